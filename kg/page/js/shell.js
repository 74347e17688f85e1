// @ts-check
/** The frame of the page: header, columns, stage; and the small things that stand on the stage. */
import { button, el } from "./dom.js";
import { grouped, pick, t } from "./i18n.js";
import { swatch } from "./look.js";
import { VIEWS } from "./store.js";

/** The places that live as long as the page does: their content comes and goes. */
export function places() {
  return {
    header: el("header", { class: "bar" }),
    facets: el("aside", { class: "left", id: "filters" }),
    stage: el("main", { class: "stage", id: "stage" }),
    canvas: el("div", { class: "canvas", id: "canvas", tabindex: "0", role: "application" }),
    crumbs: el("div", { class: "crumbs", id: "crumbs" }),
    legend: el("details", { class: "legend", id: "legend" }),
    tools: el("div", { class: "tools", role: "toolbar" }),
    view: el("div", { class: "view", id: "view", hidden: true }),
    panel: el("aside", { class: "panel", id: "panel", hidden: true, tabindex: "-1", "aria-labelledby": "panel-title" }),
    tabs: el("nav", { class: "tabs" }),
    live: el("div", { class: "hush", id: "live", role: "status", "aria-live": "polite" }),
    dialog: el("dialog", { class: "help", id: "help", "aria-labelledby": "help-title" }),
  };
}

/** Puts the frame together. */
export function assemble(app, at) {
  at.stage.append(at.canvas, at.crumbs, at.legend, at.tools, at.view);
  app.replaceChildren(at.header, at.facets, at.stage, at.panel, at.tabs, at.live, at.dialog);
}

/** The header: who we are, search, and what can be done with the page. */
export function drawHeader(at, model, state, search, does) {
  document.title = t("title");
  document.documentElement.lang = state.lang === "en" ? "en" : "zh-CN";
  const counts = [model.docs.length, model.entities.length, model.edges.length, model.numbers.length].map(grouped);
  at.header.replaceChildren(
    el("div", { class: "brand" }, el("h1", {}, t("title")), el("p", { class: "soft small" }, t("summary", ...counts))),
    search,
    el("div", { class: "header-buttons" },
      button("icon language", t("english"), () => does.language(), { id: "language", lang: state.lang === "en" ? "zh-CN" : "en" }),
      button("icon", "◐", () => does.theme(), { id: "theme", "aria-label": t("dark"), title: t("dark"), "aria-pressed": String(state.theme === "dark") }),
      menu(does),
      button("icon", "?", () => does.help(), { id: "help-button", "aria-label": t("help"), title: t("help") })));
}

function menu(does) {
  const item = (key, act, id) => el("li", { role: "none" }, button("item", t(key), () => { close(); act(); }, { role: "menuitem", id }));
  const list = el("ul", { class: "menu", role: "menu", "aria-label": t("menu"), hidden: true },
    item("savePng", does.png, "save-png"), item("saveSvg", does.svg, "save-svg"), item("saveTurtle", does.turtle, "save-turtle"), item("print", does.print, "print"));
  const opener = button("icon", "⤓", () => (list.hidden ? open() : close()), { id: "menu", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": t("menu"), title: t("menu") });
  const items = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("button")]);
  const wrap = el("div", { class: "menu-wrap", onkeydown: (event) => {
    const at = items().indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
      opener.focus();
    } else if (at >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      items()[(at + (event.key === "ArrowDown" ? 1 : items().length - 1)) % items().length].focus();
    }
  }, onfocusout: (event) => { if (!wrap.contains(event.relatedTarget)) close(); } }, opener, list);
  function open() {
    list.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    items()[0].focus();
  }
  function close() {
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }
  return wrap;
}

/** The tabs of the views. */
export function drawTabs(at, state, does) {
  at.tabs.setAttribute("aria-label", t("views"));
  at.tabs.replaceChildren(...VIEWS.map((view) =>
    button("tab", t(view), () => does.view(view), { id: `tab-${view}`, "aria-current": state.view === view ? "page" : null })));
}

/** The legend: the families that the graph has, and what the lines mean. A click filters by the family. */
export function drawLegend(at, model, state, does) {
  const present = model.families.filter((family) => model.classes.some((cls) => cls.family === family));
  const chosen = (family) => model.classes.some((cls) => cls.family === family && state.filters.cls.has(cls.id));
  at.legend.replaceChildren(el("summary", {}, t("legend")), el("div", { class: "legend-body" },
    ...present.map((family) => {
      const cls = model.classes.find((one) => one.family === family);
      return el("button", { type: "button", class: "legend-item", "aria-pressed": String(chosen(family)), onclick: () => does.family(family) }, swatch(family, cls.sign, 18), el("span", {}, pick(family.label)));
    }),
    el("p", { class: "legend-line" }, el("span", { class: "stroke planned", "aria-hidden": "true" }), t("plannedLine")),
    el("p", { class: "legend-line" }, el("span", { class: "stroke negated", "aria-hidden": "true" }), t("negatedLine"))));
}

/** Zoom, fit, and the names of relations. */
export function drawTools(at, state, does) {
  at.tools.setAttribute("aria-label", t("graph"));
  at.tools.replaceChildren(
    button("icon only-narrow", t("filters"), () => does.drawer(), { id: "drawer", "aria-controls": "filters", "aria-expanded": String(state.drawer) }),
    button("icon", t("relationNames"), () => does.names(), { id: "names", "aria-pressed": String(state.names) }),
    button("icon", "⤢", () => does.fit(), { id: "fit", "aria-label": t("fit"), title: t("fit") }),
    button("icon", "−", () => does.zoom(0.75), { id: "zoom-out", "aria-label": t("zoomOut"), title: t("zoomOut") }),
    button("icon", "+", () => does.zoom(1.33), { id: "zoom-in", "aria-label": t("zoomIn"), title: t("zoomIn") }));
}

/** Above the picture: what it is a picture of, and how to get back; what filters are set. */
export function drawCrumbs(at, model, state, scene, result, facets, does) {
  const chips = [];
  if (scene.kind === "hop" || scene.kind === "path" || scene.kind === "community") {
    chips.push(button("chip strong", `← ${scene.kind === "community" ? t("overview") : t("whole")}`, () => does.whole(), { id: "back" }), el("span", { class: "crumb", id: "crumb" }, scene.title));
  }
  for (const [key, values] of Object.entries(state.filters)) {
    for (const value of values) chips.push(remove(`${t(key)}：${facets.nameOf(key, value)}`, () => facets.toggle(key, value)));
  }
  if (state.conf) chips.push(remove(`${t("conf")} ≥ ${state.conf}`, () => does.change({ conf: 0 })));
  if (state.hidden.size) chips.push(remove(t("hiddenCount", state.hidden.size), () => does.change({ hidden: new Set() }), t("undo")));
  if (state.pinned.size) chips.push(remove(t("pinnedCount", state.pinned.size), () => does.change({ pinned: new Set() })));
  const drawn = scene.kind === "overview" ? result.nodes.filter((node) => !state.hidden.has(node.id)) : scene.nodes;
  const shown = drawn.filter((node) => !node.point).length;
  const notes = [scene.note, scene.kind === "overview" && model.leftOut[1] ? t("leftOut", ...model.leftOut.map(grouped)) : ""].filter(Boolean);
  at.crumbs.replaceChildren(...chips, el("span", { class: "soft small", id: "shown" }, t("showing", grouped(shown), grouped(model.entities.length))),
    ...notes.flatMap((note) => [el("span", { class: "break" }), el("p", { class: "note" }, note)]));
}

function remove(name, act, word) {
  return el("button", { type: "button", class: "chip set", onclick: act, "aria-label": `${name} ✕` }, name, el("span", { "aria-hidden": "true" }, word ? ` · ${word}` : " ✕"));
}

/** What the page is, and its keys. */
export function drawHelp(at) {
  at.dialog.replaceChildren(
    el("h2", { id: "help-title" }, t("help")), el("p", {}, t("helpAbout")), el("p", {}, t("plannedLine"), " · ", t("negatedLine")),
    el("h3", {}, t("keys")), el("ul", {}, ...["keySearch", "keyMove", "keyHop", "keyZoom", "keyViews", "keyEsc"].map((key) => el("li", {}, t(key)))),
    el("form", { method: "dialog" }, el("button", { class: "chip strong" }, t("close"))));
}
