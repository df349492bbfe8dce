"""Reading List: a personal reading queue for daily paper listings."""

__version__ = "0.1.0"
