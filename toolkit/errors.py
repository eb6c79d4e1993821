"""What can go wrong, one class per remedy.

::

    ToolkitError
    ├── StorySchemaError (ValueError)   the frame is not a stories frame: rename or add a column
    ├── SourceError (OSError)           an input cannot be read: mend or leave out the input
    ├── EmptyCorpusError (ValueError)   there is nothing to work on: give more input
    └── MissingExtraError (ImportError) an optional package is missing: install the extra

Inside estimators the errors are scikit-learn's own (``ValueError``, ``NotFittedError``).
"""


class ToolkitError(Exception):
    """Base of every error that the toolkit raises on purpose."""


class StorySchemaError(ToolkitError, ValueError):
    """A table does not have the columns of a stories frame."""


class SourceError(ToolkitError, OSError):
    """An input cannot be read."""


class EmptyCorpusError(ToolkitError, ValueError):
    """There is no story to work on."""


class MissingExtraError(ToolkitError, ImportError):
    """An optional package is needed and not installed."""
