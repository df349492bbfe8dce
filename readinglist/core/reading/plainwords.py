"""Plain words: those that say nothing of what a paper is about.

They are English; of other languages the words that most papers hold are left out, as of any (see
weighing.py). They are told by their forms: "general" and "generative" share a stem.
"""

# Function words, as in Snowball's list of stop words for English, and what apostrophes leave.
_GRAMMAR = """
a about above across after again against al all almost along alongside already also although always
am among an and any are around as at be became because become been before being below between beyond
both but by can cannot could did do does doesn doesnt doing don done dont down due during e each
eight either enough et etc even ever every everything few first five for four from further g had has
have having he hence her here hers herself him himself his how however i ie if in indeed instead
into is isn isnt it its itself just least less let like many may me might more moreover most much
must my myself neither nine no none nor not nothing now of off often on once one only onto or other
our ours ourselves out over own per quite rather s same second self seven several shall she should
since six so some someone something still such t ten than that the their theirs them themselves then
there thereby therefore these they third this those though three through throughout thus to together
too toward towards two under until up upon us very via was we well were what when where whereas
whether which while who whom whose why will wise with within without won wont would yet you your
yours yourself yourselves zero
""".split()

# What abstracts say of any subject: what was done, how well, and where it can be had.
_OF_ABSTRACTS = """
ability able academic access accuracy accurate achievement actual addition additional additionally
advance advanced advancement advantage aim alternative amount analyses analysis applicable
application approach appropriate arbitrary area art article aspect assumption available average
aware base based baseline behavior behaviour benchmark beneficial benefit best better big broad
capability capable case categories category central certain challenge challenging choice choose
chosen class code com combination combined common comparable comparison competitive complete complex
complexity complicated component comprehensive concept conclude conclusion concrete condition
consequence consequently consistency consistent consistently contribution conventional core correct
corresponding cost crucial current currently dataset degree demo describe despite detail detailed
difference different difficult difficulty direct direction directly distinct diverse diversity
domain downstream early ease easy effect effective effectiveness efficiency efficient effort
emerging empirical empirically end entire error especially essential evidence exact example
exceptional existing experiment experimental experimentally explicit explicitly extensive extent
extra fact factor fair false far fast faster feature field final finally finding fine flexible
following form formal former formulation found foundation framework free full fully function
functional fundamental furthermore future gain gap general generally github give given goal good
great greater ground growing hard high higher highest highly html http https huge hundred idea ideal
impact implementation important importantly impressive improvement including inherent initial input
insight insights interest interesting intermediate intrinsic introduction intuition intuitive io
issue job key kind knowledge known lack large largely larger largest last late lead leading led
level limit limitation limited little long longer lot low lower main mainly major majority make
making manner massive maximum mean meaningful means mechanism method methodology metric million
minimal minimum modern module moreover multi multiple naive namely narrow naturally near nearly
necessary need new newly non nontrivial notable notably novel number numerous objective observation
obtain obvious official old open opportunities opportunity optimal order org original output
outstanding overall page paper paradigm part partial partially particular particularly past people
perfect performance performant perspective pipeline platform plausible point poor possibility
possible potential potentially power powerful practical practice pre precise preliminary presence
present previous previously primarily primary principal principle principled prior problem procedure
process progress project promising proper properties property public publicly purpose qualitative
quality quantitative question range rapid rapidly rate real realistic reason recent recently regard
related relation relationship relative relatively release relevant reliable remarkable remarkably
requirement research researcher respect respective respectively result results rich rigorous robust
robustness role rule sample scale scenario scheme scope set setting setup seven severe short shot
significance significant significantly similar similarly simple simplicity simply single situation
size small smaller solid solution sota source special specific specifically stage standard state
step straightforward strategies strategy strength strengthen strengthening strong stronger structure
studied studies study subject subsequent substantial substantially success successful successfully
sufficient suitable superior superiority surprising surprisingly systematic systematically task
technical technique technology term test thorough thousand time tool top total tradeoff traditional
trivial true truth type typical typically ubiquitous underlying understanding unexplored unified
unique unknown unlike unprecedented useful user usual usually utility vague valid validation
valuable value variant variety various vast version view vital way weak website whole wide widely
widespread word work worse worst www year
""".split()
_VERBS = """
accelerate accompany accomplish account achieve acquire adapted adapts add address adjust adopt
affect align alleviate allow analyse analyze appear apply argue arise ask assess assign associate
assume attain attempt attract avoid become begin believe boost bridge bring build built call capture
carry cause change characterize check circumvent claim clarify collect combine come compare compete
complement comprise computed concern conduct confirm connect consider consist constitute construct
contain continue contribute correspond count cover create curate deal decide decrease define degrade
deliver demonstrate denote depend deploy derive design desire determine develop devise differ
discover discuss display dominate driven effect eliminate emerge emphasize employ enable encounter
encourage enhance enrich ensure establish estimated evaluate examine exceed excel execute exhibit
exist expand expect explain exploit explore express extend extracts facilitate fail fall find fit
fix focus follow formalize formulate fulfil gather gave get given go grow grown guarantee guide
handle happen held help hide highlight hinder hold hope identify illustrate impede implement imply
impose improve include incorporate increase incur indicate induce inform inherit inspire integrate
introduce investigate involve keep know known leave led leverage lie link look made maintain manage
match mention met minimize mitigate modify motivate necessitate neglect note observe occur offer
open operate optimized outperform overcome pave perform permit pose possess predicted prepare
present preserve prevent produce promise promote propose prove provide put raise reach realize
receive recognize reduce refer refine reflect rely remain remove replace report represents require
resolve resort respond restrict reveal review run satisfy say see seek seem seen selected selects
separate serve show shown simplify solve specify start state stem struggle study suffer suggest
summarize support surpass tackle tailor take taken tend think treat try tune turn understand
underwent unveil use utilise utilize validate vary verify want went witness write yield
""".split()
_ENDINGS = ("", "s", "d", "es", "ed", "ing", "ly")


def _forms(verb: str) -> set[str]:
    """A verb's forms, and some that nobody writes."""
    forms = {verb + ending for ending in _ENDINGS}
    if verb.endswith("e"):
        forms.add(verb[:-1] + "ing")
    if verb.endswith("y"):
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    return forms | {verb + verb[-1] + ending for ending in ("ed", "ing")}  # fitted, running


_PLAIN = frozenset(
    {*_GRAMMAR, *_OF_ABSTRACTS, *(noun + "s" for noun in _OF_ABSTRACTS)}.union(*map(_forms, _VERBS))
)


def is_plain(word: str) -> bool:
    """Whether a folded word says nothing of a subject: figures and lone letters do not, either."""
    return word in _PLAIN or word.isdigit() or (len(word) == 1 and word.isascii())
