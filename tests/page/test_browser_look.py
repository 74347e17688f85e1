"""Looking closer: the panel and its evidence, the reports, the tables and charts, and what can be taken away."""

from __future__ import annotations

import csv
import hashlib
import io
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from conftest import DESKTOP, PHONE, Opened, Visit, page_of
from made_reports import made_reports

from kg.model import Facts
from kg.page import write_page

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["1280", "390"])


@BOTH
def test_each_fact_shows_its_sentence(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.find("三会一课")
    seen.page.click("#panel .fact .disclose >> nth=0")
    proof = seen.page.locator("#panel .proofs").first
    assert "社区党总支落实“三会一课”。" in proof.locator("mark").inner_text()
    assert proof.locator("mark .object").inner_text() == "三会一课"
    assert "做法成效" in proof.inner_text()
    assert "made.adopts" in proof.inner_text()
    assert "工作总结" in proof.inner_text()


def test_the_sentence_of_a_short_span_is_whole(visit: Opened, gold_page: Path):
    seen = visit(gold_page)
    seen.find("三化三争")
    quotes = seen.page.locator("#panel .quote").all_inner_texts()
    marks = seen.page.locator("#panel mark").all_inner_texts()
    assert any("三化三争" in mark for mark in marks)
    assert any(len(quote) > len(mark) for quote, mark in zip(quotes, marks, strict=True))


def test_planned_and_negated_say_so(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("望江社区")
    assert "计划" in seen.page.locator("#panel .fact.planned .badge").first.inner_text()
    seen.find("望江社区党总支")
    seen.ask(
        """() => {
            const edge = window.kg.model.edges.find((one) => one.factuality === "Negated");
            location.hash = "node=" + encodeURIComponent(edge.to.iri);
        }"""
    )
    seen.settle()
    assert seen.page.locator("#panel .fact.negated .badge").inner_text() == "否定"


@BOTH
def test_numbers_are_a_table(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.find("云江社区党总支")
    rows = [row.inner_text().split("\t") for row in seen.page.locator("#panel .numbers tbody tr:visible").all()]
    assert rows[0][:3] == ["在册党员", "77余人", "2021年"]
    assert rows[1][1] == "未公开（名）"
    seen.page.click("#panel .numbers .disclose >> nth=0")
    assert seen.page.locator("#panel .numbers mark").inner_text() == "在册党员77人。"


def test_problems_and_measures_stand_in_the_panel(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("望江社区")
    panel = seen.text("#panel")
    assert "第1项工作的力度还不够" in panel
    assert "进一步做好第4项工作" in panel


@BOTH
def test_a_report_is_shown_whole_and_leads_back(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.find("三会一课")
    seen.page.locator("#panel .source .link").first.click()
    text = seen.text("#view .text")
    assert "二、主要做法" in text
    assert "进一步做好第4项工作" in text
    assert "三会一课" in seen.text("#span")
    assert seen.page.locator("#view .mention").count() > 40
    seen.page.locator("#view .mention", has_text="学习强国" if "学习强国" in text else "望江社区党总支").first.click()
    assert seen.ask("() => document.body.dataset.view") == "graph"
    assert seen.text("#panel-title")[:4] in text


def test_offsets_hold_beyond_the_basic_plane(visit: Opened, tmp_path: Path):
    seen = visit(page_of([_with_emoji(next(made_reports(1)))], tmp_path))
    seen.find("三会一课")
    assert seen.page.locator("#panel mark").first.inner_text() == "三会一课"
    seen.page.locator("#panel .source .link").first.click()
    assert "三会一课" in seen.text("#span")


def _with_emoji(facts: Facts) -> Facts:
    """The same report with two characters before it that JavaScript counts as four."""
    text = "😀𠮷\n" + facts.document.text

    def moved(part: Any) -> Any:
        shown = tuple(replace(one, start=one.start + 3, end=one.end + 3) for one in part.evidence)
        return replace(part, evidence=shown)

    parts = ("entities", "assertions", "observations", "problems", "measures")
    document = replace(facts.document, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    return replace(facts, document=document, **{name: tuple(map(moved, getattr(facts, name))) for name in parts})


@BOTH
def test_without_texts_the_quotes_are_shown_and_it_says_so(visit: Opened, bare_page: Path, size: tuple[int, int]):
    seen = visit(bare_page, size)
    seen.page.click("#tab-documents")
    assert "仅有引文" in seen.text("#view")
    seen.page.locator("#view .grid .link").first.click()
    assert "没有报告全文" in seen.text("#view .notice")
    assert seen.page.locator("#view .quotes li").count() > 20
    seen.page.locator("#view .quotes .go").first.click()
    assert seen.page.locator("#panel mark").count() > 0


@BOTH
def test_the_list_sorts_and_filters(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.page.click("#tab-list")
    degrees = [int(row) for row in seen.page.locator("#view tbody tr td:nth-child(5)").all_inner_texts()]
    assert degrees == sorted(degrees, reverse=True)
    seen.page.click("#view th .sort >> nth=0")
    assert seen.page.locator("#view th >> nth=0").get_attribute("aria-sort") == "ascending"
    seen.page.fill("#view .table-tools input", "三会一课")
    assert seen.page.locator("#view tbody tr").count() == 1
    seen.page.click("#view tbody .go")
    assert seen.text("#panel-title") == "三会一课"


@BOTH
def test_communities_side_by_side(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.page.click("#tab-compare")
    assert seen.page.locator("#view .side thead th").count() == 4
    seen.page.locator("#view tbody label", has_text="望江社区").click()
    heads = seen.page.locator("#view .side thead th").all_inner_texts()
    assert len(heads) == 3
    assert not any("望江社区" in head for head in heads)
    body = seen.text("#view .side tbody")
    for part in ("组织", "品牌项目平台", "问题", "措施", "数字", "第1项工作的力度还不够"):
        assert part in body


@BOTH
def test_an_indicator_over_communities_and_years(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.page.click("#tab-chart")
    options = seen.page.locator("#indicator option").all_inner_texts()
    seen.page.select_option("#indicator", label=next(option for option in options if "党员（人）" in option))
    values = seen.ask("() => [...document.querySelectorAll('#view .bar-value')].map((text) => text.textContent)")
    assert values == ["151人", "约114人", "77余人", "40人"]
    widths = seen.ask(
        "() => [...document.querySelectorAll('#view .bar')].map((bar) => Number(bar.getAttribute('width')))"
    )
    assert widths == sorted(widths, reverse=True)
    seen.page.click("#view >> text=按时期")
    names = seen.ask("() => [...document.querySelectorAll('#view .bar-name title')].map((name) => name.textContent)")
    assert [name[:5] for name in names] == ["2020年", "2021年", "2022年", "2023年"]


def _saved(seen: Visit, click: str) -> bytes:
    with seen.page.expect_download() as caught:
        seen.page.click(click)
    return Path(caught.value.path()).read_bytes()


def test_the_picture_can_be_taken_away(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.page.click("#menu")
    assert _saved(seen, "#save-png").startswith(b"\x89PNG")
    seen.page.click("#menu")
    drawing = ElementTree.fromstring(_saved(seen, "#save-svg"))
    texts = {text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert "三会一课" in texts
    assert len(list(drawing.iter("{http://www.w3.org/2000/svg}path"))) > 400


def test_the_turtle_of_what_is_shown_is_part_of_the_graph(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=一跳邻域")
    seen.page.click("#menu")
    taken = rdflib.Graph().parse(data=_saved(seen, "#save-turtle").decode(), format="turtle")
    whole = rdflib.Graph().parse(made_page.parent / "graph.ttl")
    ours = {triple for triple in taken if triple[1] != rdflib.RDFS.comment}
    assert len(ours) > 20
    assert ours <= set(whole)
    assert any("三会一课" in str(comment) for comment in taken.objects(None, rdflib.RDFS.comment))


def test_tables_can_be_taken_away(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.page.click("#tab-list")
    raw = _saved(seen, "#view .table-tools .chip")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[0][:2] == ["名称", "类别"]
    assert len(rows) == 1 + len(seen.ask("() => window.kg.model.entities"))
    seen.page.click("#tab-chart")
    assert b"<svg" in _saved(seen, "#view .table-tools >> text=矢量图 SVG")


@BOTH
def test_english_and_back(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.page.click("#language")
    assert seen.text("h1") == "Community governance graph"
    assert seen.page.locator("html").get_attribute("lang") == "en"
    seen.find("三会一课")
    assert "mechanism" in seen.text("#panel").lower()
    assert "adopts" in seen.text("#panel").lower()
    seen.page.click("#language")
    assert "落实制度" in seen.text("#panel")


def test_dark_as_the_system_or_the_reader_wants_it(visit: Opened, made_page: Path):
    seen = visit(made_page, color_scheme="dark")
    assert seen.page.locator("html").get_attribute("data-theme") == "dark"
    dark = seen.ask("() => getComputedStyle(document.body).backgroundColor")
    seen.page.click("#theme")
    assert seen.ask("() => getComputedStyle(document.body).backgroundColor") != dark


@BOTH
def test_nothing_hangs_out_of_the_window(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.find("望江社区")
    for view in ("graph", "list", "compare", "chart", "documents"):
        seen.page.click(f"#tab-{view}")
        assert seen.ask("() => document.documentElement.scrollWidth <= innerWidth")
        clipped = seen.ask(
            """() => [...document.querySelectorAll("button, input, select")].filter((one) => one.checkVisibility()
                && !one.closest(".scroll, .left, .chart")).filter((one) => {
                    const box = one.getBoundingClientRect();
                    return box.left < -1 || box.right > innerWidth + 1;
                }).map((one) => one.outerHTML)"""
        )
        assert clipped == []


def test_print_shows_the_sentences_and_no_buttons(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("三会一课")
    seen.ask("() => window.dispatchEvent(new Event('beforeprint'))")
    seen.page.emulate_media(media="print")
    assert "社区党总支落实“三会一课”。" in seen.text("#panel .proofs >> nth=0")
    seen.page.locator(".printed").wait_for()
    assert (
        seen.page.locator("button:visible, input:visible")
        .filter(has_not=seen.page.locator("span, svg"))
        .evaluate_all("(all) => all.filter((one) => !one.matches('.link, .go')).length")
        == 0
    )


def test_a_large_graph_starts_with_its_communities(visit: Opened, large_page: Path):
    seen = visit(large_page)
    assert seen.ask("() => window.kg.picture.scene.kind") == "overview"
    assert "先看各社区" in seen.text("#crumbs")
    counts = seen.ask("() => window.kg.picture.scene.nodes.map((node) => node.count)")
    assert len(counts) == 41
    assert sum(counts) == seen.ask("() => window.kg.model.entities.length")
    name = seen.ask("() => window.kg.picture.scene.nodes[5].group.name")
    seen.click_mark(name)
    assert seen.text("#crumb") == name
    assert 60 < len(seen.drawn()) < 80
    seen.page.click("#back")
    assert seen.ask("() => window.kg.picture.scene.kind") == "overview"
    seen.find("三会一课")
    assert len(seen.drawn()) == 41
    assert "一跳" in seen.text("#crumb")


def test_filters_reach_the_overview(visit: Opened, large_page: Path):
    seen = visit(large_page)
    before = sum(seen.ask("() => window.kg.picture.scene.nodes.map((node) => node.count)"))
    seen.page.get_by_role("group", name="类别").locator("label").first.click()
    assert (
        0 < seen.ask("() => window.kg.picture.scene.nodes.reduce((sum, node) => sum + (node.count || 1), 0)") < before
    )


def test_an_empty_graph_says_so(visit: Opened, tmp_path: Path):
    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    write_page(tmp_path / "empty.ttl", tmp_path / "graph.html")
    seen = visit(tmp_path / "graph.html")
    assert "没有实体" in seen.text("#crumbs")
    for view in ("list", "compare", "chart", "documents"):
        seen.page.click(f"#tab-{view}")
    assert seen.page.locator("#view").is_visible()
