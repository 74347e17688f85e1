"""The name of the thing counted: the noun phrase before a number or after it."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations.line import EVERY, Kind, Line, Token
from kg.language.units import Unit, UnitKind
from kg.records import record
from kg.rules.words import words

_NAMES: Final = frozenset({Kind.NOUN, Kind.ACTION, Kind.MODIFIER})
_DONE: Final = _NAMES | {Kind.VERB, Kind.DE}
_SAID: Final = _NAMES | {Kind.VERB}
_PASSED: Final = _DONE | {Kind.LINK, Kind.BREAK}
_JOINED: Final = _NAMES | {Kind.DE}
_ENDS: Final = frozenset({Kind.STOP, Kind.LINK, Kind.NUMBER, Kind.DE, Kind.FILLER, Kind.BREAK})
_CLOSED: Final = _ENDS - {Kind.DE, Kind.LINK}
_DUE: Final = frozenset("必应待需拟可未已新")
_INSIDE: Final = frozenset({"内", "中", "里", "上"})
# These verbs say only that something is held: what is held is counted, though it stand before other words.
HELD: Final = frozenset(
    "召开 开展 组织 举办 进行 举行 安排 组织开展 集中 参加 召集 公开 有 建 建成".split()  # noqa: SIM905
)

# How a measure moved; with 到 or 至 they name the level that it reached.
CHANGES: Final = words(
    "提升 提高 上升 增长 增加 扩大 扩展 发展 壮大 下降 降低 减少 缩短 缩减 压缩 压减 跃升",
    "攀升 飙升 骤降 回落 回升 下滑 滑落 跌落 翻番 降 掉 跌 涨 升 减 缩",
)
# These verbs change what is counted: 发展党员3名 are not the members, 化解纠纷20起 not the disputes.
DEEDS: Final = frozenset("发展 化解 调解 调处 办结 解决 整改 减少 转移 安置 走访 慰问 帮扶 救助 资助 培训".split())  # noqa: SIM905
_SERVES: Final = DEEDS | {"服务", "惠及", "接待", "参与", "参加"}
_KINDS: Final = frozenset("人员 对象 患者 人群 群体 家庭 队伍 资料 材料 设施 设备 车辆".split())  # noqa: SIM905

_SETTLED: Final = frozenset("村 社区 小区 街道 镇 乡 乡镇 村镇 村居 网格 院落 楼院 片区 行政村 自然村".split())  # noqa: SIM905
_WHERE: Final = re.compile("[在于][^，。；：]{0,6}$")

# A body or a place whose members or parts are counted: it is the subject, not a part of the indicator.
_CONTAINER: Final = re.compile(
    r"(?:[我本该全]|我们)?(?:社区|街道|小区|镇|乡|村|区|县|市)?(?:基层)?"
    r"(?:(?:社区|辖区|小区)(?=常住|户籍|流动|总)|[^，]*(?:中心|[站室馆廊场堂园院校楼店])(?=(?:建筑|使用|总|占地)?面积$)|党委|党工委|党总支部?|党支部|党组织|居委会|居民委员会|村委会|两委|辖区|全[区市县镇村])(?=[^班换成员干委]..?)(?!面)"
)
_MARKS: Final = re.compile("[“”《》]")


@record
class Phrase:
    """`text` names what is counted; it stands at `start`–`end` of the sentence, perhaps with words left out between."""

    start: int
    end: int
    text: str
    verb: bool = False  # what happened rather than a thing: 转正, 社区事务减少


def ending(line: Line, k: int) -> Phrase | None:
    """The phrase that ends before token `k`, particles between left out: 党员|76人, 住宅|共|3252套."""
    k -= 1
    while line.kind(k) is Kind.FILLER:
        k -= 1
    last, verb = k, False
    while (kind := line.kind(k)) in _DONE:
        # 宣讲|队, 津贴认证|群: a verb and one character are one word
        compound = k + 1 == last and len(line.tokens[last].text) == 1 and len(line.tokens[k].text) > 1
        run = k < last and verb and line.kind(k + 1) in (Kind.VERB, Kind.ACTION)  # 调解成功, 转移安置
        run = run and line.tokens[k].text not in HELD  # 开展|活动: held, not done
        if kind is Kind.VERB:
            if not (k == last or compound or run):
                break
            verb = verb or not compound
        elif kind is Kind.ACTION:
            said = k == last or compound or run or line.kind(k - 1) in _SAID
            if not (said or (k + 1 == last and line.tokens[last].text in _KINDS)):
                break
            verb = verb or k == last
        elif kind is Kind.DE and (k == last or line.kind(k - 1) not in _NAMES):
            break
        k -= 1
    first = k + 1
    if first <= last and not verb and line.kind(k) in (Kind.VERB, Kind.ACTION) and line.tokens[k].text in _SERVES:
        first = k
    elif last == first and len(line.tokens[last].text) == 1 and line.kind(k) is Kind.DE:
        first = _clause(line, k)  # 年收入5万元以下的|村: alone it says too little
    elif first == last and line.tokens[first].text.startswith("《") and line.kind(k) in (Kind.VERB, Kind.ACTION):
        first = k  # 宣讲|《…》
    elif verb and first == last and line.tokens[last].text in HELD | CHANGES and (held := _held(line, k, last)):
        if line.tokens[last].text in HELD:
            return held
        return Phrase(held.start, line.tokens[last].end, held.text + line.tokens[last].text, verb=True)
    return _phrase(line, first, last + 1, verb, member=True)


def following(line: Line, i: int) -> Phrase | None:
    """The phrase that begins right after number `i`: 6个|小区功能性党支部, 1.3万余人的|调解员队伍."""
    unit = line.quantities[i].unit
    person = unit is not None and unit.kind is UnitKind.PERSON  # 名 counts the last noun: 5名社区的|干部
    event = unit is not None and unit.kind is UnitKind.EVENT  # 一次主题突出的|共建活动
    listed = {Kind.NOUN, Kind.MODIFIER} | ({Kind.LINK, Kind.DE} if person else set())
    k = line.at[i] + 1
    if line.kind(k) is Kind.DE:
        k += 1
    first = k
    if k < len(line.tokens) and line.tokens[k].text[0] == "各" and line.kind(k + 1) in _NAMES:
        k += 1  # 33个|各领域党组织
    found = False  # a noun is taken
    while (kind := line.kind(k)) in _PASSED:
        after = line.kind(k + 1)
        if kind is Kind.NOUN:
            found = True
        elif kind is Kind.MODIFIER:
            if after in _CLOSED or (found and after not in listed | {Kind.DE}):
                break
        elif kind is Kind.ACTION:
            done = not _compound(line, k, unit) or _done_there(line, i, k)
            if found and done and not (event and after is Kind.DE):
                break
            found = found or after in _ENDS or after is Kind.VERB
        elif kind is Kind.VERB:
            if (found or after not in (Kind.NOUN, Kind.ACTION)) and not (event and after is Kind.DE):
                break
        elif kind is Kind.DE:
            quoted = k == first + 1 and line.tokens[first].text[0] in "“《"  # 3支“小而美”的|居民自组织
            describes = (
                quoted
                or person
                or line.kind(k - 1) is Kind.MODIFIER
                or (event and line.kind(k - 1) in (Kind.VERB, Kind.ACTION))
            )
            if (found and not describes) or after not in _DONE:
                break
            first, found = k + 1, False
        elif kind is Kind.LINK:
            if found and not (person and _joins(line, k)):
                break
        elif k == first and line.tokens[k].text in _DUE and after in (Kind.VERB, Kind.ACTION):
            k += 1  # 43项必办|事项
        elif not (found and line.tokens[k].text in _INSIDE and after in (Kind.NOUN, Kind.MODIFIER)):
            break
        else:
            first, found = k + 1, False  # 13处辖区范围内|历史遗址
        k += 1
    return _phrase(line, first, k, False) if found else None


def done_after(line: Line, i: int, skip: int = 0) -> Phrase | None:
    """What is done after number `i` and `skip` more words, to the end of the clause: 24小时|稳控."""
    k = line.at[i] + 1 + skip
    if line.kind(k) is Kind.STOP and k + 1 < len(line.tokens) and line.tokens[k].text == "，":
        k += 1
    while line.kind(k) in (Kind.FILLER, Kind.BREAK, Kind.DE):
        k += 1
    first = k
    while line.kind(k) in _DONE or (k > first and k < len(line.tokens) and line.tokens[k].text in {"了", "好"}):
        k += 1
    return _phrase(line, first, k, True, without=("了",)) if k > first else None


def verb_at_end(line: Line, i: int) -> Phrase | None:
    """The last verb of the clause that begins with number `i`: 先后五次到镇里|协调."""
    k = line.at[i] + 1
    while line.kind(k) not in (Kind.STOP, Kind.NUMBER):
        k += 1
    last = k
    while line.kind(k - 1) in (Kind.VERB, Kind.ACTION):
        k -= 1
    return _phrase(line, k, last, True) if k < last else None


def short_verb(line: Line, i: int) -> Phrase | None:
    """The verb right before number `i`, 了 left out: 办|了, 上|了."""
    k = line.at[i] - 1
    done = k > 0 and line.tokens[k].text in ("了", "过")
    token = line.tokens[k - done] if k >= done else None
    if token is None or not (token.kind in (Kind.VERB, Kind.ACTION) or (done and len(token.text) == 1)):
        return None
    return Phrase(token.start, token.end, token.text, verb=True)


def each(line: Line, k: int, since: int) -> Phrase | None:
    """每 with its noun in the clause that begins at `since`, before token `k`: 每个网格|都有…, 每30户|有…."""
    while k > 0 and line.tokens[k - 1].start >= since:
        k -= 1
        if line.tokens[k].text[0] != "每" or EVERY.fullmatch(line.tokens[k].text):
            continue
        last = k + 1
        while line.kind(last) is Kind.NOUN or (last == k + 1 and line.kind(last) is Kind.NUMBER):
            last += 1
        end = line.tokens[last - 1].end
        return Phrase(line.tokens[k].start, end, line.text[line.tokens[k].start : end])
    return None


def _compound(line: Line, k: int, unit: Unit | None) -> bool:
    """Whether the verb at token `k` is part of the noun phrase it stands in: 8个具体问题|整改|工作, 3场政策|宣讲;
    not 185个党组织|参与, 9名孩子|申请|助学金.
    """
    after = line.kind(k + 1)
    if after is Kind.VERB or unit is None:
        return False
    if after in (Kind.NOUN, Kind.ACTION):
        return (
            unit.kind is not UnitKind.PERSON
            or len(line.tokens[k + 1].text) == 1
            or line.tokens[k + 1].text[-1] in "员者干部人"
        )
    return unit.kind in (UnitKind.EVENT, UnitKind.KIND) or unit.surface in ("项", "件", "起", "例", "批")


def _done_there(line: Line, i: int, k: int) -> bool:
    """在全镇18个村|推广积分制: what is done where the number says."""
    start = line.quantities[i].start
    return line.tokens[k - 1].text in _SETTLED and _WHERE.search(line.text, max(0, start - 8), start) is not None


def _held(line: Line, k: int, last: int) -> Phrase | None:
    """评选活动连续|举办: what is held stands before the adverb."""
    while line.kind(k) in (Kind.BREAK, Kind.FILLER):
        k -= 1
    phrase = ending(line, k + 1) if line.kind(k) in (Kind.NOUN, Kind.ACTION) else None
    least = 2 if line.tokens[last].text in CHANGES else 3
    return phrase if phrase and len(phrase.text) >= least else None


def _clause(line: Line, k: int) -> int:
    """The first token of what describes the noun after token `k`."""
    while line.kind(k - 1) not in (Kind.STOP, Kind.FILLER) and (
        line.kind(k - 1) is not Kind.BREAK or line.tokens[k - 1].text == "以"
    ):
        k -= 1
    return k


def _joins(line: Line, k: int) -> bool:
    """Whether 、 at token k goes on with the same number: xx名在职党员、志愿者, not 168名单元长、100名楼栋长."""
    k += 1
    while line.kind(k) in _JOINED:
        k += 1
    return line.kind(k) not in (Kind.NUMBER, Kind.FILLER)


def _phrase(
    line: Line, first: int, end: int, verb: bool, *, member: bool = False, without: tuple[str, ...] = ()
) -> Phrase | None:
    """The tokens as a phrase, without loose ends: a describing 棘手的, the body before its members, quotation marks."""
    tokens = list(line.tokens[first:end])
    while tokens and tokens[0].kind in (Kind.DE, Kind.LINK):
        del tokens[0]
    while len(tokens) > 2 and tokens[0].kind is Kind.MODIFIER and tokens[1].kind is Kind.DE:
        del tokens[:2]
    while tokens and tokens[-1].kind in (Kind.DE, Kind.LINK):
        del tokens[-1]
    if not tokens or all(token.kind is Kind.MODIFIER for token in tokens):
        return None
    start, stop = tokens[0].start, tokens[-1].end
    text = "".join(token.text for token in tokens if token.text not in without)
    if member and (cut := _CONTAINER.match(text)):
        start, text = start + cut.end(), text[cut.end() :]
    if text[0] in "“《" and text[-1] in "”》" and not _MARKS.search(text[1:-1]):
        text = text[1:-1]
    return Phrase(start, stop, text, verb) if _says(tokens, text) else None


def _says(tokens: list[Token], text: str) -> bool:
    return len(text) > 1 or tokens[-1].kind is Kind.NOUN
