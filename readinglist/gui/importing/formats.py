"""What formats are called before people."""

from types import MappingProxyType

# By the readers' names, in the order in which they are offered.
NAMES = MappingProxyType(
    {
        "listing": "Listing",
        "titles": "Titles, one a line",
        "ids": "arXiv ids and DOIs",
        "hf-page": "Hugging Face page",
        "hf-page-text": "Hugging Face page as text",
        "paper-page": "Page of one paper",
        "arxiv-page": "arXiv page",
        "arxiv-mail": "arXiv e-mail",
        "arxiv-digest": "arXiv digest",
        "feed": "Feed",
        "oai-pmh": "OAI-PMH",
        "bibtex": "BibTeX",
        "ris": "RIS",
        "nbib": "PubMed (nbib)",
        "csl-json": "CSL-JSON",
        "csv": "Table (CSV)",
        "json": "JSON",
        "library": "Export of a library",
        "yaml": "YAML",
        "markdown": "Markdown",
        "text-records": "Blocks of fields",
    }
)
