"""Reports made up for property tests: every kind of heading and paragraph, from invented sentences."""

from __future__ import annotations

from hypothesis import strategies as st

TITLES = ["", "望江社区2023年工作总结", "XX社区党委关于2022年度工作的报告"]
SENTENCES = [
    "望江社区位于江北区东部，面积0.36平方公里，现有居民2300多户8000余人。",
    "社区党总支共有党员76人，其中35岁以下党员1,234人，下设五个党支部。",
    "认真落实“三会一课”制度，打造“邻里议事厅”平台，为老年居民解决难题33起；组建“清风”志愿服务队。",
    "学习《民法典》，开展普法宣传（每月一次）等活动，服务热线9:00至17:30开通。",
    "“小区能建个食堂就好了。”居民王某说。",
    "李主任说：“我们将‘一站式’服务送到家门口。”",
    "通过“居民点单、社区接单”模式，全年办结事项1.2万件……居民满意率达98.5%！",
    "部分党员参与活动的积极性不高，支部活力不足。",
    "今后，社区将进一步完善网格化管理，争创省级文明社区。",
]
HEADINGS = [
    "一、工作开展情况",
    "（一）强化政治引领，夯实组织基础",
    "（二）办好民生实事",
    "二、存在的问题",
    "三、下一步工作打算",
    "1.加强队伍建设",
]
RUN_INS = ["（一）理论学习还有差距。", "一是", "二是", "（二）推进小区改造。", "但也存在一些不足，主要表现在："]

paragraphs = st.one_of(
    st.sampled_from(HEADINGS),
    st.builds(
        lambda mark, sentences: mark + "".join(sentences),
        st.sampled_from(["", "", *RUN_INS]),
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
    ),
)
reports = st.builds(
    lambda title, body: "\n".join([title, *body] if title else body),
    st.sampled_from(TITLES),
    st.lists(paragraphs, min_size=1, max_size=8),
)
