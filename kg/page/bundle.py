"""Puts the page's scripts and styles into one text each, and vouches for them by hash.

The modules under js/ are ES modules, so that editors and checkers understand them. A page opened by a double click
cannot import files, so each becomes a function that runs once and gives what it exports, in the order of their needs.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


@cache
def script() -> str:
    """The page's own program."""
    done: list[str] = []
    parts: list[str] = []

    def add(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"js/{name}.js imports itself by way of {' → '.join(above)}")
        if name in done:
            return
        text = (_HERE / "js" / f"{name}.js").read_text(encoding="utf-8")
        for _, needed in _IMPORT.findall(text):
            add(needed, (*above, name))
        done.append(name)
        exports = ", ".join(found for _, found in _EXPORT.findall(text))
        body = _EXPORT.sub(r"\1", _IMPORT.sub(r"const \1 = module_\2;", text)).strip()
        parts.append(f"const module_{name} = (() => {{\n{body}\nreturn {{ {exports} }};\n}})();")

    add("main", ())
    return '(() => {\n"use strict";\n' + "\n\n".join(parts) + "\n})();\n"


@cache
def style() -> str:
    """The page's style sheet."""
    return "\n".join(path.read_text(encoding="utf-8").strip() for path in sorted((_HERE / "css").glob("*.css"))) + "\n"


@cache
def vis_network() -> str:
    """The drawing library as pyvis ships it."""
    import pyvis

    text = (Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js").read_text(encoding="utf-8")
    if "</script" in text.lower():
        raise ValueError("pyvis's vis-network would end the script element that holds it")
    return text


def fingerprint(text: str) -> str:
    """The hash by which a content security policy knows an inline script or style."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"
