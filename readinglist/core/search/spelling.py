"""British and American spellings of a word: for papers that are near, either will do."""

import re

# What stands on either side of the Atlantic. A form that no paper holds does no harm.
_PAIRS = (
    (r"(?<=\w\w)([iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)", r"\1z"),  # generalise
    (r"(?<=\w\w)([iy])z(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)", r"\1s"),
    (r"(?<=\w\w)our(?=(?:s|ed|ing|al|ally|ful|able|less|hood|i[sz]ation)?$)", "or"),  # behaviour
    (r"(?<=\w\w)or(?=(?:s|ed|ing|al|ally|ful|able|less|hood|i[sz]ation)?$)", "our"),
    (r"([aeiou][^aeiou]+[aeiou]l)l(?=(?:ed|ing|er|ers)$)", r"\1"),  # labelled
    (r"([aeiou][^aeioul]+[aeiou]l)(?=(?:ed|ing|er|ers)$)", r"\1l"),
    (r"(?<=[tb])re(?=[sd]?$)", "er"),  # centre
    (r"(?<=[tb])er(?=s?$)", "re"),
    (r"(?<=en)c(?=es?$)", "s"),  # defence
    (r"(?<=en)s(?=es?$)", "c"),
    (r"^grey", "gray"),
    (r"^gray", "grey"),
)
_RULES = [(re.compile(pattern), other) for pattern, other in _PAIRS]


def spellings(word: str) -> list[str]:
    """A folded word, and how else it may be spelt by those same rules, once or twice."""
    found = [word]
    for rule, other in _RULES:
        found += [changed for form in found if (changed := rule.sub(other, form)) not in found]
    return found
