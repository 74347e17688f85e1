"""Verb or noun, function word or part of a name: what the neighbours of a token decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.recognition.classes import BODIES, SETTLED
from kg.recognition.lexicon import head_of, heads
from kg.recognition.rulings import names_event, names_made, names_rules, names_service
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_IN_NAMES: Final = words_of("function.tsv", "inside")
_TRANSITIVE: Final = words_of("cues.tsv", "transitive")
_COMPOUNDS: Final = words_of("cues.tsv", "compound")
_LEADING: Final = words_of("cues.tsv", "leading")
_ADVERBIAL: Final = words_of("cues.tsv", "adverbial")

_CONJUNCTIONS: Final = frozenset("和与同跟及")
_MAKES: Final = frozenset(
    {"建设", "改造", "硬化", "修建", "打造", "安装", "铺设", "修缮", "翻新", "开放", "整修", "扩建", "升级", "改建"}
    | {"修复", "维修", "装修", "重建", "搭建", "提升", "更新", "盘活", "规划", "布置", "优化"}
)
_LOOKED_AT: Final = _ADVERBIAL | words_of("cues.tsv", "spot") | _MAKES | {"集"}
_NAMED_KINDS: Final = frozenset({Kind.VERB, Kind.NOUN})
_SPOTS: Final = words_of("cues.tsv", "spot")
_GOES_ON: Final = frozenset({Kind.NOUN, Kind.NAME, Kind.QUOTE})
_WATERSIDE: Final = frozenset({"畔", "水位", "沿线", "沿岸", "两岸", "岸边"})
_WATERS: Final = frozenset("河江湖溪海")
_SETTLEMENTS: Final = frozenset(
    {"社区", "小区", "村", "镇", "街道", "新村", "家园", "花园", "大道", "路", "街", "河", "苑", "园", "桥"}
)
_MODIFYING: Final = words_of("cues.tsv", "modifying")
_NAMING: Final = words_of("cues.tsv", "naming")
_SHORT_NAMED: Final = frozenset(
    {
        "社区",
        "小区",
        "村",
        "街道",
        "镇",
        "乡",
        "县",
        "市",
        "旗",
        "河",
        "江",
        "湖",
        "路",
        "街",
        "大道",
        "物业",
        "公司",
        "集团",
        "大厦",
        "花园",
        "家园",
        "桥",
    }
)
_GOVERNED: Final = frozenset({"社区", "小区", "村", "街道", "镇"})
_CONTAINS: Final = words_of("cues.tsv", "inside")
_NEVER_NAMES: Final = frozenset("是有在把将让由从被为以对等会能到给使于向不也都就还又各每该本此的了着过和与及或")
_NUMERALS: Final = frozenset("一二三四五六七八九十")
_DIVISIONS: Final = frozenset({"街道", "镇", "乡", "区", "县", "市"})
_DIVIDED: Final = ("区", "县", "市", "镇", "街道", "乡", "旗")
_NAMED_BY_VERB: Final = frozenset(
    {"巷", "弄", "胡同", "路", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "东街", "西街", "南街", "北街"}
)
_NAMED_BY_PLAIN_VERB: Final = frozenset({"街道", "广场", "大桥", "夜市", "公园", "大厦"})
_LONGEST_OF_SINGLES: Final = 4  # characters of a settlement's name that are words by themselves
_TOGETHER: Final = frozenset(
    {"一起", "一道", "共同", "携手", "一同", "联手", "商量", "对接", "相比", "一样", "不同", "结对", "签订"}
)
_LONGEST_SET: Final = 24  # tokens between 集 and 于一体
_UNKNOWN_TAGS: Final = frozenset({"", "nr", "nz", "nrt", "ns"})
_ENDS_MEETING: Final = frozenset({Kind.STOP, Kind.LINK, Kind.NUM, Kind.DE})
_OPENS: Final = frozenset({Kind.STOP, Kind.BREAK, Kind.VERB, Kind.LINK})
_OPEN_KINDS: Final = frozenset({Kind.VERB, Kind.BREAK, Kind.LINK})
_GOING: Final = frozenset({"到", "赴", "来到", "深入", "前往", "走进", "莅临"})
_OWNERS: Final = words_of("function.tsv", "owner") | {"省"}
_VISITS: Final = words_of("cues.tsv", "visiting")
_BESIDE: Final = frozenset({"与", "同", "跟", "和"})
_NEAR: Final = 8  # tokens between the going and what is done there
_PEOPLE: Final = frozenset({Cls.PopulationGroup, Cls.Role})
_LEADING_ON: Final = frozenset({"引领", "赋能", "领航", "统领", "引路"})
_LEADERS: Final = frozenset({"党建", "红色", "支部", "党员", "科技", "数字", "文化", "品牌", "党组织", "数智", "法治"})
_AGENTS: Final = BODIES | frozenset({Cls.Community, Cls.Village, Cls.Role})
_COMPLETING: Final = frozenset(
    {"全面", "顺利", "圆满", "已", "已经", "基本", "正在", "正", "有序", "扎实", "稳步", "深入", "持续", "陆续", "成功"}
)
_COURSE: Final = frozenset({"中", "期间", "以来", "之际"})
_COMPLETED: Final = ("完成", "完工", "竣工", "结束", "到位", "落地", "收官")
_MAKING: Final = frozenset({"found", "build", "run"})
_OBJECTS: Final = frozenset({Kind.NOUN, Kind.QUOTE, Kind.TITLE, Kind.NAME})
_NOMINAL: Final = frozenset({Kind.NOUN, Kind.QUOTE, Kind.DE, Kind.NUM, Kind.NAME})


def settle(raw: Sequence[Token]) -> list[Token]:
    """The tokens with their kinds settled, from the left; the settled ones before decide, and the raw ones after."""
    out: list[Token] = []
    last = len(raw) - 1
    for i, token in enumerate(raw):
        kind = token.kind
        if kind in _OPEN_KINDS or token.text in _LOOKED_AT:
            settled = _settled(raw, i, out, raw[i + 1] if i < last else None)
            if settled is not kind:
                token = Token(token.start, token.end, token.text, settled)
        out.append(token)
    return out


def _settled(raw: Sequence[Token], i: int, out: Sequence[Token], after: Token | None) -> Kind:
    token = raw[i]
    before = out[-1] if out else None
    if token.kind is Kind.LINK:
        inside = (
            _inside_rare_name(token, out, after)
            or (token.text == "同" and _opens_settlement(raw, i, before))
            or (token.text == "和" and i == 0 and _begins_name(raw))
        )
        return Kind.NOUN if inside else Kind.LINK
    if token.text in _ADVERBIAL and after is not None and after.kind is Kind.VERB:
        return Kind.BREAK
    if token.text in _MAKES and token.kind in _NAMED_KINDS and _makes_facility(raw, i, before):
        return Kind.VERB
    if token.kind is Kind.VERB and token.text in _MODIFYING and _opens_place(raw, i):
        return Kind.NOUN
    if token.kind is Kind.VERB:
        if token.noun and _is_noun_here(token, before, after) and not _acting(token, before, after, out):
            return Kind.NOUN
        if token.text in _LEADING_ON and _leads_on(out, after):
            return Kind.NOUN
        if token.text == "要求" and _after_coinage(out):
            return Kind.NOUN
        if names_rules(token, out, after) or names_event(token, before, after) or names_service(raw, i):
            return Kind.NOUN
        if _names_road(token, after) or names_made(token, before, after):
            return Kind.NOUN
    if after is not None and after.text in _SETTLEMENTS and _names_settlement(token, before, after):
        return Kind.NOUN
    if token.kind is not Kind.NOUN and _inside_short_name(token, out, after):
        return Kind.NOUN
    if (
        token.text in _IN_NAMES
        and token.kind is not Kind.NOUN
        and (_leads_to_settlement(raw, i) or _inside_settlement(token, out, after))
    ):
        return Kind.NOUN
    if token.text == "集" and any(t.text in ("一体", "于一体") for t in raw[i : i + _LONGEST_SET]):
        return Kind.BREAK  # 集A、B等功能于一体的C
    if token.kind is Kind.NOUN and _says_where(token, before, after):
        return Kind.BREAK
    if token.text == "会" and _ends_in_meeting(token, before, after):
        return Kind.NOUN
    return token.kind


def _leads_on(out: Sequence[Token], after: Token | None) -> bool:
    """推行|党建|引领|“七彩”治理模式: how it is done stands between the verb and its object."""
    if len(out) < 2 or after is None or after.kind not in _OBJECTS:
        return False
    return out[-1].text in _LEADERS and out[-2].kind is Kind.VERB and out[-2].verbs != ("other",)


def _after_coinage(out: Sequence[Token]) -> bool:
    """“三个一”工作|要求: a kind of the coined name."""
    last = [t for t in out[-2:] if t.text != "工作"]
    return bool(last) and last[-1].kind is Kind.QUOTE


def _opens_place(raw: Sequence[Token], i: int) -> bool:
    """共享|书房, 解忧|小屋: the next word, or the next two, are the kind of a place."""
    for end in range(i + 2, min(i + 4, len(raw) + 1)):
        if raw[end - 1].kind is not Kind.NOUN or raw[end - 1].start != raw[end - 2].end:
            return False
        head = heads().get("".join(t.text for t in raw[i + 1 : end]))
        if head is not None:
            return head.cls is Cls.Facility and head.modified
    return False


def _makes_facility(raw: Sequence[Token], i: int, before: Token | None) -> bool:
    """机械厂家属院|建设|智能车棚: what follows, to the end of its phrase, is a place that is made."""
    if before is None or before.kind is not Kind.NOUN or i + 1 >= len(raw) or raw[i + 1].kind is not Kind.NOUN:
        return False
    end = i + 1
    while end < len(raw) and raw[end].kind is Kind.NOUN:
        end += 1
    head = head_of("".join(t.text for t in raw[i + 1 : end]))
    return head is not None and head.cls is Cls.Facility and not head.action


def _says_where(token: Token, before: Token | None, after: Token | None) -> bool:
    """党群服务中心|二楼, 老茶馆|门口: a spot at a place is no part of its name."""
    if token.text not in _SPOTS or before is None or before.kind is not Kind.NOUN or before.end != token.start:
        return False
    if token.text in _WATERSIDE and before.text[-1] in _WATERS:
        return True
    return after is None or after.kind not in _GOES_ON or (len(after.text) == 1 and tag(after.text) == "v")


def _names_road(token: Token, after: Token | None) -> bool:
    """解放|路, 建设|街道: a verb that is the name of a road or of the street office named after it."""
    if len(token.text) != 2 or after is None or after.start != token.end:
        return False
    plain = token.verbs == ("other",)
    return after.text in _NAMED_BY_VERB or (after.text in _NAMED_BY_PLAIN_VERB and plain)


def _inside_rare_name(token: Token, out: Sequence[Token], after: Token | None) -> bool:
    """丰和社区: a conjunction between a lone character and what follows is a part of a name; so is 同 in 同心苑社区."""
    if token.text not in _CONJUNCTIONS or not out or after is None:
        return False
    before = out[-1]
    opens = len(out) == 1 or out[-2].kind in _OPENS or out[-2].text.endswith(_DIVIDED)
    alone = before.kind is Kind.NOUN and before.end - before.start == 1 and opens
    return alone and after.kind is Kind.NOUN and before.end == token.start


def _opens_settlement(raw: Sequence[Token], i: int, before: Token | None) -> bool:
    """鹿坪街道|同|心苑|社区, or right at the start: nothing stands there that could be joined to the settlement."""
    ends_place = before is None or before.kind in _OPENS or before.text in _DIVISIONS
    return (
        ends_place and i + 2 < len(raw) and raw[i + 1].kind is Kind.NOUN and raw[i + 2].text in ("社区", "村", "小区")
    )


def _begins_name(raw: Sequence[Token]) -> bool:
    """和|顺路|街道|…社区: nothing stands before that could be joined, and nobody is with it in what is done."""
    if len(raw) < 3 or raw[1].kind is not Kind.NOUN or raw[2].text not in _SETTLEMENTS:
        return False
    clause = raw[: next((k for k, t in enumerate(raw) if t.kind is Kind.STOP), len(raw))]
    return not any(t.text in _TOGETHER for t in clause)


def _names_settlement(token: Token, before: Token | None, after: Token) -> bool:
    """团结|社区, 前进|村 where a phrase begins: verbs that settlements are named by; others after a division only."""
    if token.kind not in (Kind.VERB, Kind.BREAK) or token.end != after.start:
        return False
    divided = before is not None and before.end == token.start and before.text.endswith(_DIVIDED)
    opens = before is None or before.kind in _OPENS
    return divided if token.text in _MAKES else (token.text in _NAMING and (opens or divided))


def _inside_short_name(token: Token, out: Sequence[Token], after: Token | None) -> bool:
    """音|达|河, 恒|达|物业: a word of one character between a lone character, where a phrase begins, and a kind."""
    if after is None or after.text not in _SHORT_NAMED or len(token.text) > 1 or not out:
        return False
    if token.text in _NEVER_NAMES or out[-1].text in _NUMERALS:
        return False  # 二|是|社区
    lone = out[-1].kind is Kind.NOUN and len(out[-1].text) == 1 and out[-1].end == token.start
    return lone and (len(out) == 1 or out[-2].kind is not Kind.NOUN or out[-2].end != out[-1].start)


def _names_lane(out: Sequence[Token]) -> bool:
    """幸福|里|社区: a word where a phrase begins, and no place or time in which something is."""
    word = out[-1]
    if word.kind not in _NAMED_KINDS or len(word.text) < 2 or word.text in _CONTAINS or head_of(word.text) is not None:
        return False
    return len(out) == 1 or out[-2].kind in _OPENS or out[-2].text.endswith(_DIVIDED)


def _inside_settlement(token: Token, out: Sequence[Token], after: Token | None) -> bool:
    """竹|溪|里|社区: a function word between the characters of a name and its kind."""
    if after is None or after.text not in ("社区", "小区", "村", "街道", "镇") or not out:
        return False
    if out[-1].kind is Kind.NOUN and len(out[-1].text) == 2 and tag(out[-1].text) in _UNKNOWN_TAGS:
        return True
    if token.text == "里" and _names_lane(out):
        return True
    if len(out) < 2:
        return False
    return all(t.kind is Kind.NOUN and len(t.text) == 1 for t in out[-2:]) and out[-1].end - out[-2].start == 2


def _leads_to_settlement(raw: Sequence[Token], i: int) -> bool:
    """下|庄|社区: single characters that lead to the kind of a settlement."""
    for k in range(i + 1, min(i + 1 + _LONGEST_OF_SINGLES, len(raw))):
        token = raw[k]
        if token.text in _SETTLEMENTS:
            following = raw[k + 1].text if k + 1 < len(raw) else ""
            return k > i + 1 or (len(token.text) == 1 and following in _GOVERNED)  # 后|街|社区
        if token.kind is not Kind.NOUN and token.text not in _IN_NAMES:
            return False
        if len(token.text) > 1:
            return False
    return False


def _ends_in_meeting(token: Token, before: Token | None, after: Token | None) -> bool:
    """专项联席|会: a meeting, not what can or will be."""
    if before is None or before.kind is not Kind.NOUN or before.end != token.start:
        return False
    return after is None or after.kind in _ENDS_MEETING or after.text == "等"


def _acting(token: Token, before: Token | None, after: Token | None, out: Sequence[Token]) -> bool:
    """到大榕村|调研; 王丽|走访|慰问老人; 与区税务局党支部|结对|共建: a verb, though a noun stands before it."""
    if _visiting(token, out):
        return True
    if before is None or after is None:
        return False
    if after.kind is Kind.VERB and {"serve", "partner"} & set(token.verbs) and "serve" in after.verbs:
        return before.kind is Kind.NAME or _can_act(before)
    ends = after.kind is Kind.STOP or (after.kind is Kind.VERB and "partner" in after.verbs)
    return ends and "partner" in token.verbs and _can_act(before) and _joined(out)


def _can_act(before: Token) -> bool:
    agent = head_of(before.text)
    return agent is not None and agent.cls in _AGENTS


def _joined(out: Sequence[Token]) -> bool:
    """与…: another stands beside the subject in this clause, and no verb since."""
    for passed in reversed(out[-_NEAR:]):
        if passed.kind in (Kind.STOP, Kind.VERB):
            return False
        if passed.text in _BESIDE:
            return True
    return False


def _visiting(token: Token, out: Sequence[Token]) -> bool:
    """到大榕村|调研: what is done where somebody went."""
    if token.text not in _VISITS:
        return False
    for passed in reversed(out[-_NEAR:]):
        if passed.kind is Kind.STOP or passed.kind is Kind.DE:
            return False
        if passed.text in _GOING:
            return True
    return False


def _acts(token: Token, before: Token, after: Token) -> bool:
    """社区|关爱|空巢老人, 中秋节|走访|困难户: who can act or when, a verb of the genre, and no end of a name."""
    acting = _can_act(before) or tag(before.text) == "t"
    if not acting or token.verbs in ((), ("other",)):
        return False
    head = head_of(after.text)
    return head is None or head.cls in _PEOPLE or head.cls in SETTLED  # 走访|辖区老人


def _is_agent(word: str) -> bool:
    head = head_of(word)
    return head is not None and head.cls in _AGENTS


def _makes_name(token: Token, after: Token) -> bool:
    """学习|角, 服务|阵地: the action word and the kind of a place or a body."""
    if after.kind is not Kind.NOUN or token.text in _TRANSITIVE:
        return False
    if len(after.text) == 1:
        return True
    head = head_of(after.text)
    return head is not None and head.modified and not head.action


def _is_noun_here(token: Token, before: Token | None, after: Token | None) -> bool:
    """The action noun, not the verb: 环境|整治, 开展|宣讲; but 党支部|组织|党员."""
    if len(token.text) == 1 and after is not None and (after.text in _OWNERS or after.kind is Kind.NAME):
        return False  # 图纸|报|区|规划局
    if before is None or before.kind is Kind.STOP or before.kind is Kind.BREAK:
        return False
    if before.kind is Kind.LINK:
        return after is None or after.kind in (Kind.STOP, Kind.LINK, Kind.NOUN)
    drawn_up = {"adopt", "found"} <= set(before.verbs) or before.text in ("健全", "完善")
    if drawn_up and after is not None and token.text + after.text in _COMPOUNDS:
        return True  # 建立|联合|执法机制
    if before.kind is Kind.VERB:
        # 组织|学习培训 is an object, and 建成|学习|角; 孵化|培育|社会组织 are two verbs
        if after is not None and _MAKING & set(before.verbs) and _makes_name(token, after):
            return True
        plain = after is None or after.kind not in _OBJECTS
        return "carry" in before.verbs or token.verbs == ("other",) or plain
    if before.kind is Kind.QUOTE and token.text == "组织":
        return True
    if before.kind not in _NOMINAL or ("build" in token.verbs and before.text.endswith("万元")):
        return False  # 投入40万元|改造|管网
    if after is None:
        return True
    if after.kind is Kind.VERB:
        return token.text not in _LEADING or after.text.endswith(_COMPLETED)
    if after.kind is Kind.NOUN:
        if token.text + after.text in _COMPOUNDS:
            return True
        return token.text not in _TRANSITIVE and not _acts(token, before, after)
    if after.kind is Kind.BREAK and after.text in _COMPLETING | _COURSE:
        return head_of(before.text) is None  # 老旧楼院|改造|全面|完成
    if after.kind is Kind.NUM and token.text in _TRANSITIVE:
        return not _is_agent(before.text)  # 街道|组织|12个社区
    return after.kind in (Kind.STOP, Kind.LINK, Kind.NUM)
