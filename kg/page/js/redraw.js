// @ts-check
/** Which part of the page follows which part of the state. */
import { drawChart } from "./chart.js";
import { combobox } from "./combobox.js";
import { filter, reasons } from "./filters.js";
import { speak, t } from "./i18n.js";
import { toHash } from "./link.js";
import { drawCompare, drawList } from "./overview.js";
import { edgePanel, entityPanel } from "./panel.js";
import { drawReader } from "./reader.js";
import { compose } from "./scene.js";
import { drawCrumbs, drawHeader, drawHelp, drawLegend, drawTabs, drawTools } from "./shell.js";

const MOST_HITS = 12;
const FILTERS = ["lang", "filters", "conf", "points"];
const SCENE = [...FILTERS, "hidden", "pinned", "revealed", "open", "hop", "centre", "path"];
const VIEWS = {
  list: { on: ["view", ...FILTERS, "hidden"], draw: drawList },
  compare: { on: ["view", "lang", "compared"], draw: drawCompare },
  chart: { on: ["view", "lang", "indicator", "chartBy"], draw: drawChart },
  documents: { on: ["view", "lang", "doc", "span"], draw: drawReader },
};

/** Whether the window is so high that the picture stands in columns. */
export function tall() {
  return innerHeight > innerWidth * 1.15;
}

/**
 * A function that redraws what depends on the keys of the state that changed.
 * @param {any} page as in `actions.js`
 * @param {any} does the actions
 */
export function createRedraw(page, does) {
  const { model, state, at, facets } = page;

  function words() {
    speak(state.lang);
    page.search = combobox({
      label: t("searchHelp"), placeholder: `${t("search")}  /`, find: (typed) => page.find(typed, MOST_HITS), note: whyHidden,
      choose(node) {
        does.choose(node);
        at.panel.querySelector("h2").focus({ preventScroll: true }); // it is read next
      },
    });
    drawHeader(at, model, state, page.search.element, does);
    drawHelp(at);
    facets.build();
    at.facets.setAttribute("aria-label", t("filters"));
    at.canvas.setAttribute("aria-label", t("canvas"));
  }

  function reasonsOf(node) {
    return reasons(page.result, state, node).map((key) => t(key)).join("、");
  }

  function whyHidden(node) {
    const why = reasonsOf(node);
    return why && t("filteredOut", why);
  }

  function theme() {
    document.documentElement.dataset.theme = state.theme;
    document.getElementById("theme").setAttribute("aria-pressed", String(state.theme === "dark"));
    page.picture.recolour();
  }

  function panel(moved) {
    const { selected, edge } = state;
    const was = at.panel.hidden;
    at.panel.hidden = !selected && !edge;
    document.body.classList.toggle("with-panel", !at.panel.hidden);
    const content = selected ? entityPanel(model, state, selected, reasonsOf(selected), does) : edge ? edgePanel(model, edge, does) : [];
    at.panel.replaceChildren(...content);
    if (moved) at.panel.scrollTop = 0;
    if (was !== at.panel.hidden) requestAnimationFrame(() => state.selected && page.picture.focus(state.selected));
  }

  function view(has) {
    const plain = state.view === "graph";
    document.body.dataset.view = state.view;
    at.view.hidden = plain;
    for (const part of [at.canvas, at.crumbs, at.legend, at.tools]) part.hidden = !plain;
    if (has("view") && plain) page.picture.redraw();
    const chosen = VIEWS[state.view];
    if (chosen && has(...chosen.on)) chosen.draw(at.view, page, does);
  }

  return (keys) => {
    const has = (...wanted) => wanted.some((key) => keys.has(key));
    if (has("lang")) words();
    if (has("theme")) theme();
    if (has(...FILTERS)) page.result = filter(model, state);
    if (has(...FILTERS, "selected", "edge", "pinned", "hop", "centre", "hidden")) panel(has("selected", "edge"));
    if (has(...SCENE)) {
      page.picture.show(compose(model, state, page.result, tall()));
      facets.update(page.result);
    } else if (has("selected", "edge", "names")) page.picture.highlight();
    if (has(...SCENE)) drawCrumbs(at, model, state, page.picture.scene, page.result, facets, does);
    if (has("lang", "filters")) drawLegend(at, model, state, does);
    if (has("lang", "names", "drawer")) drawTools(at, state, does);
    if (has("drawer")) at.facets.classList.toggle("open", state.drawer);
    if (has("lang", "view")) drawTabs(at, state, does);
    view(has);
    const hash = toHash(state, page.names);
    if (hash !== location.hash.replace(/^#/, "")) location.hash = hash;
  };
}
