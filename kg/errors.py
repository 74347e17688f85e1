"""Errors that a user can act on: what went wrong, where, and what to do."""

from __future__ import annotations

from functools import partial
from typing import Any


class KgError(Exception):
    """Bad usage or bad input (exit code 2). `str(error)` is the whole message, Chinese first, then English."""

    exit_code = 2

    def __init__(self, zh: str, en: str, *, where: str = "", hint_zh: str = "", hint_en: str = "") -> None:
        self.zh, self.en, self.where = zh, en, where
        self.hint_zh, self.hint_en = hint_zh, hint_en
        place = f"{where}: " if where else ""
        lines = [f"{place}{zh}{'。' + hint_zh if hint_zh else ''}", f"{place}{en}{'. ' + hint_en if hint_en else ''}"]
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[Any, ...]:
        """So that an error raised in a worker process arrives whole."""
        return partial(type(self), where=self.where, hint_zh=self.hint_zh, hint_en=self.hint_en), (self.zh, self.en)


class ReadError(KgError):
    """One report cannot be read; the others still can (the build lists it and exits 1)."""
