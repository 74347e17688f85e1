"""Honours: what is awarded, and what is striven for."""

from __future__ import annotations

import re
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, unquoted
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_AWARDING: Final = words_of("cues.tsv", "awarding")
STRIVING: Final = words_of("cues.tsv", "striving")

_TITLE_WORDS: Final = re.compile(
    "示范|先进|优秀|最美|文明|十佳|称号|案例|奖|荣誉|模范|标兵|平安|和谐|五星|百佳|样板|试点|红旗|绿色|卫生|标杆|好人"
    "|达标|学习型|宜居|星级|品牌|金牌|银牌|铜牌|最佳|最强|十大|百强|重点村|首批|模范|园林|生态|健康|幸福|无废|名录|基地|特色"
    "|友好|减灾|清廉|书香|低碳"
)
_LEVEL: Final = re.compile(
    "(?:全国|国家|全省|全市|全区|全县|全旗|全州|全镇|全街道|自治区|省|市|区|县|旗|州|街道|镇|乡|部|厅)(?:级|首批|优秀|先进|十佳|示范|“)"
    "|(?:全国|国家级|全省|全市|全区|全县|全街道|全镇)"
)
_PRAISE: Final = re.compile("好评|批示|认可|支持|肯定|赞誉|称赞|欢迎|资格|机会|资金|补助|信任|关注|效果|成效|成绩|的")
_YEAR: Final = re.compile(r"^(?:\d{4}年度?|年度)")
_COUNT: Final = re.compile("[一二三四五六七八九十百千数几多余两]+[项个]")
_NO_TITLE: Final = frozenset({"荣誉称号", "称号"})
_BEFORE_TITLE: Final = frozenset({"了", "过", "的", "先后", "多次", "为"})
_NAMED: Final = frozenset({"命名", "评定", "认定", "确定", "评选", "推荐"})  # 被命名|为“金牌调解室”
_LED_BY: Final = _AWARDING | _NAMED | STRIVING
_SURELY: Final = words_of("cues.tsv", "honouring")  # what they govern is a title, whatever it is called
_LISTING: Final = frozenset({"列入", "列为", "纳入", "确定为", "作为"})
_KEEPING: Final = frozenset({"保持", "赢得"})  # titles, and much else
_NEAR: Final = 6  # tokens
_ENDS_TITLES: Final = frozenset({"，", "。", "；", "等"})
_STRIVEN: Final = frozenset(
    {
        Cls.PartyOrganization, Cls.PartyBranch, Cls.GridPartyBranch, Cls.GeneralPartyBranch, Cls.Community,
        Cls.ResidentialQuarter, Cls.Village,
    }
)  # fmt: skip


_ALLIANCES: Final = frozenset({"党建联盟", "共建圈", "党建共建圈", "党建联合体", "党建共同体"})


ELECTING: Final = frozenset({"评选", "评选出", "评出", "选树", "选出", "推选", "推选出", "表彰", "表扬"})
_STARS: Final = re.compile("[一二三四五六七八九十]?星级?|最美|十佳|百佳|优秀|先进|模范|金牌|明星|杰出")
_ELECTED: Final = frozenset(
    {Cls.Role, Cls.PopulationGroup, Cls.Institution, Cls.Program, Cls.VolunteerTeam, Cls.Mechanism, Cls.Facility}
)


def striven(m: Mention, verb: Token | None) -> bool:
    """争创“六好”党支部: what is striven for is a title, not a body or a place."""
    if verb is None or verb.text not in STRIVING or m.cls not in _STRIVEN:
        return False
    if m.head in _ALLIANCES:
        return False  # 打造“潮汐”党建联盟
    return not m.generic and m.name != m.head and not m.rule.startswith("list")


def elected(m: Mention, verb: Token | None) -> bool:
    """评选“最美楼栋长”10名: what people are elected is a title."""
    if verb is None or verb.text not in ELECTING or m.cls not in _ELECTED:
        return False
    return m.rule.startswith("coined") or bool(_STARS.match(m.name))


def awarded(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """荣获“全国文明单位”、省级示范社区等荣誉: all that the verb of awarding governs is a title."""
    if ctx.words.isdisjoint(_LED_BY):
        return mentions
    out = mentions
    for i, token in enumerate(ctx.tokens):
        if token.kind is not Kind.VERB:
            continue
        if (token.text in _LISTING and _is_put_on(ctx, i)) or (token.text in _KEEPING and not _says_title(ctx, i)):
            continue
        named = token.text in _NAMED and ctx.tokens[i + 1 : i + 2] and ctx.tokens[i + 1].text == "为"
        if token.text in _AWARDING or named:
            surely = token.text in _SURELY
            for start, end in _governed(ctx, i + 1 + bool(named)):
                out = _with_title(ctx.clean, start, end, out, surely)
        elif token.text in STRIVING:
            for start, end in _governed(ctx, i + 1):
                if _LEVEL.match(ctx.clean, start, end):
                    out = _with_title(ctx.clean, start, end, out, surely=False, rule="honor.striven")
    return out


def _is_put_on(ctx: Context, i: int) -> bool:
    """将老旧小区改造|列入|民生实事: put on a list by those who deal with it, and no honour."""
    for token in reversed(ctx.tokens[:i]):
        if token.kind is Kind.STOP or token.text == "被":
            return False
        if token.text in ("将", "把"):
            return True
    return False


def _says_title(ctx: Context, i: int) -> bool:
    """保持|“无毒社区”|称号; but 保持|健康体魄."""
    after = ctx.tokens[i + 1 : i + 1 + _NEAR]
    return any(t.text in ("称号", "荣誉", "荣誉称号") for t in after)


def _governed(ctx: Context, first: int) -> list[tuple[int, int]]:
    """The stretches that can be titles, from token `first` on, as far as the verb before it reaches."""
    spans: list[tuple[int, int]] = []
    start = -1
    for k in range(first, len(ctx.tokens)):
        before, token = ctx.tokens[k - 1], ctx.tokens[k]
        verb = token.kind is Kind.VERB and not token.noun
        level = start >= 0 and token.kind is Kind.LINK and before.text.endswith("级")  # 国家级及省级荣誉
        stops = token.kind in (Kind.STOP, Kind.LINK) and not level
        parts = verb or stops or token.text in ("等", "称号") or _counts(ctx, k)
        adjoins = start >= 0 and token.kind is Kind.QUOTE and before.kind is Kind.QUOTE
        if parts or adjoins:
            if start >= 0:
                spans.append((start, before.end))
            if verb or token.text in _ENDS_TITLES:
                return spans
            start = token.start if token.kind is Kind.QUOTE else -1
        elif start < 0 and token.text not in _BEFORE_TITLE:
            start = token.start
    if start >= 0:
        spans.append((start, ctx.ends[-1]))
    return spans


def _counts(ctx: Context, k: int) -> bool:
    """荣誉|3项、: a number at the end says how many."""
    after = ctx.tokens[k + 1 : k + 2]
    return ctx.tokens[k].kind is Kind.NUM and (not after or after[0].kind in (Kind.STOP, Kind.LINK))


def _with_title(
    clean: str, start: int, end: int, mentions: list[Mention], surely: bool, rule: str = "honor.awarded"
) -> list[Mention]:
    """The mentions with the title in the place of what was read there, if it is one."""
    count = _COUNT.match(clean, start, end)
    start = count.end() if count else start
    text = unquoted(clean[start:end])
    if not 4 <= len(text) <= 26 or text in _NO_TITLE or _PRAISE.search(text):
        return mentions
    if not surely and not _TITLE_WORDS.search(text):
        return mentions
    short = _YEAR.sub("", text)
    forms = (short, short.removesuffix("荣誉称号"), short.removesuffix("称号"))
    aliases = tuple(dict.fromkeys(form for form in forms if form and form != text))
    kept = [m for m in mentions if m.end <= start or m.start >= end]
    return [*kept, Mention(start, end, Cls.Honor, text, rule, aliases)]
