"""Records: what the stages make by the thousand and never change.

The type checker keeps them from being changed. `frozen=True` would have Python see to it too, and makes an object
four times as slowly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A data class with slots, frozen to the type checker."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


class lazily(Generic[T]):  # noqa: N801
    """A property that is worked out when it is first asked for, of an object with a `__dict__`.

    functools.cached_property takes a lock for it up to Python 3.11, which takes longer than most of what it guards.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    def __get__(self, owner: Any, _: type | None = None) -> T:
        """The value, which from now on stands in the object itself."""
        value = owner.__dict__[self._name] = self._work_out(owner)
        return value
