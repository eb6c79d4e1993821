"""Work in a process of its own, forked with all imports done, that can be killed at any moment."""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_NOBODY = 65534


class Child:
    """A process that does one thing; what it says of its failure is ``error``, empty if it had none."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._said = tempfile.TemporaryFile()  # noqa: SIM115
        sys.stdout.flush()
        self.pid = os.fork()
        if not self.pid:
            self._work(work)

    def _work(self, work: Callable[[], object]) -> None:
        status = 0
        try:
            work()
        except BaseException as error:
            os.pwrite(self._said.fileno(), f"{type(error).__name__}: {error}".encode(), 0)
            status = 1
        finally:
            os._exit(status)

    def kill_after(self, seconds: float) -> bool:
        """Kill it at a moment; return whether it was at work still."""
        time.sleep(seconds)
        os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        return os.WIFSIGNALED(status)

    def error(self) -> str:
        """Wait for its end."""
        os.waitpid(self.pid, 0)
        self._said.seek(0)
        return self._said.read().decode()


def with_files_up_to(size: int, work: Callable[[], object]) -> Callable[[], object]:
    """Return work that can write no file larger than that, as on a disk that is full."""

    def limited() -> object:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return work()

    return limited


def as_nobody(work: Callable[[], object]) -> Callable[[], object]:
    """Return work of somebody whom permissions hold for; root may write everywhere."""

    def unprivileged() -> object:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setuid(_NOBODY)
        return work()

    return unprivileged


def folder_for_anybody() -> Path:
    """Make a temporary folder that anybody may enter."""
    folder = Path(tempfile.mkdtemp(prefix="reliability-"))
    folder.chmod(0o755)
    return folder
