"""What is no part of a report, and near misses that are."""

from __future__ import annotations

import pytest

from kg.language.clean import clean

REPORT = (
    "望江社区2023年工作总结\n一、工作情况\n望江社区党总支有党员76人，打造“邻里议事厅”平台。全年化解矛盾33起。\n"
    "二、下一步打算\n下一步，社区将成立志愿服务队，推广“邻里议事厅”平台，继续服务老年居民。"
)

NOISE = [
    "【翰墨素材库】——每天更新材料1000多篇，会员群+网盘群同步每日更新，有意加入请联系：138",
    "欢迎加入“翰墨svip会员”，9000万字材料！添加客服：hanmo,请认准翰墨（公众号：翰墨君），谨防假冒！",
    "【翰墨代笔】——原创高质量保障、高度保密，各类代笔（润笔），好评如潮！请联系代笔客服：hanmo",
    "更多精彩内容请关注微信公众号：翰墨君",
    "关注公众号“翰墨君”，获取更多范文",
    "更多社区工作总结请加微信：hanmo888",
    "VX：hanmo888，代写各类材料",
    "QQ群：123456789",
    "扫描二维码关注我们，领取资料",
    "长按识别二维码进群",
    "点击下方蓝字关注我们",
    "点击阅读全文",
    "本文来自网络，如有侵权请联系删除。",
    "未经授权不得转载",
    "版权所有 侵权必究",
    "责任编辑：张三",
    "（责任编辑：张三）",
    "来源：某某日报",
    "作者：李四 发布时间：2023-12-20",
    "浏览次数：1024",
    "上一篇：某某社区述职报告",
    "下一篇",
    "相关链接：某某网",
    "当前位置：首页>工作动态",
    "联系电话：0791-88880000",
    "投稿邮箱：abc@163.com",
    "地址：某某路1号 邮编：330000",
    "网址：www.example.com",
    "www.example.com",
    "- 3 -",
    "— 12 —",
    "第 3 页 共 10 页",
    "3/10",
    "----------",
    "END",
    "【打印】【关闭】",
    "##paidbegin##",
    "##paidend##",
]

KEPT = [
    "社区开通“幸福望江”微信公众号，推送政策信息120条。",
    "引导居民下载国家反诈中心APP并注册使用。",
    "组建网格微信群12个，及时回复居民诉求。",
    "社区建立党课素材库，供各支部共享。",
    "志愿者为独居老人代写书信、代购药品。",
    "推行“居民点单、党员接单”服务模式。",
    "反诈宣传员提醒老人谨防上当受骗。",
    "居民扫描二维码即可加入网格群反映问题。",
    "召开老年协会年度会员大会，吸纳会员56名。",
    "在宣传材料网上公示栏公开低保名单。",
    "更多居民参与到社区治理中来。",
    "相关信息及时向居民公开。",
    "设立12345热线办理专员，接听电话300余次。",
    "举办公文写作培训班2期。",
    "编辑印发《民法典》宣传手册500册。",
    "来源于群众、服务于群众是社区工作的根本。",
]


@pytest.mark.parametrize("line", NOISE)
@pytest.mark.parametrize("at", [0, 2, 3, 5])
def test_a_line_of_noise_anywhere_changes_nothing(line: str, at: int) -> None:
    lines = REPORT.split("\n")
    assert clean("\n".join([*lines[:at], line, *lines[at:]])).text == clean(REPORT).text


@pytest.mark.parametrize("advertisement", [line for line in NOISE if line[0] in "【欢" and "：" in line])
@pytest.mark.parametrize("paragraph", [2, 4])
def test_an_advertisement_at_the_end_of_a_paragraph_goes_alone(advertisement: str, paragraph: int) -> None:
    lines = clean(REPORT).text.split("\n")
    lines[paragraph] += advertisement
    assert clean("\n".join(lines)).text == clean(REPORT).text


@pytest.mark.parametrize("sentence", KEPT)
def test_what_a_community_says_of_itself_stays(sentence: str) -> None:
    assert clean(sentence).text == sentence
    assert clean(f"{REPORT}\n{sentence}").text == f"{clean(REPORT).text}\n{sentence}"


def test_by_lines_and_credits_go_the_sentences_stay() -> None:
    text = "本报望江讯（通讯员 王五）望江社区建成邻里食堂。记者 张三 摄\n居民（记者 李四）都说好。"
    assert clean(text).text == "望江社区建成邻里食堂。\n居民都说好。"
