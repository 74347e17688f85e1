"""The words that rules of recognition look up: heads of names, verbs of the genre."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.vocab import Cls

_LEXICONS = Path(__file__).resolve().parent.parent / "language" / "lexicons"


@dataclass(frozen=True, slots=True)
class Head:
    """A word that a name can end in. Flags: see lexicons/heads.tsv."""

    word: str
    cls: Cls
    container: bool
    modified: bool
    generic: bool
    action: bool
    weak: bool
    long: bool


def _rows(name: str) -> list[tuple[str, list[str], str]]:
    out = []
    for line in (_LEXICONS / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cls, listed, *rest = line.split("\t")
            out.append((cls, listed.split("|"), rest[0] if rest else ""))
    return out


@cache
def heads() -> dict[str, Head]:
    """Head word → Head; where a word is listed twice, the first line holds."""
    table: dict[str, Head] = {}
    for cls, listed, flags in _rows("heads.tsv"):
        for word in listed:
            table.setdefault(word, Head(word, Cls(cls), "c" in flags, "m" in flags, "g" in flags, "v" in flags, "q" in flags, "a" in flags))
    return table


@cache
def slogans() -> frozenset[str]:
    """Set phrases that look like coined names and name nothing."""
    text = (_LEXICONS / "slogans.tsv").read_text(encoding="utf-8")
    return frozenset(p for line in text.splitlines() if not line.startswith("#") for p in line.split("|"))


@cache
def longest_head() -> int:
    return max(map(len, heads()))


def is_head(word: str) -> bool:
    """The word is a head word itself, and no mere action (走访慰问)."""
    head = heads().get(word)
    return head is not None and not head.action


def head_of(text: str) -> Head | None:
    """The longest head word that `text` ends in."""
    table = heads()
    for n in range(min(len(text), longest_head()), 0, -1):
        head = table.get(text[-n:])
        if head is not None:
            return head
    return None


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for cls, listed, _ in _rows("verbs.tsv"):
        for word in listed:
            table.setdefault(word, []).append(cls)
    return {word: tuple(classes) for word, classes in table.items()}


# Verbs that are action nouns as well, where they stand inside or at the end of a noun phrase.
_ACTION_NOUNS = frozenset(
    "结对 讨论 会商 采集 录入 征集 选树 推介 推广 认证 申请 托管 推选 评比 摸排 帮教 防控 巡诊 捐赠 配送 转移 宣传发动 建设 创建 治理 服务 学习 管理 宣传 宣讲 走访 慰问 走访慰问 改造 整治 培训 教育 帮扶 调解 排查 巡查 检查 调研 参观 共建 联建 关爱 监督 升级 清理 "
    "维修 修复 征集 评选 改革 创新 领导 指导 联系 保障 救助 陪伴 辅导 照料 照护 安置 协作 参与 规划 运营 登记 汇报 述职 讲述 普及 提醒 劝导 疏导 协商 发展 "
    "实践 组织 清运 净化 绿化 美化 亮化 硬化 提升 整合 表演 演出 生活 落实 运行 培育 研判 探望 接送 视察 督导 示范".split()
)


def verb_of(word: str) -> tuple[tuple[str, ...], bool]:
    """The classes of the verb, in the order of lexicons/verbs.tsv (() for other words); whether it is an action noun too."""
    classes = _verbs().get(word, ())
    return classes, bool(classes) and word in _ACTION_NOUNS
