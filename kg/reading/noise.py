"""Lines and sentences that are not the report's: advertisements, contact lines, what a web site puts around a text.

They are recognised by how they speak (客服：, 加群, 代笔, 责任编辑：, 上一篇), never by who placed them.
Pay-wall marks are left out earlier (`kg.reading.even`), since they stand in the middle of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_GOODS = "(?:内容|材料|范文|资料|素材|资讯|文章|课件|模板)"
_VIP = "(?:[sS]?[vV][iI][pP])"

# A sentence with one of these sells or links something; a report that names its own chat group has none of them.
_ADVERTISEMENT = re.compile(
    rf"""
    # goods
      (?:代笔|代写)(?!书信|家书|信件|信函|诉|文书|春联|对联|申请)|润笔|润色服务|持续接单|海量{_GOODS}
    | (?:免费|一键|付费|会员|批量|极速|打包|直接|原文|全文|[wW]ord)下载|一键(?:精准)?(?:搜索|查找|复制)
    | 更多(?:精彩|优质|精品|相关|同类|热门)?[^，。]{{0,8}}(?:{_GOODS}|总结|报告)[^。]{{0,12}}
      (?:关注|尽在|联系|访问|点击|加微信|加群|加入|搜索|获取|领取|下载|请看)
    | 获取(?:更多|完整|全部|全套)[^。]{{0,4}}(?:{_GOODS}|全文)|(?:回复|私信)[^。]{{0,8}}(?:领取|获取|下载|关键[字词])
    # membership
    | (?:永久|终身|超级|{_VIP})会员|会员(?:专享|下载)|网盘(?:群|链接|提取|下载)|提取码
    | (?:开通|成为|升级为?|加入|购买)(?:本站|我们的)?(?:{_VIP}|本站会员)
    | (?:付费|购买|登录|注册|充值|打赏)(?:阅读|后(?:查看|阅读|可见|下载))|(?:试读|预览)(?:已?结束)|未完待续
    | 剩余(?:内容|[0-9]+%|[0-9]+字)[^，。]{{0,6}}(?:查看|阅读|可见|解锁|付费|会员)
    | (?:查看|展开|余下|解锁)(?:全文|全部内容|完整内容)
    # chat and contact
    | (?:微信号?|VX|vx|Vx|[威薇]信|V信|weixin|WeChat|wechat)[：:]?(?![xX]+)[A-Za-z][-_A-Za-z0-9]{{4,}}
    | (?:加|添加|联系)(?:我|我们|小编|客服|作者)?(?:的)?(?:微信|QQ|V信|VX|vx)[：:]?[A-Za-z0-9]
    | (?:QQ|qq|Qq|扣扣|企鹅)(?:号码?|群号?|交流群|客服|咨询)?[：:]?[0-9]{{5,11}}
    | (?:客服|代笔|商务合作|业务咨询|售后)(?:微信|QQ|电话|热线|邮箱)?：|(?:添加|联系|咨询)客服
    | 有意(?:加入|购买)[^。]{{0,6}}(?:联系|咨询|加|请)|(?:微信)?(?:公众|公)号[：:](?=[^“]{{2,20}}(?:[，。；）]|\Z))
    | \A(?:欢迎|敬请|请)?(?:大家)?(?:扫码|(?:微信)?搜索|点击)?并?(?:加入|关注)(?:我们|本号|(?:本|微信)?公众号)
    | \A(?:欢迎|敬请)[^。]{{0,8}}(?:关注|加入|订阅|转发|投稿|收藏)[^。]{{0,16}}(?:会员|群|频道|我们|号)
    | \A(?:欢迎|敬请|请)?(?:扫码|扫描|长按|识别)[^。]{{0,12}}二维码[^。]{{0,12}}(?:关注|加入|进群|下载|获取|领取)
    | \A(?:请)?(?:点击|点选|戳|长按)[^。]{{0,8}}(?:蓝字|关注我们|阅读原文|在看|名片|链接|下载|全文|更多|详情)
    # rights
    | 版权(?:归[^。]{{0,16}}所有|所有|声明)|侵权(?:必究|请联系|请告知|立?删)|(?:转载|引用)(?:请|须|需|时)?注明
    | 未经(?:授权|许可|允许)[^。]{{0,8}}(?:转载|复制|商用)|如有(?:侵权|雷同)
    | (?:本文|内容|文章|图片|素材)(?:来源于?|来自|摘自|转自|选自|均来自)[^。]{{0,6}}(?:网络|互联网|[公微][众信])
    """,
    re.VERBOSE,
)

# Wares and praise: two different ones in a sentence advertise, one alone may be a community's own (党课素材库).
_WARES = re.compile(
    r"(?:素材|范文|公文|文秘|课件|文档|文库)(?:库|网(?![上络格])|星球|大全|群|馆)|(?:材料|写作|论文|资料)(?:网(?![上络格])|下载|星球|交易|大礼包)"
    r"|好评如潮|谨防假冒|高度保密|原创(?:高质量)?保障|会员(?:群|价)|[每天日]{2}更新|同步更新|代发[布表]|精品范文|公众号"
)

# One of these stands in each advertisement; looking for them first keeps the reading of long texts fast.
_CUE = re.compile(
    "素材|范文|公文|文秘|课件|文档|文库|材料|写作|论文|资料|代笔|代写|润笔|润色|接单|好评如潮|谨防|保密|原创|海量|下载|一键|更多|获取|回复|私信"
    "|会员|网盘|提取码|VIP|vip|Vip|付费|购买|登录|注册|充值|打赏|试读|预览|未完待续|剩余|查看|阅读|展开|余下|解锁"
    "|微信|VX|vx|Vx|威信|薇信|V信|weixin|WeChat|wechat|QQ|qq|Qq|扣扣|企鹅|客服|商务合作|业务咨询|售后|有意|公众号|公号"
    "|加入|关注|欢迎|敬请|二维码|点击|点选|戳|长按|版权|侵权|转载|引用|未经|雷同|本文|内容来|内容摘|文章|图片|内容转|内容选|内容均"
)

_EDITORS = (
    "责任编辑|责编|编辑|见习编辑|值班编辑|来源|稿件来源|信息来源|文章来源|作者|作者单位|审核|审签|初审|复审|终审|校对|监制"
    "|供稿|撰稿|摄影|供图|配图|文字|图文|文/图|文图|图/文|排版|美编|制作|发布时间|发布日期|发布机构|发布单位|信息发布|更新时间|发表时间"
    "|浏览次数|浏览量?|阅读次数|阅读量?|点击次数|点击[数量]?|访问量|字号|字体|字体大小|分享到?|关键[字词]|标签|相关标签|索引号|分类|栏目"
)
_CONTACTS = (
    "电话|热线|座机|手机|手机号码?|邮箱|电子邮[箱件]|传真|邮编|邮政编码|QQ|微信|联系人|联系方式|网址|网站|E-?mail"
)
_BUTTONS = "打印|关闭|字体|大中小|收藏|分享|纠错|返回|大|中|小"

# A whole line that a site, an editor or a printer added.
_CHROME = re.compile(
    rf"""
      [（【\[]?(?:{_EDITORS})[：:|/].{{0,40}}
    | (?:联系|咨询|投稿|举报|监督|服务|报名|办公|业务|合作|值班)?(?:{_CONTACTS})[：:].{{0,60}}
    | 地址[：:].{{0,40}}(?:电话|邮编|传真|邮箱).{{0,40}}
    | (?:上|下)一(?:篇|页|条)(?:[：:].{{0,60}})?
    | (?:(?:推荐|延伸|相关)阅读|热门(?:推荐|文章)|相关(?:链接|推荐|新闻|文章|附件|信息))(?:[：:].{{0,60}})?
    | (?:您(?:现在)?的|当前)位置[：:].{{0,60}}|(?:网站)?首页(?:[>》|/-].{{0,60}})?|返回(?:顶部|首页|列表|上页)
    | 加入收藏|设为首页|打印本页|关闭(?:窗口|本页)|【?(?:{_BUTTONS})】?(?:【?(?:{_BUTTONS})】?)+
    | (?:[Cc]opyright|COPYRIGHT|©|版权所有).{{0,80}}|.{{0,20}}ICP备.{{0,40}}|.{{0,8}}公网安备.{{0,30}}
    | (?:主办|承办|协办|技术支持|网站标识码)(?:单位)?[：:].{{0,40}}
    | 阅读原文|点赞|在看|转发|收藏|分享|评论|END|End|[—-]+END[—-]+|[▼▲↓↑]+|[-—–_=*·•~…]{{3,}}
    | [-—–]+[0-9]{{1,3}}[-—–]+|[0-9]{{1,3}}(?:/[0-9]{{1,3}})?
    | 第[0-9]{{1,3}}页(?:[，/]?共[0-9]{{1,3}}页)?|共[0-9]{{1,3}}页
    | (?:https?[：:]//|www\.)\S{{1,200}}
    """,
    re.VERBOSE,
)
_LONGEST_CHROME = 220

# A by-line or a picture's credit inside a line of news.
_REPORTER = "(?:本[报网])?(?:记者|通讯员|特约记者|见习记者)"
_BYLINE = re.compile(
    r"(?=[本新中（记通特见])(?:"  # nothing begins with another character
    r"(?:本[报网]|新华社|中新[社网])[一-鿿]{0,6}(?:讯|[0-9]{1,2}月[0-9]{1,2}日电)(?:（[^（）\n]{2,30}）)?"
    rf"|（{_REPORTER}[^（）\n]{{1,24}}）"
    rf"|(?:(?<=[。！？”\n])|\A){_REPORTER}[一-鿿、]{{2,12}}(?:摄|/?文|报道|摄影报道|供图)(?=\n|\Z))"
)
_UNIT = re.compile(
    r"[^。！？…【\n][^。！？…\n【]*[。！？…]*[”’」』）】]*|【[^。！？…\n【]*[。！？…]*[”’」』）】]*|[。！？…]+"
)


def noise(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the evened `text` that are no part of the report, in order and apart."""
    spans: list[tuple[int, int]] = []
    for span in sorted([*_in_lines(text), *(match.span() for match in _BYLINE.finditer(text))]):
        if not spans or span[0] >= spans[-1][1]:
            spans.append(span)
    return spans


def _in_lines(text: str) -> Iterator[tuple[int, int]]:
    cues = (match.start() for match in _CUE.finditer(text))
    cue = next(cues, len(text))
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while cue < start:
            cue = next(cues, len(text))
        if end - start <= _LONGEST_CHROME and _CHROME.fullmatch(text, start, end):
            yield start, min(end + 1, len(text))
        elif cue < end:
            yield from _advertisements(text, start, end)
        start = end + 1


def _advertisements(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """From the first sentence that advertises to the end of the line, where most of that does; else such sentences."""
    units = [match.span() for match in _UNIT.finditer(text, start, end)]
    bad = [(a, b) for a, b in units if _advertises(text[a:b])]
    if not bad:
        return
    first = bad[0][0]
    if 2 * sum(b - a for a, b in bad) >= end - first:
        yield first, min(end + 1, len(text)) if first == start else end
    else:
        yield from bad


def _advertises(words: str) -> bool:
    return bool(_ADVERTISEMENT.search(words)) or len({match.group() for match in _WARES.finditer(words)}) > 1
