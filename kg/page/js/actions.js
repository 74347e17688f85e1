// @ts-check
/** What buttons, keys and clicks do. Each action is one change of state; what follows is drawn by `redraw.js`. */
import { combobox } from "./combobox.js";
import { announce, el } from "./dom.js";
import { reasons } from "./filters.js";
import { t } from "./i18n.js";
import { large } from "./scene.js";
import { savePng, saveSvg, saveTurtle } from "./takeaway.js";

const PATH_HITS = 8;

/** @param {any} page what `main.js` holds together: model, store, state, places, picture, result, find, facets */
export function createActions(page) {
  const { model, store, state, at } = page;
  const without = (set, id) => new Set([...set].filter((other) => other !== id));
  const onStage = (node) => page.picture.scene.nodes.some((other) => other.id === node.id);

  const looking = {
    /** Shows an entity: in the picture as it is, if it is there; else in the whole graph, or of a large one among its neighbours. */
    choose(node) {
      const change = { selected: node, edge: null, view: "graph" };
      if (!onStage(node)) Object.assign(change, { path: null, hop: large(model) ? 1 : 0, centre: large(model) ? node : null });
      if (reasons(page.result, state, node).length) change.revealed = new Set([...state.revealed, node.id]);
      if (state.hidden.has(node.id)) change.hidden = without(state.hidden, node.id);
      store.set(change);
      page.picture.focus(node);
    },
    chooseEdge: (edge) => store.set({ edge, selected: null }),
    close: () => store.set({ selected: null, edge: null }),
    hop: (node, hop) => store.set({ selected: node, centre: node, edge: null, hop, path: null, view: "graph" }),
    path: (node, opener) => askPath(page, node, opener),
    openGroup(group) {
      if (!group) store.set({ view: "list" });
      else if (group.leftOut) announce(t("leftOut", group.leftOut, 1));
      else store.set({ open: group.id, selected: null, hop: 0 });
    },
    openDocument: (doc, span) => store.set({ view: "documents", doc, span }),
    whole: () => store.set(state.hop || state.path ? { hop: 0, path: null } : { open: -1, selected: null }),
    enter: () => (state.selected ? at.panel.querySelector("h2").focus() : null),
    /** Takes back the last thing that narrows what is seen. */
    escape() {
      if (state.drawer) store.set({ drawer: false });
      else if (state.view !== "graph") store.set({ view: "graph" });
      else if (state.path) store.set({ path: null });
      else if (state.hop) store.set({ hop: 0 });
      else if (state.selected || state.edge) store.set({ selected: null, edge: null });
      else if (state.open >= 0) store.set({ open: -1 });
    },
  };

  const filtering = {
    pin: (node) => store.set({ pinned: state.pinned.has(node.id) ? without(state.pinned, node.id) : new Set([...state.pinned, node.id]) }),
    hide: (node) => store.set({
      hidden: new Set([...state.hidden, node.id]), revealed: without(state.revealed, node.id), pinned: without(state.pinned, node.id),
      selected: null, hop: 0,
    }),
    change: (change) => store.set(change),
    clearFilters: () => page.facets.clear(),
    family(family) {
      const ids = model.classes.filter((cls) => cls.family === family).map((cls) => cls.id);
      const on = ids.some((id) => state.filters.cls.has(id));
      const cls = on ? [...state.filters.cls].filter((id) => !ids.includes(id)) : [...state.filters.cls, ...ids];
      store.set({ filters: { ...state.filters, cls: new Set(cls) } });
    },
  };

  const arranging = {
    language() {
      store.set({ lang: state.lang === "zh" ? "en" : "zh" });
      document.getElementById("language").focus();
    },
    theme: () => store.set({ theme: state.theme === "dark" ? "light" : "dark" }),
    view: (view) => store.set(view === "documents" ? { view, doc: -1, span: null } : { view }),
    names() {
      store.set({ names: !state.names });
      document.getElementById("names").focus();
    },
    drawer: () => store.set({ drawer: !state.drawer }),
    search() {
      page.search.input.focus();
      page.search.input.select();
    },
    help: () => at.dialog.showModal(),
    print: () => window.print(),
    fit: () => page.picture.fit(true),
    zoom: (factor) => page.picture.zoom(factor),
    aim: (bubble) => page.picture.network.moveTo({ position: page.picture.spot(bubble) }),
    png: () => savePng(page.picture),
    svg: () => saveSvg(page.picture, model),
    turtle: () => saveTurtle(page.picture, model, page.result),
    link: () => copy(location.href),
  };

  return { ...looking, ...filtering, ...arranging };
}

/** Opens, or closes, the field that asks where a path shall lead. */
function askPath({ at, find, store }, node, opener) {
  const open = at.panel.querySelector(".path-box");
  opener.setAttribute("aria-expanded", String(!open));
  if (open) return open.remove();
  const box = combobox({
    label: t("pathFrom", node.label), placeholder: t("pathFrom", node.label),
    find: (typed) => find(typed, PATH_HITS + 1).filter((hit) => hit.node !== node),
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
    const area = /** @type {any} */ (el("textarea", { class: "hush" })); // where the clipboard is closed to pages from a disk
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  announce(t("copied"));
}
