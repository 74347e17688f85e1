"""The questions that people ask of a graph, each a SPARQL file that also runs elsewhere.

A file begins with comments: `# zh:` and `# en:` its title, `# column NAME: 中文 / English` for each column, and
`# set NAME: 中文 / English` for each value that may be set. Where the value goes stands a comment
`# VALUES ?NAME { "…" }`: `sparql(NAME=…)` fills it in, and so can anyone who runs the file in another tool. Without
a value the question is asked of everything.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.errors import KgError
from kg.graph import terms

_HEAD = re.compile(r"# (?:(zh|en)|(column|set) (\w+)): (.+)")


@dataclass(frozen=True, slots=True)
class Query:
    """A shipped question."""

    name: str
    zh: str
    en: str
    columns: Mapping[str, tuple[str, str]]  # what each column means: Chinese, English
    settings: Mapping[str, tuple[str, str]]  # what may be set
    text: str

    def sparql(self, **settings: str) -> str:
        """The query, with values set: `get("thing").sparql(name="党群服务中心")`. KgError for an unknown setting."""
        for name in settings:
            if name not in self.settings:
                raise KgError(
                    f"查询“{self.name}”没有参数“{name}”",
                    f"the question {self.name!r} has nothing called {name!r} to set",
                    hint_zh=f"可用：{'、'.join(self.settings)}" if self.settings else "它没有参数",
                    hint_en=f"Known: {', '.join(self.settings)}" if self.settings else "It takes none",
                )
        text = self.text
        for name, value in settings.items():
            before, after = _place_of(name).split(text, maxsplit=1)
            text = f"{before}VALUES ?{name} {{ {terms.text(value)} }}{after}"
        return text


def get(name: str) -> Query:
    """The question of this name; KgError with the nearest names for an unknown one."""
    found = _shipped().get(name)
    if found is None:
        near = difflib.get_close_matches(name, _shipped(), n=3, cutoff=0.4) or sorted(_shipped())
        raise KgError(
            f"没有名为“{name}”的查询",
            f"no question is called {name!r}",
            hint_zh=f"您是不是要找：{'、'.join(near)}（全部：kg query --list）",
            hint_en=f"Did you mean {', '.join(near)}? (all: `kg query --list`)",
        )
    return found


def all() -> list[Query]:
    """All shipped questions, by name."""
    return [_shipped()[name] for name in sorted(_shipped())]


@cache
def _shipped() -> dict[str, Query]:
    found = (file for file in files(__package__).iterdir() if file.name.endswith(".rq"))
    return {query.name: query for query in (parse(file.name[:-3], file.read_text("utf-8")) for file in found)}


def parse(name: str, text: str) -> Query:
    """A question from the content of its file; ValueError where the head lacks a title or the columns."""
    titles: dict[str, str] = {}
    meanings: dict[str, dict[str, tuple[str, str]]] = {"column": {}, "set": {}}
    for match in _HEAD.finditer(text):
        language, kind, key, value = match.groups()
        if language:
            titles[language] = value
            continue
        zh, slash, en = value.partition(" / ")
        if not slash:
            raise ValueError(f"{name}.rq: no English meaning of {kind} {key}: {value!r}")
        meanings[kind][key] = zh, en
    for key in meanings["set"]:
        if not _place_of(key).search(text):
            raise ValueError(f"{name}.rq: no line `# VALUES ?{key} {{ … }}` where a value may be set")
    if titles.keys() != {"zh", "en"} or not meanings["column"]:
        raise ValueError(f"{name}.rq: the head needs `# zh:`, `# en:` and a `# column` line for each column")
    return Query(name, titles["zh"], titles["en"], meanings["column"], meanings["set"], text)


def _place_of(setting: str) -> re.Pattern[str]:
    return re.compile(rf"# VALUES \?{setting} \{{.*\}}")
