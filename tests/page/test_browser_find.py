"""Finding, choosing, filtering and moving about, as a person does it with keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import DESKTOP, PHONE, Opened

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["1280", "390"])


@BOTH
def test_the_first_picture_shows_the_communities(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    assert {"望江社区", "云江社区", "青江社区", "松江社区", "三会一课"} <= set(seen.drawn())
    assert int(seen.page.locator("#canvas").get_attribute("data-labels")) >= 8
    assert "个实体" in seen.text("#shown")
    edges = seen.ask("() => window.kg.picture.scene.edges.map((edge) => [edge.factuality, Boolean(edge.style.dashes)])")
    assert ["Actual", False] in edges
    assert ["Planned", True] in edges
    assert ["Negated", True] in edges
    assert ["Planned", False] not in edges


def test_labels_do_not_lie_on_one_another(visit: Opened, gold_page: Path):
    seen = visit(gold_page)
    overlaps = seen.ask(
        """() => {
            const { picture } = window.kg;
            const boxes = picture.labels().filter((label) => !label.must).map((label) => label.box);
            let count = 0;
            boxes.forEach((a, at) => boxes.slice(0, at).forEach((b) => {
                if (a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]) count += 1;
            }));
            return [boxes.length, count];
        }"""
    )
    assert overlaps[0] > 30
    assert overlaps[1] == 0


@BOTH
@pytest.mark.parametrize(
    ("typed", "name"),
    [("望江社区党总支", "望江社区党总支"), ("wangjiangshequ", "望江社区"), ("shyk", "三会一课"), ("三会", "三会一课")],
)
def test_search_by_name_pinyin_and_initials(
    visit: Opened, made_page: Path, size: tuple[int, int], typed: str, name: str
):
    seen = visit(made_page, size)
    seen.find(typed)
    assert seen.text("#panel-title").startswith(name)


def test_search_by_alias_names_the_alias(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.page.click(".bar input")
    seen.page.keyboard.type("社区党总支")
    hits = seen.page.locator(".bar .hits [role=option]").all_inner_texts()
    assert len(hits) == 4
    assert all("（社区党总支）" in hit or "社区党总支" in hit for hit in hits)


def test_a_search_without_hits_says_so(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("没有这个名字")
    assert "没有找到" in seen.text(".bar .hits")
    seen.page.keyboard.press("Escape")
    assert seen.page.locator(".bar .hits").is_hidden()


@BOTH
def test_a_hit_that_a_filter_hides_is_shown_and_says_why(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    if size == PHONE:
        seen.page.click("#drawer")
    seen.page.get_by_role("group", name="类别").get_by_text("党支部", exact=True).click()
    if size == PHONE:
        seen.page.click("#close-drawer")
        assert seen.page.locator("#filters").is_hidden()
    assert "三会一课" not in seen.drawn()
    seen.page.click(".bar input")
    seen.page.keyboard.type("三会一课")
    assert "被筛选隐藏：类别" in seen.text(".bar .hits [role=option] .why")
    seen.page.keyboard.press("Enter")
    seen.settle()
    assert "三会一课" in seen.drawn()
    assert "类别" in seen.text("#panel .notice")
    seen.page.click("#panel .notice button")
    assert "望江社区" in seen.drawn()
    assert seen.page.locator("#panel .notice").count() == 0


@BOTH
def test_a_mark_opens_its_panel(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.click_mark("望江社区")
    assert seen.text("#panel-title").startswith("望江社区")
    seen.page.click("#panel [aria-label=关闭]")
    assert seen.page.locator("#panel").is_hidden()


def test_a_tap_does_what_a_click_does(visit: Opened, made_page: Path):
    seen = visit(made_page, PHONE)
    at = seen.spot("望江社区")
    seen.page.touchscreen.tap(at["x"], at["y"])
    seen.settle()
    assert seen.text("#panel-title").startswith("望江社区")


def test_a_line_opens_the_relation(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=一跳邻域")
    seen.settle()
    middle = seen.ask(
        """() => {
            const { picture } = window.kg;
            const edge = picture.scene.edges[0];
            const at = picture.network.canvasToDOM(picture.network.body.edges[edge.id].edgeType.getPoint(0.72));
            const box = picture.canvas.getBoundingClientRect();
            return [at.x + box.x, at.y + box.y];
        }"""
    )
    seen.page.mouse.click(*middle)
    assert seen.text("#panel-title") == "落实制度"
    assert "三会一课" in seen.text("#panel mark")


@BOTH
def test_hops_and_the_way_back(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=一跳邻域")
    one = seen.drawn()
    assert set(one) == {"三会一课", "望江社区党总支", "云江社区党总支", "青江社区党总支", "松江社区党总支"}
    seen.page.click("#panel .actions >> text=二跳邻域")
    assert set(one) < set(seen.drawn())
    assert "二跳" in seen.text("#crumb")
    assert "hop=2" in seen.page.url
    seen.page.click("#back")
    assert len(seen.drawn()) > 200


def test_looking_at_a_neighbour_keeps_the_picture(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=一跳邻域")
    seen.settle()
    before = seen.drawn()
    seen.click_mark("望江社区党总支")
    assert seen.text("#panel-title").startswith("望江社区党总支")
    assert seen.drawn() == before
    again = visit(made_page, fragment="#" + seen.page.url.split("#", 1)[1])
    assert again.drawn() == before
    assert again.text("#panel-title").startswith("望江社区党总支")


@BOTH
def test_a_path_between_two_entities(visit: Opened, made_page: Path, size: tuple[int, int]):
    seen = visit(made_page, size)
    seen.find("望江社区党总支")
    seen.page.click("#panel .actions >> text=查路径")
    seen.page.keyboard.type("云江社区党总支")
    seen.page.keyboard.press("Enter")
    seen.settle()
    assert seen.drawn()[0] == "望江社区党总支"
    assert seen.drawn()[-1] == "云江社区党总支"
    assert len(seen.drawn()) == 3
    assert "2 步" in seen.text("#crumb")


def test_hide_and_pin(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=隐藏")
    assert "三会一课" not in seen.drawn()
    seen.page.click("#crumbs >> text=已隐藏 1")
    assert "三会一课" in seen.drawn()
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=固定")
    seen.page.get_by_role("group", name="类别").get_by_text("党支部", exact=True).click()
    assert "三会一课" in seen.drawn()
    assert "望江社区" not in seen.drawn()


def test_filters_count_what_they_would_leave(visit: Opened, made_page: Path):
    seen = visit(made_page)
    row = seen.page.get_by_role("group", name="类别").locator("label", has_text="党支部").first
    count = int(row.locator(".count").inner_text())
    row.click()
    assert len(seen.drawn()) == count
    facts = seen.page.get_by_role("group", name="真实性")
    planned = int(facts.locator("label", has_text="计划").locator(".count").inner_text())
    assert planned == seen.ask(
        """() => window.kg.model.edges.filter((edge) => edge.factuality === "Planned"
            && [edge.from, edge.to].every((node) => node.cls.key === "PartyBranch")).length"""
    )
    seen.page.click("#clear-filters")
    total = int(facts.locator("label", has_text="计划").locator(".count").inner_text())
    facts.get_by_text("计划").click()
    assert total == seen.ask("() => window.kg.picture.scene.edges.length")
    assert seen.ask("() => window.kg.picture.scene.edges.every((edge) => edge.factuality === 'Planned')")


@pytest.mark.parametrize("facet", ["社区", "关系", "置信度", "时期", "报告"])
def test_each_facet_narrows_the_picture(visit: Opened, made_page: Path, facet: str):
    seen = visit(made_page)
    box = seen.page.locator("#filters details", has=seen.page.locator(f"summary:text-is('{facet}')"))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    before = len(seen.drawn())
    row = box.locator("label.row").last if facet == "置信度" else box.locator("label.row").first
    row.click()
    assert 0 < len(seen.drawn()) < before
    assert seen.page.locator("#crumbs .chip.set").count() == 1
    seen.page.click("#crumbs .chip.set")
    assert len(seen.drawn()) == before


def test_problems_and_measures_come_when_asked_for(visit: Opened, made_page: Path):
    seen = visit(made_page)
    assert "第1项工作的力度还不够" not in seen.drawn()
    seen.page.click("text=问题与措施")
    assert "第1项工作的力度还不够" in seen.drawn()


def test_the_legend_filters_by_family(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.page.click("#legend summary")
    seen.page.click("#legend >> text=党组织")
    keys = seen.ask("() => [...new Set(window.kg.picture.scene.nodes.map((node) => node.cls.family.key))]")
    assert keys == ["party"]


def test_a_link_opens_what_it_was_copied_from(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.find("三会一课")
    seen.page.click("#panel .actions >> text=一跳邻域")
    fragment = "#" + seen.page.url.split("#", 1)[1]
    again = visit(made_page, fragment=fragment)
    assert again.text("#panel-title") == "三会一课"
    assert sorted(again.drawn()) == sorted(seen.drawn())
    seen.page.go_back()
    seen.settle()
    assert len(seen.drawn()) > 200


def test_the_keyboard_reaches_everything(visit: Opened, made_page: Path):
    seen = visit(made_page)
    seen.page.focus("#canvas")
    seen.page.keyboard.press("ArrowRight")
    first = seen.text("#panel-title")
    seen.page.keyboard.press("ArrowLeft")
    assert seen.text("#panel-title") != first
    seen.page.keyboard.press("1")
    assert "一跳" in seen.text("#crumb")
    seen.page.keyboard.press("Enter")
    assert seen.ask("() => document.activeElement.id") == "panel-title"
    for _ in range(3):
        seen.page.keyboard.press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    scale = seen.ask("() => window.kg.picture.network.getScale()")
    seen.page.focus("#canvas")
    seen.page.keyboard.press("+")
    seen.settle()
    assert seen.ask("() => window.kg.picture.network.getScale()") > scale
    for key, view in (("l", "list"), ("c", "compare"), ("n", "chart"), ("d", "documents"), ("g", "graph")):
        seen.page.keyboard.press(key)
        assert seen.ask("() => document.body.dataset.view") == view
    seen.page.keyboard.press("?")
    assert "键盘" in seen.text("#help")
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#help").is_hidden()
