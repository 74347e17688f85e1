"""Persons: a post with a name (社区党委书记李某某, 书记XX), a name that speaks (李玉芳说), a resident (居民王健)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag, words
from kg.language.wordlists import words_of
from kg.recognition.classes import SETTLED
from kg.recognition.lexicon import head_of, verb_of
from kg.vocab import Cls

Span = tuple[int, int]


def _longest_first(found: frozenset[str]) -> str:
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))


_SURNAME: Final = f"[{''.join(sorted(words_of('people.tsv', 'surname')))}]"
_POST: Final = f"(?:{_longest_first(words_of('people.tsv', 'post'))})(?![队长组员])"  # 保安|队长
_IN_NAMES: Final = words_of("people.tsv", "given")
_NO_NAME: Final = words_of("unnamed.tsv", "person")
_NO_GIVEN: Final = frozenset("的和与是")
_NAME_TAGS: Final = frozenset({"", "nr", "nrt", "nz", "ns", "nrfg"})

_MASKED: Final = "(?:[xX×＊*]{1,4}|某某?某?|[\u4e00-\u9fff]某某?|[\u4e00-\u9fff][xX×＊*]{1,2})"
_GIVEN: Final = r"[^\W\d_a-zA-Z说称在和与的是等为向到介表告感认谈、，。]{1,2}"
_GOES_ON: Final = (
    "(?=说|介绍|表示|告诉|感慨|认为|谈到|赞|坦言|回忆|同志|，|。|、|；|（|”|在|和|与|向|为|带|的|一行|到|主持|代表|亲|对"
    "|激动|高兴|是|走访|慰问|组织|开展|参加|召开|调研|入户|每天|每周|牵头|负责|上门|受理|发现|协调|联系|通过|得知"
    "|立即|当即|第一时间|逐户|多次|亲自|带头|主动|一有|$)"
)
_WITH_POST: Final = re.compile(f"{_POST}(?P<name>{_MASKED}|{_SURNAME}{_GIVEN}){_GOES_ON}")
# “暖心管家”王某: a title in quotation marks stands before a name as a post does.
_TITLES: Final = (
    "管家 达人 能手 标兵 大使 之星 明星 好人 模范 先锋 妈妈 爸爸 奶奶 大姐 大叔 保姆 总理 店长 站长 员 长 师 手"
)
# One list of plain words: Python then looks for their first characters only.
_POST_OR_TITLE: Final = (
    f"(?:{_longest_first(words_of('people.tsv', 'post') | {title + '”' for title in _TITLES.split()})})"
    "(?:(?<=”)|(?![队长组员]))"
)
_POST_BEFORE: Final = re.compile(f"{_POST_OR_TITLE}(?={_SURNAME})")
# Names that came into Chinese by their sound.
_SOUNDS: Final = "".join(sorted(words_of("people.tsv", "sound")))
_BY_SOUND: Final = re.compile(rf"{_POST}(?P<name>[{_SOUNDS}]{{3,6}}(?:·[{_SOUNDS}]{{2,6}})?)(?![{_SOUNDS}])")
_AHEAD: Final = 8  # characters that are cut to find where a name ends
_GOING_ON: Final = frozenset({"v", "d", "p", "t", "vd", "ad"})
_SETS_TO: Final = frozenset(
    {"领衔", "带头", "牵头", "挂帅", "坐镇", "义务", "自发", "志愿", "当选", "荣获", "入户", "自费"}
)
_PREPOSITIONS: Final = frozenset("由到从把对给被将为向与和在率任于沿正都也又已常每用先还便就是")
_FUNCTION: Final = words_of("function.tsv", "break") | words_of("function.tsv", "link") | frozenset("的")
_VEILED: Final = re.compile(
    rf"{_SURNAME}(?:某某?|[xX×]{{1,2}}|\*{{1,2}})(?![\u4e00-\u9fffxX×*]*(?:社区|村|小区|街道|镇|县|区|市|路))"
    "(?![名个户人次件场起位家支万余])"
)
_VEIL: Final = re.compile("[某xX*]")
_NAMED: Final = rf"{_SURNAME}[\u4e00-\u9fff]{{1,2}}"
_ROLL: Final = re.compile(
    rf"(?:{_NAMED}、)+{_NAMED}"
    r"(?=等?(?:[二两三四五六七八九十]|\d+)(?:名|位)(?:同志|党员|干部|医生|护士|志愿者|队员|代表|民警|社工))"
)
_COUNTED: Final = re.compile(r"[名位](?<=[二两三四五六七八九十\d].)")  # by its second character, the rarer one
_ANY_POST: Final = re.compile(_POST_OR_TITLE)
_SPEAKS: Final = re.compile(
    rf"{_POST}(?P<name>[\u4e00-\u9fff·]{{2,4}})(?=说|介绍说|介绍|表示|陪同|汇报|告诉|感慨|坦言)"
)
_MASK: Final = re.compile("[xX×＊*某](?:(?<=某)某|(?<!某)[xX×＊*])")
_LEADER: Final = re.compile(
    r"(?:[xX×＊*]{1,4}|某某?|[\u4e00-\u9fff]{1,4})?(?:省|市|区|县|旗|镇|街道|乡)(?:委|党委|党工委|政府|人大|政协)?"
    r"(?:常委、?|副)?(?:组织部|宣传部|统战部|政法委)?(?:书记|部长|主任|市长|区长|县长|镇长)(?:[xX×＊*]{2,4}|某某)"
)


def people(clean: str, start: int, end: int, known: list[Span]) -> list[Span]:
    """The spans of persons in clean[start:end], those last whose post stands for the masked name (XX区委书记XX).

    No person is found inside a known name; but a known name may be a part of such a post.
    """
    leaders = [m.span() for m in _LEADER.finditer(clean, start, end)] if _MASK.search(clean, start, end) else []
    taken = known + leaders
    return [span for span in _persons(clean, start, end) if not meets(span, taken)] + leaders


def meets(span: Span, others: list[Span]) -> bool:
    """The span shares a character with one of the others."""
    return any(s < span[1] and span[0] < e for s, e in others)


def _persons(clean: str, start: int, end: int) -> list[Span]:
    """Names after a post or a kind of person, veiled names, rolls of names, names that speak."""
    out: list[Span] = []
    post = _ANY_POST.search(clean, start, end)
    first = post.start() if post else end  # what begins with a post
    for m in _BY_SOUND.finditer(clean, first, end):
        if tag(m["name"]) in _NAME_TAGS and not _ends_in_kind(m["name"]):
            out.append(m.span("name"))
    for m in _WITH_POST.finditer(clean, first, end):
        if _is_name(m["name"]):
            out.append(m.span("name"))
    for m in _POST_BEFORE.finditer(clean, first, end):
        found = _unmarked(clean, m.end(), end)
        if found is not None and not meets(found, out):
            out.append(found)
    for m in _VEILED.finditer(clean, start, end) if _VEIL.search(clean, start, end) else ():
        if not meets(m.span(), out):
            out.append(m.span())
    for m in _ROLL.finditer(clean, start, end) if _COUNTED.search(clean, start, end) else ():
        at = m.start()
        for name in m.group().split("、"):
            out.append((at, at + len(name)))
            at += len(name) + 1
    for m in _SPEAKS.finditer(clean, first, end):
        name = m["name"]
        cut = words(name)
        plain = all(len(word) == 1 or tag(word) in _NAME_TAGS for word, _ in cut)
        if plain and tag(name) != "v" and not meets(m.span("name"), out):
            out.append(m.span("name"))
    return out


def _unmarked(clean: str, at: int, end: int) -> Span | None:
    """镇长|周启帆|到石桥村督导: a surname and one or two characters that form no word, before a word that goes on."""
    cut = words(clean[at : min(end, at + _AHEAD)])
    starts = {begin: word for word, begin in cut}
    for length in (3, 2):
        stop = at + length
        following = starts.get(length, "")
        name = clean[at:stop]
        if stop >= end or not _goes_on(following) or not _is_name(name) or verb_of(name)[0]:
            continue
        given = [word for word, begin in cut if 0 < begin < length]
        if all(
            (len(word) == 1 and word not in _FUNCTION) or tag(word) in _NAME_TAGS or _in_names(word, cut, length)
            for word in given
        ):
            return at, stop
    return None


def _in_names(word: str, cut: Sequence[tuple[str, int]], end: int) -> bool:
    """法官|马|成林|领衔: a word, but of characters that given names are made of, after a surname by itself."""
    alone = len(cut[0][0]) == 1 and any(begin == end for _, begin in cut)
    return len(word) > 1 and alone and _IN_NAMES.issuperset(word) and not verb_of(word)[0]


def _goes_on(word: str) -> bool:
    """What may follow the name of a person who does something."""
    return (
        (len(word) > 1 and (bool(verb_of(word)[0]) or tag(word) in _GOING_ON or word.isdigit()))
        or word in _PREPOSITIONS | _SETS_TO
        or word[:1] == "每"
    )


def _ends_in_kind(text: str) -> bool:
    """A kind of thing or body; but 主任|周立群 has a character of its own that is a kind too."""
    head = head_of(text)
    settled = head is not None and head.cls in SETTLED and head.cls is not Cls.Place  # 宋金山 is a name
    return head is not None and (len(head.word) > 1 or len(text) < 3 or settled)


def _is_name(text: str) -> bool:
    """A surname with a given name, not a word that begins with the same character (高龄, 安全)."""
    if (
        text in _NO_NAME
        or text[1:] in _NO_GIVEN
        or text[1:2] == "每"
        or _ends_in_kind(text)
        or tag(text) not in _NAME_TAGS
    ):
        return False
    return len(text) != 3 or tag(text[:2]) in _NAME_TAGS
