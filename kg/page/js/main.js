// @ts-check
/** Starts the page: data, state, picture, and who listens to whom. */
import { createActions } from "./actions.js";
import { el } from "./dom.js";
import { createFacets } from "./facets.js";
import { filter } from "./filters.js";
import { speak, t } from "./i18n.js";
import { listenKeys } from "./keys.js";
import { fromHash, namer, toHash } from "./link.js";
import { json, unpack } from "./model.js";
import { createPicture } from "./picture.js";
import { createRedraw, tall } from "./redraw.js";
import { compose } from "./scene.js";
import { searcher } from "./search.js";
import { assemble, places } from "./shell.js";
import { createStore, fresh } from "./store.js";
import { pngOf } from "./takeaway.js";

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
  const page = { model, store, state, names, at, find: searcher(model), facets: createFacets(model, store), result: filter(model, state), picture: null, search: null };
  at.facets.append(page.facets.element);
  const does = createActions(page);
  const picture = createPicture(at.canvas, json("options"), {
    pickNode: does.choose, pickEdge: does.chooseEdge, pickGroup: does.openGroup, pickNothing: does.close, openNode: (node) => does.hop(node, 1),
  }, model, state);
  page.picture = picture;
  const redraw = createRedraw(page, does);
  store.listen(redraw);
  listenKeys(at, store, picture, does);
  listenWindow(page);
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

/** Links, sizes and paper. */
function listenWindow(page) {
  const { model, store, state, names, at } = page;
  addEventListener("hashchange", () => {
    if (location.hash.replace(/^#/, "") !== toHash(state, names)) store.set(fromHash(location.hash, model, names));
  });
  let wasTall = tall();
  addEventListener("resize", () => {
    if (tall() !== wasTall) page.picture.show(compose(model, state, page.result, tall()));
    wasTall = tall();
  });
  at.stage.addEventListener("pointerdown", (event) => {
    if (state.drawer && !(event.target instanceof Element && event.target.closest("#drawer"))) store.set({ drawer: false });
  });
  addEventListener("beforeprint", () => {
    for (const more of at.panel.querySelectorAll("button.more")) more.click();
    for (const proof of at.panel.querySelectorAll("button.disclose[aria-expanded=false]")) proof.click();
    if (state.view === "graph") at.stage.append(el("img", { class: "printed", src: pngOf(page.picture).toDataURL(), alt: t("graph") }));
  });
  addEventListener("afterprint", () => at.stage.querySelectorAll(".printed").forEach((copy) => copy.remove()));
}

start().catch((error) => {
  const app = document.getElementById("app");
  app.replaceChildren(el("p", { class: "waiting", role: "alert" }, `此页打不开 / This page could not be opened: ${error.message}`));
  throw error;
});
