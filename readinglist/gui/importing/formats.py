"""What formats are called before people."""

from types import MappingProxyType

from readinglist.gui.language import noop, translate

# By the readers' names, in the order in which they are offered.
NAMES = MappingProxyType(
    {
        "listing": noop("Formats", "Listing"),
        "titles": noop("Formats", "Titles, one a line"),
        "ids": noop("Formats", "arXiv ids and DOIs"),
        "hf-page": noop("Formats", "Hugging Face page"),
        "hf-page-text": noop("Formats", "Hugging Face page as text"),
        "paper-page": noop("Formats", "Page of one paper"),
        "arxiv-page": noop("Formats", "arXiv page"),
        "arxiv-mail": noop("Formats", "arXiv e-mail"),
        "arxiv-digest": noop("Formats", "arXiv digest"),
        "feed": noop("Formats", "Feed"),
        "oai-pmh": "OAI-PMH",
        "bibtex": "BibTeX",
        "ris": "RIS",
        "nbib": "PubMed (nbib)",
        "csl-json": "CSL-JSON",
        "csv": noop("Formats", "Table (CSV)"),
        "json": "JSON",
        "library": noop("Formats", "Export of a library"),
        "yaml": "YAML",
        "markdown": "Markdown",
        "text-records": noop("Formats", "Blocks of fields"),
    }
)


def format_name(name: str) -> str:
    """What a format is called in the user's language."""
    return translate("Formats", NAMES.get(name, name))
