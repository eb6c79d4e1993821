"""The version of the toolkit, told once."""

__version__ = "0.1.0"
