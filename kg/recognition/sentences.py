"""One sentence → its reading: typed tokens, closed lists, mentions."""

from __future__ import annotations

from typing import Final

from kg.model import Mention, Sentence
from kg.recognition.coined import kinds_after
from kg.recognition.contents import contents
from kg.recognition.context import Context, Pass, context
from kg.recognition.cutting import tokenize
from kg.recognition.deeds import carried, for_whom, studied, whole
from kg.recognition.defined import defined
from kg.recognition.errands import errands
from kg.recognition.events import events
from kg.recognition.explained import explained
from kg.recognition.firms import firms
from kg.recognition.governed import by_verbs
from kg.recognition.groups import groups
from kg.recognition.habits import habits
from kg.recognition.headlines import claims, headline
from kg.recognition.jointly import jointly
from kg.recognition.known import known_spans
from kg.recognition.leaders import leaders
from kg.recognition.lists import ClosedList, closed_lists
from kg.recognition.mechanisms import practised
from kg.recognition.people import meets, people
from kg.recognition.places import addressed, collectives, divisions, numbered, phases
from kg.recognition.posted import posted
from kg.recognition.rounds import amid, outings, rounds
from kg.recognition.runs import read_run, runs
from kg.recognition.series import closed_items, counted_names, shared_heads
from kg.recognition.services import brought, services
from kg.recognition.titles import awarded
from kg.recognition.tokens import Kind, Token
from kg.records import record
from kg.vocab import Cls


@record
class Reading:
    """A sentence as the later stages see it; mentions in text order, a containing one before what it contains."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    lists: tuple[ClosedList, ...]
    words: frozenset[str]  # the texts of the tokens, and
    kinds: frozenset[Kind]  # their kinds: most rules need some of either, and most sentences have none of them


# Each pass sees the mentions that the ones before it left: first what is named by its form and its neighbours, then
# what the governing verb makes of it, last what only a verb or a name around it shows.
PASSES: Final[tuple[Pass, ...]] = (
    kinds_after,  # “党委领导、居民参与”的治理体系
    jointly,  # 镇党委、政府
    defined,  # “夜话”是社区推出的养老服务项目
    divisions,  # 该区
    collectives,  # 41个小区
    numbered,  # 青塘村7组
    phases,  # 观潮小区一期
    addressed,  # 清波路28号
    shared_heads,  # 申请、认证工作
    counted_names,  # 杏坛、柳林两个村
    closed_items,  # 法律宣讲、邻里聚餐等活动
    whole,  # 举办|童心向党亲子运动会
    firms,  # 会同恒达电子、远山机械等企业
    by_verbs,  # 争创“六好”党支部
    awarded,  # 荣获省级示范社区
    studied,  # 二十大精神学习5次
    for_whom,  # 流动党员|学习教育
    carried,  # 开展文化浸润
    rounds,  # 入户走访400余户
    outings,  # 参观革命纪念馆1次
    amid,  # 在入户走访过程中
    explained,  # “三问”工作法，即问需于民、问计于民、问效于民
    practised,  # 推行常规问题限时办、高频问题专项办
    events,  # 7月5日…到…调研
    groups,  # 孤寡老人|义务维修; 80岁以上|老人
    brought,  # 送医送学
    errands,  # 磨剪刀、配钥匙
    services,  # 为骑手免费检修电动车
    habits,  # 成立志愿队，每周六|清理河道垃圾
    claims,  # 抓阵地、|强服务
    contents,  # 将移风易俗、矛盾调解等内容|纳入积分管理
    posted,  # XX市委|常委XX
    leaders,  # 习近平总书记视察江西|重要讲话精神
)


def read_sentence(clean: str, sentence: Sentence) -> Reading:
    """Recognises the mentions of one sentence."""
    ctx, mentions = _first_look(clean, sentence.body, sentence.end)
    for read in PASSES:
        mentions = read(ctx, mentions)
    if sentence.heading:
        mentions = headline(clean, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return Reading(sentence, tuple(ctx.tokens), tuple(mentions), tuple(ctx.lists), ctx.words, ctx.kinds)


def _first_look(clean: str, start: int, end: int) -> tuple[Context, list[Mention]]:
    """Known names and persons, and the names that stand between them."""
    known = known_spans(clean, start, end)
    persons = people(clean, start, end, [(k.start, k.end) for k in known])
    kept = {k.start: k for k in known if not meets((k.start, k.end), persons)}
    tokens = tokenize(clean, start, end, [*((k.start, k.end) for k in kept.values()), *persons])
    mentions = [Mention(s, e, Cls.Person, clean[s:e], "person.post") for s, e in persons]
    stretches = list(runs(tokens))
    for i, j in stretches:
        mentions += read_run(clean, tokens[i:j], kept)
    return context(clean, tokens, closed_lists(clean, tokens), stretches), mentions
