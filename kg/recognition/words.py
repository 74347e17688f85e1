"""Words → typed tokens: the verbs of the genre, closed lists of function words, and the tags of the dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language.segment import by_word, tag
from kg.language.wordlists import words_of
from kg.recognition.lexicon import Joinable, heads, joinable, verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_LINKS: Final = words_of("function.tsv", "link")
_BREAKS: Final = words_of("function.tsv", "break") | words_of("function.tsv", "measure")
_NOUNS: Final = words_of("function.tsv", "noun")
_NOUN_IDIOMS: Final = words_of("function.tsv", "idiom")
_SHORT_VERBS: Final = words_of("function.tsv", "verb")
_OWNERS: Final = words_of("function.tsv", "owner")
# As the dictionary tags them; it has 报, 换, 砌 as something else.
_SAID: Final = frozenset({"v", "vn", "vg", "zg", "n", "nz"})

_BREAK_TAGS: Final = frozenset(
    {"p", "d", "c", "r", "u", "uj", "ul", "uv", "ud", "uz", "ug", "y", "ad", "vd", "o", "e", "z"}
)
_ADVERB_TAGS: Final = _BREAK_TAGS | {"a"}
_PHRASE_TAGS: Final = frozenset({"i", "l", "nr", "nz", "v", "z", "n"})

_MOST_JOINED: Final = 3  # pieces after the first
_LONGEST_JOINED: Final = 12
_COMPLETED: Final = frozenset("好起")
_RESULTS: Final = frozenset("起成出好")
_QUANTIFIERS: Final = ("广大", "全体", "各级", "各个", "优质")
_SPOKEN: Final = frozenset({"群众反映"})  # one word in the dictionary: 居民|群众反映
_DIRECTIONS: Final = frozenset("进到出给往向自为完掉住满")
_DIRECTED_NOUNS: Final = words_of("function.tsv", "directed")
_BECOMING: Final = frozenset(
    {"改造", "改建", "打造", "建设", "升级", "转型", "整合", "变身", "改扩建", "布置", "装修", "扩建"}
)
_KINDS: Final = frozenset("区村镇乡")
_OF_PLACE: Final = frozenset({"内", "外", "里", "党委", "两委", "支部", "党支部", "党总支"})
_OPENINGS: Final = frozenset("社小")  # 社区, 小区
# A division and the character after it, that the dictionary takes for one word; and what lies in a division.
_FUSED: Final = frozenset(
    {"市长", "区长", "县长", "镇长", "乡长", "州长", "省长", "区府", "市府", "县府", "州府", "镇府", "市场", "县城"}
    | {"市中", "区中", "县中", "市南", "市北", "市东", "市西", "区段", "区块", "市井", "市口", "县衙", "区域"}
)
_BELOW: Final = frozenset({"街道", "镇", "乡", "社区", "村"})
_REGIONS: Final = frozenset({"区域", "区别", "区分", "区间", "区划", "区块", "区块链"})
_OTHER: Final = ("other",)
_INTENDS: Final = words_of("function.tsv", "intends")
_PREPOSITIONS: Final = frozenset("在于把将与和同跟对为给向用以从由到再先")
_SIDES: Final = frozenset("东西南北")
_REACHES: Final = frozenset("至起靠临邻接依到抵与")  # 东至, 西靠: said of a border


def typed_words(text: str, cut: Sequence[tuple[str, int]], shift: int) -> list[Token]:
    """The words of `text` as tokens, `shift` further on; those that the dictionary has in pieces are joined."""
    out: list[Token] = []
    pieces = joinable()
    openings = pieces.openings
    count = len(cut)
    i = 0
    while i < count:
        word, at = cut[i]
        if word in openings:
            word, i = _joined(text, cut, i, pieces)
        if len(word) == 4 and (quantified := word.startswith(_QUANTIFIERS)) | (word in _SPOKEN):
            out.append(Token(shift + at, shift + at + 2, word[:2], Kind.BREAK if quantified else Kind.NOUN))
            word, at = word[2:], at + 2  # 广大党员, 各级党委, 优质服务
        kind, verbs, noun = _type(word)
        if kind is Kind.VERB and i + 1 < count and cut[i + 1][0] in _COMPLETED:
            word, noun = word + cut[i + 1][0], False  # 解决好, 组织起
            i += 1
        if kind is Kind.NOUN and word in _INTENDS and i + 1 < count and _is_planned(cut[i + 1][0]):
            kind, verbs, noun = Kind.VERB, _OTHER, False
        start = shift + at
        out.append(Token(start, start + len(word), word, kind, verbs, noun))
        i += 1
    return out


def with_results(cut: Sequence[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """改造|成长|者 → 改造|成|长者: 成 belongs to the verb where what is left is a word with what follows."""
    wrong = [i for i in range(len(cut) - 2) if cut[i][0] in _BECOMING and _splits(cut[i + 1][0], cut[i + 2][0])]
    if not wrong:
        return cut
    out = list(cut)
    for i in reversed(wrong):
        (word, at), (following, _) = out[i + 1], out[i + 2]
        out[i + 1 : i + 3] = [(word[0], at), (word[1:] + following, at + 1)]
    return out


def _splits(word: str, following: str) -> bool:
    return word[0] == "成" and len(word) == 2 and bool(tag(word[1] + following))


def with_divisions(cut: Sequence[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """清波|市长|河|街道 → 清波|市|长河|街道, 望江|区府|前|街道 → 望江|区|府前|街道: no mayor, a street in the city."""
    wrong = [i for i in range(1, len(cut) - 1) if cut[i][0] in _FUSED and _names_street(cut, i)]
    if not wrong:
        return cut
    out = list(cut)
    for i in reversed(wrong):
        (word, at), (following, _) = out[i], out[i + 1]
        rest = word[1:] if following in _BELOW else word[1:] + following
        out[i : i + (1 if following in _BELOW else 2)] = [(word[0], at), (rest, at + 1)]
    return out


def _names_street(cut: Sequence[tuple[str, int]], i: int) -> bool:
    """A lone character and the kind of a street or town follow, and no post: 市长|河|街道."""
    following = cut[i + 1][0]
    if following in _BELOW:
        return True
    return len(following) == 1 and i + 2 < len(cut) and cut[i + 2][0] in _BELOW


def with_settlements(cut: Sequence[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """新华社|区党委 → 新华|社区|党委, 小|区内 → 小区|内, 青塘|村党委 → 青塘|村|党委, as reports have them."""
    ends = [i for i in range(len(cut) - 1) if cut[i + 1][0][0] in _KINDS and _cut_wrongly(cut[i][0], cut[i + 1][0])]
    if not ends:
        return cut
    out = list(cut)
    for i in reversed(ends):
        (word, at), (kind, start) = out[i], out[i + 1]
        rest = [(kind[1:], start + 1)] if len(kind) > 1 else []
        if kind[0] == "区":
            before = [(word[:-1], at)] if len(word) > 1 else []
            out[i : i + 2] = [*before, (word[-1] + "区", start - 1), *rest]
        else:
            out[i + 1 : i + 2] = [(kind[0], start), *rest]
    return out


def _is_planned(word: str) -> bool:
    """What comes after a noun says that it is a verb here: 街道|计划|在…开展."""
    return word in _PREPOSITIONS or bool(verb_of(word)[0]) or tag(word) == "v"


def _cut_wrongly(word: str, kind: str) -> bool:
    """The second word begins with the kind of the settlement that the first one names."""
    if kind[0] == "区":
        return word[-1] in _OPENINGS and kind not in _REGIONS
    return kind[1:] in _OF_PLACE and len(word) > 1 and _type(word)[0] is Kind.NOUN


def _joined(text: str, cut: Sequence[tuple[str, int]], i: int, pieces: Joinable) -> tuple[str, int]:
    """The longest word of the genre that word `i` begins, else that word itself; and the index of its last piece."""
    first, start = cut[i]
    longest = first, i
    for last in range(i + 1, min(i + 1 + _MOST_JOINED, len(cut))):
        word, at = cut[last]
        joined = text[start : at + len(word)]
        if joined in pieces.anywhere or (
            joined in pieces.kinds and len(joined) <= _LONGEST_JOINED and first not in _OWNERS
        ):
            longest = joined, last  # 楼|栋|长
        if joined not in pieces.openings:
            break
    return longest


_Type = tuple[Kind, tuple[str, ...], bool]


@by_word
def _type(word: str) -> _Type:
    """Kind, classes of the verb, and whether it is an action noun too."""
    if word in _LINKS:
        return Kind.LINK, (), False
    if word == "的":
        return Kind.DE, (), False
    if word in _NOUNS:
        return Kind.NOUN, (), False
    verbs, noun = verb_of(word)
    if verbs:
        return Kind.VERB, verbs, noun
    if len(word) == 2 and word[0] in _SIDES and word[1] in _REACHES:
        return Kind.VERB, ("border",), False
    if len(word) == 2 and word[1] in _RESULTS and (done := verb_of(word[0])[0]):
        return Kind.VERB, done, False  # 建起, 办好
    if word in _BREAKS or (word[0] == "每" and len(word) > 1):
        return Kind.BREAK, (), False
    head = heads().get(word)
    if head is not None and not head.action and (len(word) > 2 or head.cls is Cls.Role):
        return Kind.NOUN, (), False  # 孤寡老人 is a set phrase in the dictionary, 镇长 a verb
    if len(word) > 1:
        return _by_tag(word, tag(word))
    if word in _SHORT_VERBS and tag(word) in _SAID:
        return Kind.VERB, ("other",), True
    return Kind.NOUN, (), False


def _by_tag(word: str, part_of_speech: str) -> _Type:
    """A word of two characters or more that is on no list."""
    if len(word) == 4 and (part_of_speech in _PHRASE_TAGS or word[:2] in _BREAKS):
        # 深入开展, 顺利完成: an adverb and a verb that the dictionary holds as one word
        verbs, _ = verb_of(word[2:])
        if verbs and (word[:2] in _BREAKS or tag(word[:2]) in _ADVERB_TAGS):
            return Kind.VERB, verbs, False
    if part_of_speech in _BREAK_TAGS or (part_of_speech == "i" and len(word) == 4 and word not in _NOUN_IDIOMS):
        return Kind.BREAK, (), False
    if part_of_speech == "v":
        completed = len(word) == 2 and word[1] in _DIRECTIONS and word not in _DIRECTED_NOUNS
        return Kind.VERB, ("other",), not completed  # 搬进, 送给: no action noun
    return Kind.NOUN, (), False
