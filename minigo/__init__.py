"""minigo: a faithful Go interpreter that shows what the runtime does."""

__version__ = "0.1.0"
