"""Lines and sentences that are not the report's: advertisements, contact lines, what a web site puts around a text.

They are recognised by how they speak (客服：, 加群, 代笔, 责任编辑：, 上一篇), never by who placed them.
Pay-wall marks are left out earlier (`kg.reading.even`), since they stand in the middle of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A sentence with one of these sells or links something; a report that names its own chat group has none of them.
_ADVERTISEMENT = re.compile(
    r"""
      (?:素材|范文|公文|文秘|课件|文档|文库)(?:库|网|星球|大全|会员|下载|写作|群|馆)
    | (?:材料|写作|论文|资料)(?:网|下载|代写|会员|星球|交易|大礼包)
    | 代笔|代写|润笔|润色服务|代发[布表]|持续接单|好评如潮|谨防(?:假冒|上当)|高度保密|原创(?:高质量)?保障
    | (?:永久|终身|年度|超级|[sS]?[vV][iI][pP])会员|会员(?:群|价|免费|专享|下载|专区)|网盘(?:群|链接|提取|下载)|提取码
    | (?:开通|成为|升级为?|加入|购买)(?:本站|我们的)?[sS]?(?:VIP|vip|会员)
    | (?:免费|一键|付费|会员|批量|极速|打包|直接|原文|全文|word|Word)下载|一键(?:精准)?(?:搜索|查找|复制)
    | (?:微信号?|VX|vx|Vx|[威薇]信|V信|weixin|WeChat|wechat)[：:]?[A-Za-z][-_A-Za-z0-9]{4,}
    | (?:加|添加|联系)(?:我|我们|小编|客服|作者)?(?:的)?(?:微信|QQ|V信|VX|vx)[：:]?[A-Za-z0-9]
    | (?:QQ|qq|Qq|扣扣|企鹅)(?:号码?|群号?|交流群|客服|咨询)?[：:]?[0-9]{5,11}
    | (?:客服|代笔|商务合作|业务咨询|售后)(?:微信|QQ|电话|热线|邮箱)?：|添加客服|联系客服|咨询客服
    | (?:微信)?(?:公众|公)号[：:](?=[^“]{2,20}(?:[，。；）]|$))
    | ^(?:欢迎|敬请|请)?(?:大家)?(?:扫码|搜索|微信搜索|点击)?(?:并)?(?:加入|关注)(?:我们|本号|本公众号|公众号|微信公众号)
    | ^(?:欢迎|敬请)[^。]{0,8}(?:关注|加入|订阅|转发|投稿|收藏)[^。]{0,16}(?:公众号|会员|群|频道|我们|本号|号)
    | (?:扫码|扫描|长按|识别)[^。]{0,12}二维码[^。]{0,12}(?:关注|加入|进群|下载|获取|领取)
    | (?:点击|点选|戳|长按)[^。]{0,8}(?:蓝字|关注我们|阅读原文|在看|名片|链接|下载|全文|更多|详情)
    | 更多(?:精彩|优质|精品|相关|同类|热门)?(?:内容|材料|范文|资料|素材|资讯|文章|课件|模板)[^。]{0,12}
      (?:关注|尽在|联系|访问|点击|加群|加入|搜索|获取|领取|下载|请看)
    | 获取(?:更多|完整|全部|全套)[^。]{0,4}(?:材料|范文|资料|素材|文章|模板|全文)
    | (?:回复|私信)[^。]{0,8}(?:领取|获取|下载|关键[字词])
    | 有意(?:加入|者|向者?|购买)[^。]{0,6}(?:联系|咨询|加|请)
    | 版权(?:归[^。]{0,16}所有|所有|声明)|侵权(?:必究|请联系|请告知|立?删)|(?:转载|引用)(?:请|须|需|时)?注明|未经(?:授权|许可|允许)[^。]{0,8}(?:转载|使用)
    | (?:本文|内容|文章|图片|素材)(?:来源于?|来自|摘自|转自|选自|均来自)[^。]{0,6}(?:网络|互联网|[公微][众信])|如有(?:侵权|雷同)
    | (?:付费|购买|登录|注册|充值|打赏)(?:阅读|后(?:查看|阅读|可见|下载))|剩余(?:内容|[0-9]+%|[0-9]+字)|试读(?:结束|已结束)|未完待续
    | (?:查看|阅读|展开|余下|剩余|解锁)(?:全文|全部内容|完整内容|更多内容)
    """,
    re.VERBOSE,
)

# A whole line that a site, an editor or a printer added.
_CHROME = re.compile(
    r"""
      [（(【\[]?(?:责任编辑|责编|编辑|见习编辑|值班编辑|来源|稿件来源|信息来源|文章来源|作者|作者单位|审核|审签|初审|复审|终审|校对|监制|供稿|撰稿|摄影|供图|配图
        |文字|图文|文/图|文图|图/文|排版|美编|制作|发布时间|发布日期|发布机构|发布单位|信息发布|更新时间|发表时间|浏览次数|浏览量?|阅读量?|阅读次数|点击数?|点击量|点击次数
        |访问量|字号|字体|字体大小|分享到?|关键[字词]|标签|相关标签|索引号|分类|栏目)[：:|／/].{0,40}
    | (?:联系|咨询|投稿|举报|监督|服务|报名|办公|业务|合作|值班)?(?:电话|热线|座机|手机|手机号码?|邮箱|电子邮[箱件]|传真|邮编|邮政编码|QQ|微信|联系人|联系方式|网址|网站|E-?mail)[：:].{0,60}
    | 地址[：:].{0,40}(?:电话|邮编|传真|邮箱).{0,40}
    | (?:上|下)一(?:篇|页|条)(?:[：:].{0,60})?|相关(?:阅读|链接|推荐|新闻|文章|附件|信息)[：:]?.{0,40}|推荐阅读[：:]?.{0,40}|延伸阅读[：:]?.{0,40}|热门(?:推荐|文章)[：:]?.{0,40}
    | (?:您(?:现在)?的|当前)位置[：:].{0,60}|(?:首页|网站首页)(?:[>》|/-].{0,60})?|返回(?:顶部|首页|列表|上页)|加入收藏|设为首页|打印(?:本页)?|关闭(?:窗口|本页)?
    | 【?(?:打印|关闭|字体|大中小|收藏|分享|纠错|返回)】?(?:【?(?:打印|关闭|收藏|分享|纠错|大|中|小|返回)】?)+
    | (?:Copyright|copyright|COPYRIGHT|©|版权所有).{0,80}|.{0,20}ICP备.{0,40}|.{0,8}公网安备.{0,30}|(?:主办|承办|协办|技术支持|网站标识码)(?:单位)?[：:].{0,40}
    | 阅读原文|点赞|在看|转发|收藏|分享|评论|END|End|—+END—+|-+END-+|▼+|▲+|↓+|↑+|[-—–_=*·•~…]{3,}
    | [-—–]+[0-9]{1,3}[-—–]+|[0-9]{1,3}|第[0-9]{1,3}页(?:[，/]?共[0-9]{1,3}页)?|[0-9]{1,3}/[0-9]{1,3}|共[0-9]{1,3}页
    | (?:https?://|www\.)\S{1,200}
    """,
    re.VERBOSE,
)

# A by-line or a picture's credit inside a line of news.
_BYLINE = re.compile(
    r"(?:本[报网]|新华社|中新[社网])[\u4e00-\u9fff]{0,6}(?:讯|[0-9]{1,2}月[0-9]{1,2}日电)(?:（[^（）\n]{2,30}）)?"
    r"|（(?:本[报网])?(?:记者|通讯员|特约记者|见习记者)[^（）\n]{1,24}）"
    r"|(?:(?<=[。！？”\n])|\A)(?:本[报网])?(?:记者|通讯员|特约记者|见习记者)[\u4e00-\u9fff、]{2,12}(?:摄|/?文|报道|摄影报道|供图)(?=\n|\Z)"
)
# One of these stands in each advertisement; looking for them first keeps the reading of long texts fast.
_CUE = re.compile(
    "素材|范文|公文|文秘|课件|文档|文库|材料|写作|论文|资料|代笔|代写|润笔|润色|代发|接单|好评如潮|谨防|高度保密|原创|会员|网盘|提取码|VIP|vip|下载|一键"
    "|微信|VX|vx|Vx|威信|薇信|V信|weixin|WeChat|wechat|QQ|qq|Qq|扣扣|企鹅|客服|商务合作|业务咨询|售后|公众号|公号|关注|加入|欢迎|敬请|二维码"
    "|点击|点选|戳|长按|更多|获取|回复|私信|有意|版权|侵权|转载|引用|未经|本文|内容来|文章来|图片来|如有雷同|付费|购买|登录|注册|充值|打赏"
    "|剩余|试读|未完待续|查看|阅读|展开|余下|解锁"
)
_UNIT = re.compile(
    r"[^。！？…【][^。！？…\n【]*[。！？…]*[”’」』）】]*|【[^。！？…\n【]*[。！？…]*[”’」』）】]*|[。！？…]+"
)


def noise(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the evened `text` that are no part of the report, in order and apart."""
    spans: list[tuple[int, int]] = []
    for span in sorted([*_in_lines(text), *(match.span() for match in _BYLINE.finditer(text))]):
        if not spans or span[0] >= spans[-1][1]:
            spans.append(span)
    return spans


def _in_lines(text: str) -> Iterator[tuple[int, int]]:
    cues = iter([match.start() for match in _CUE.finditer(text)])
    cue = next(cues, len(text))
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while cue < start:
            cue = next(cues, len(text))
        if end - start <= 120 and _CHROME.fullmatch(text, start, end):
            yield start, min(end + 1, len(text))
        elif cue < end:
            yield from _advertisements(text, start, end)
        start = end + 1


def _advertisements(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The whole line where most of it advertises, else the sentences that do."""
    units = [match.span() for match in _UNIT.finditer(text, start, end)]
    bad = [unit for unit in units if _ADVERTISEMENT.search(text[unit[0] : unit[1]])]
    if 2 * sum(b - a for a, b in bad) >= end - start:
        yield start, min(end + 1, len(text))
    else:
        yield from bad
