"""Talking to a terminal: UTF-8 everywhere, messages on stderr, progress when it takes long."""

from __future__ import annotations

import io
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_PATIENCE = 2.0  # seconds before progress is shown

_DOING = {"read": "读报告 reading", "graph": "写图谱 writing"}


def speak_utf8() -> None:
    """Make standard output and error UTF-8 whatever the console's code page says; what cannot be shown is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """A line of the answer."""
    print(text)


def complain(text: str) -> None:
    """A message that is not the answer."""
    print(text, file=sys.stderr)


class Progress:
    """A bar on stderr, for work that lasts longer than two seconds in front of a person.

    Called with what is being done, how much is done, and of how much.
    """

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._bar: Bar | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._bar is None and (not sys.stderr.isatty() or time.monotonic() - self._since < _PATIENCE):
            return
        bar = self._bar or self._start()
        if what not in self._tasks:
            self._tasks[what] = bar.add_task(_DOING.get(what, what), total=total)
        bar.update(self._tasks[what], completed=done)

    def _start(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
        self._bar.start()
        return self._bar
