// @ts-check
/** Starts the page: data, state, and who redraws when what changes. */
import { drawChart } from "./chart.js";
import { combobox } from "./combobox.js";
import { announce, el } from "./dom.js";
import { createFacets } from "./facets.js";
import { filter, reasons } from "./filters.js";
import { speak, t } from "./i18n.js";
import { listenKeys } from "./keys.js";
import { fromHash, namer, toHash } from "./link.js";
import { json, unpack } from "./model.js";
import { drawCompare, drawList } from "./overview.js";
import { edgePanel, entityPanel } from "./panel.js";
import { createPicture } from "./picture.js";
import { drawReader } from "./reader.js";
import { compose, large } from "./scene.js";
import { searcher } from "./search.js";
import { assemble, drawCrumbs, drawHeader, drawHelp, drawLegend, drawTabs, drawTools, places } from "./shell.js";
import { createStore, fresh } from "./store.js";
import { pngOf, savePng, saveSvg, saveTurtle } from "./takeaway.js";

const MOST_HITS = 12;

async function start() {
  const model = await unpack();
  const store = createStore(fresh());
  const { state } = store;
  const names = namer(model);
  const at = places();
  Object.assign(state, fromHash(location.hash, model, names));
  state.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = state.theme;
  speak(state.lang);
  assemble(document.getElementById("app"), at);
  const find = searcher(model);
  const does = actions();
  const facets = createFacets(model, store);
  at.facets.append(facets.element);
  const picture = createPicture(at.canvas, json("options"), {
    pickNode: does.choose, pickEdge: (edge) => store.set({ edge, selected: null, hop: 0 }), pickGroup: does.openGroup,
    pickNothing: () => store.set({ selected: state.hop ? state.selected : null, edge: null }), openNode: (node) => does.hop(node, 1),
  }, model, state);
  let result = filter(model, state);
  let search;

  function words() {
    speak(state.lang);
    search = combobox({ label: t("searchHelp"), placeholder: `${t("search")}  /`, find: (typed) => find(typed, MOST_HITS), choose: found, note: whyHidden });
    drawHeader(at, model, state, search.element, does);
    drawHelp(at);
    facets.build();
    at.facets.setAttribute("aria-label", t("filters"));
    at.canvas.setAttribute("aria-label", t("canvas"));
  }

  /** A hit was taken: its panel is read next. */
  function found(node) {
    does.choose(node);
    at.panel.querySelector("h2").focus({ preventScroll: true });
  }

  function whyHidden(node) {
    const why = reasons(result, state, node).map((key) => t(key));
    return why.length ? t("filteredOut", why.join("、")) : "";
  }

  const FILTERS = ["filters", "conf", "points", "hidden", "pinned", "revealed", "open", "hop", "path"];

  function redraw(keys) {
    const has = (...wanted) => wanted.some((key) => keys.has(key));
    if (has("lang")) words();
    if (has("theme")) {
      document.documentElement.dataset.theme = state.theme;
      document.getElementById("theme").setAttribute("aria-pressed", String(state.theme === "dark"));
      picture.recolour();
    }
    if (has("lang", "filters", "conf", "points")) result = filter(model, state);
    if (has("lang", "selected", "edge", "pinned", "hop", "filters", "conf", "points", "hidden")) drawPanel(has("selected", "edge"));
    if (has("lang", ...FILTERS) || (has("selected") && state.hop)) {
      picture.show(compose(model, state, result, tall()));
      facets.update(result);
    } else if (has("selected", "edge", "names")) picture.highlight();
    if (has("lang", "selected", ...FILTERS)) drawCrumbs(at, model, state, picture.scene, result, facets, does);
    if (has("lang", "filters")) drawLegend(at, model, state, does);
    if (has("lang", "names", "drawer")) drawTools(at, state, does);
    if (has("drawer")) at.facets.classList.toggle("open", state.drawer);
    if (has("lang", "view")) drawTabs(at, state, does);
    drawView(has);
    const hash = toHash(state, names);
    if (hash !== location.hash.replace(/^#/, "")) location.hash = hash;
  }

  function tall() {
    return innerHeight > innerWidth * 1.15;
  }

  function drawView(has) {
    const plain = state.view === "graph";
    document.body.dataset.view = state.view;
    at.view.hidden = plain;
    for (const part of [at.canvas, at.crumbs, at.legend, at.tools]) part.hidden = !plain;
    if (has("view") && plain) picture.redraw();
    if (state.view === "list" && has("view", "lang", "filters", "conf", "points", "hidden")) drawList(at.view, model, state, result, does);
    if (state.view === "compare" && has("view", "lang", "compared")) drawCompare(at.view, model, state, store, does);
    if (state.view === "chart" && has("view", "lang", "indicator", "chartBy")) drawChart(at.view, model, state, store, does);
    if (state.view === "documents" && has("view", "lang", "doc", "span")) drawReader(at.view, model, state, does);
  }

  function drawPanel(moved) {
    const { selected, edge } = state;
    const was = at.panel.hidden;
    at.panel.hidden = !selected && !edge;
    document.body.classList.toggle("with-panel", !at.panel.hidden);
    if (selected) {
      const why = reasons(result, state, selected).map((key) => t(key)).join("、");
      at.panel.replaceChildren(...entityPanel(model, state, selected, why, does));
    } else if (edge) at.panel.replaceChildren(...edgePanel(model, edge, does));
    else at.panel.replaceChildren();
    if (moved) at.panel.scrollTop = 0;
    if (was !== at.panel.hidden) requestAnimationFrame(() => state.selected && picture.focus(state.selected));
  }

  /** Everything that buttons, keys and clicks do. */
  function actions() {
    return {
      choose(node) {
        const hides = result ? reasons(result, state, node).length > 0 : false;
        const change = { selected: node, edge: null, view: "graph", path: null };
        if (hides) change.revealed = new Set([...state.revealed, node.id]);
        if (large(model) && !onStage(node)) change.hop = 1;
        else if (state.hop && state.selected !== node) change.hop = onStage(node) ? state.hop : 0;
        if (hides && state.hidden.has(node.id)) change.hidden = new Set([...state.hidden].filter((id) => id !== node.id));
        store.set(change);
        picture.focus(node);
      },
      openGroup(group) {
        if (!group) store.set({ view: "list" });
        else if (group.leftOut) announce(t("leftOut", group.leftOut, 1));
        else store.set({ open: group.id, selected: null, hop: 0 });
      },
      hop: (node, hop) => store.set({ selected: node, edge: null, hop, path: null, view: "graph" }),
      path: (node, opener) => askPath(node, opener),
      pin(node) {
        const pinned = new Set(state.pinned);
        if (!pinned.delete(node.id)) pinned.add(node.id);
        store.set({ pinned });
      },
      hide: (node) => store.set({ hidden: new Set([...state.hidden, node.id]), revealed: new Set([...state.revealed].filter((id) => id !== node.id)), pinned: new Set([...state.pinned].filter((id) => id !== node.id)), selected: null, hop: 0 }),
      link: () => copy(location.href),
      close: () => store.set({ selected: null, edge: null, hop: 0 }),
      whole: () => store.set(state.hop || state.path ? { hop: 0, path: null } : { open: -1, hop: 0, path: null, selected: null }),
      openDocument: (doc, span) => store.set({ view: "documents", doc, span }),
      clearFilters: () => facets.clear(),
      change: (change) => store.set(change),
      family(family) {
        const ids = model.classes.filter((cls) => cls.family === family).map((cls) => cls.id);
        const cls = new Set(state.filters.cls);
        const on = ids.some((id) => cls.has(id));
        for (const id of ids) on ? cls.delete(id) : cls.add(id);
        store.set({ filters: { ...state.filters, cls } });
      },
      language: () => { store.set({ lang: state.lang === "zh" ? "en" : "zh" }); document.getElementById("language").focus(); },
      theme: () => store.set({ theme: state.theme === "dark" ? "light" : "dark" }),
      view: (view) => store.set(view === "documents" ? { view, doc: -1, span: null } : { view }),
      names: () => { store.set({ names: !state.names }); document.getElementById("names").focus(); },
      drawer: () => store.set({ drawer: !state.drawer }),
      fit: () => picture.fit(true),
      zoom: (factor) => picture.zoom(factor),
      png: () => savePng(picture),
      svg: () => saveSvg(picture, model),
      turtle: () => saveTurtle(picture, model, result),
      print: () => window.print(),
      help: () => at.dialog.showModal(),
      search: () => { search.input.focus(); search.input.select(); },
      enter: () => (state.selected ? at.panel.querySelector("h2").focus() : null),
      aim: (bubble) => picture.network.moveTo({ position: picture.spot(bubble) }),
      escape() {
        if (state.drawer) store.set({ drawer: false });
        else if (state.view !== "graph") store.set({ view: "graph" });
        else if (state.path) store.set({ path: null });
        else if (state.hop) store.set({ hop: 0 });
        else if (state.selected || state.edge) store.set({ selected: null, edge: null });
        else if (state.open >= 0) store.set({ open: -1 });
      },
    };
  }

  function onStage(node) {
    return picture.scene.nodes.some((other) => other.id === node.id);
  }

  function askPath(node, opener) {
    const open = at.panel.querySelector(".path-box");
    opener.setAttribute("aria-expanded", String(!open));
    if (open) return open.remove();
    const box = combobox({
      label: t("pathFrom", node.label), placeholder: t("pathFrom", node.label), find: (typed) => find(typed, 8).filter((hit) => hit.node !== node),
      choose: (goal) => store.set({ path: [node, goal], hop: 0, view: "graph" }),
    });
    opener.parentElement.after(el("div", { class: "path-box" }, box.element));
    box.input.focus();
    return undefined;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = el("textarea", { class: "hush" });
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    announce(t("copied"));
  }

  addEventListener("hashchange", () => {
    if (location.hash.replace(/^#/, "") === toHash(state, names)) return;
    store.set(fromHash(location.hash, model, names));
  });
  let wasTall = tall();
  addEventListener("resize", () => {
    if (tall() !== wasTall) picture.show(compose(model, state, result, tall()));
    wasTall = tall();
  });
  at.stage.addEventListener("pointerdown", (event) => state.drawer && !(event.target instanceof Element && event.target.closest("#drawer")) && store.set({ drawer: false }));
  addEventListener("beforeprint", () => {
    for (const more of at.panel.querySelectorAll("button.more")) /** @type {HTMLElement} */ (more).click();
    for (const proof of at.panel.querySelectorAll("button.disclose[aria-expanded=false]")) /** @type {HTMLElement} */ (proof).click();
    if (state.view === "graph") at.stage.append(el("img", { class: "printed", src: pngOf(picture).toDataURL(), alt: t("graph") }));
  });
  addEventListener("afterprint", () => at.stage.querySelectorAll(".printed").forEach((copy) => copy.remove()));
  store.listen(redraw);
  listenKeys(at, store, picture, does);
  Object.assign(window, { kg: Object.freeze({ model, state, picture }) }); // for the browser's console, and for tests
  at.legend.open = matchMedia("(min-width: 1500px) and (min-height: 800px)").matches;
  redraw(new Set(["lang", "view", "selected", "drawer"]));
  requestAnimationFrame(() => {
    picture.network.setSize("100%", "100%"); // the stage has its size only now
    picture.fit(false);
    if (state.selected && !state.hop) picture.focus(state.selected);
    requestAnimationFrame(() => {
      document.body.dataset.ready = "true";
    });
  });
}

start().catch((error) => {
  const app = document.getElementById("app");
  app.replaceChildren(el("p", { class: "waiting", role: "alert" }, `此页打不开 / This page could not be opened: ${error.message}`));
  throw error;
});
