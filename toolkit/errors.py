"""What can go wrong, one class per remedy.

::

    ToolkitError
    ├── StorySchemaError (ValueError)   the frame is not a stories frame: rename or add a column
    ├── SourceError (OSError)           an input cannot be read: mend or leave out the input
    ├── SeedError (ValueError)          the themes that are wanted cannot be used: mend their table
    ├── EditsError (ValueError)         the edits of themes cannot be used: mend each fault that it names
    ├── EmptyCorpusError (ValueError)   there is nothing to work on: give more input
    │   └── NothingThereError           the inputs are in order and hold no story yet: nothing needs to be done
    ├── ModelError (ValueError)         a saved model cannot be used: save it again, or install its version
    ├── ReportError (ValueError)        a report cannot be read, or made anew: write its digest.json again, or build it
    ├── ArchiveError (OSError)          an archive cannot be used: mend what it says, or name another file
    │   └── ArchiveBusyError            another run is writing to it: run it again later
    ├── ConfigError (ValueError)        a config cannot be used: mend each fault that it names
    ├── DeliveryError (OSError)         something cannot be sent: see each channel
    │   ├── NotSentError                it was not sent, and can be tried again later
    │   ├── RefusedError                it was refused for good: mend the config or what was refused
    │   └── UncertainError              it may have arrived, nothing says so: look, and send it again if it did not
    ├── PlotError (ValueError)          a report does not hold what a plot shows: build it so that it does
    ├── StoryLookupError (LookupError)  no story, or more than one, is called so: name it by its id
    ├── HistoryLookupError (LookupError)  no theme or event of an archive, or several: name it by its id
    ├── EngineError (OSError)           work cannot run where it should: start that engine, or name another
    └── MissingExtraError (ImportError) an optional package is missing: install the extra

Inside estimators the errors are scikit-learn's own (``ValueError``, ``NotFittedError``).
"""


class ToolkitError(Exception):
    """Base of every error that the toolkit raises on purpose."""


class StorySchemaError(ToolkitError, ValueError):
    """A table does not have the columns of a stories frame."""


class SourceError(ToolkitError, OSError):
    """An input cannot be read."""


class SeedError(ToolkitError, ValueError):
    """The themes that are wanted cannot be used."""


class EditsError(ToolkitError, ValueError):
    """The edits of themes have faults; the message names each."""


class EmptyCorpusError(ToolkitError, ValueError):
    """There is no story to work on."""


class NothingThereError(EmptyCorpusError):
    """All inputs could be read, and there is no story in any of them."""


class ModelError(ToolkitError, ValueError):
    """A saved model cannot be used."""


class ReportError(ToolkitError, ValueError):
    """What was given is no saved report, is damaged or of a later version, or a report lacks what it was made of."""


class ArchiveError(ToolkitError, OSError):
    """An archive cannot be opened, read or written."""


class ArchiveBusyError(ArchiveError):
    """Another run is writing to the archive."""


class ConfigError(ToolkitError, ValueError):
    """A config has faults; the message names each."""


class DeliveryError(ToolkitError, OSError):
    """Something cannot be sent."""


class NotSentError(DeliveryError):
    """It was not sent; ``retry_after`` is in how many seconds the server wants to be asked again, None if any time."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class RefusedError(DeliveryError):
    """It was refused for good."""


class UncertainError(DeliveryError):
    """It may have arrived, and nothing says so."""


class PlotError(ToolkitError, ValueError):
    """A report does not hold what a plot shows."""


class StoryLookupError(ToolkitError, LookupError):
    """A name stands for no story, or for more than one."""


class HistoryLookupError(ToolkitError, LookupError):
    """A name stands for no theme or event of an archive, or for more than one."""


class EngineError(ToolkitError, OSError):
    """Work cannot run where it was asked to, such as on a Dask scheduler that is not there."""


class MissingExtraError(ToolkitError, ImportError):
    """An optional package is needed and not installed."""
