"""Optional packages: asked for where they are needed, with the exact remedy when they are missing."""

from importlib import import_module
from types import ModuleType

from toolkit.errors import MissingExtraError


def require(module: str, *, extra: str) -> ModuleType:
    """Import an optional module, or raise an error that names its extra.

    Parameters
    ----------
    module : str
        Name of the module, such as ``"pyarrow"``.
    extra : str
        The extra of this distribution that installs it.

    Returns
    -------
    module
        The imported module.

    Raises
    ------
    MissingExtraError
        If the module is not installed.

    Examples
    --------
    >>> from toolkit.extras import require
    >>> require("json", extra="parquet").dumps([1])
    '[1]'
    >>> require("no_such_module", extra="parquet")
    Traceback (most recent call last):
        ...
    toolkit.errors.MissingExtraError: no_such_module is not installed; run: pip install "story-toolkit[parquet]"
    """
    try:
        return import_module(module)
    except ImportError as error:
        message = f'{module} is not installed; run: pip install "story-toolkit[{extra}]"'
        raise MissingExtraError(message) from error
