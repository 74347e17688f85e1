// @ts-check
/** The keyboard. */
import { announce } from "./dom.js";
import { pick, t } from "./i18n.js";

const VIEW_KEYS = { g: "graph", l: "list", c: "compare", n: "chart", d: "documents" };
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Listens on the page and on the canvas. */
export function listenKeys(at, store, picture, does) {
  const { state } = store;
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || at.dialog.open) return;
    if (event.key === "Escape") does.escape();
    else if (typing) return;
    else if (event.key === "/") {
      event.preventDefault();
      does.search();
    } else if (event.key === "?") does.help();
    else if (event.key in VIEW_KEYS) does.view(VIEW_KEYS[event.key]);
  });

  at.canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      event.preventDefault();
      step(direction);
    } else if (event.key === "Enter") does.enter();
    else if ((event.key === "1" || event.key === "2") && state.selected) does.hop(state.selected, Number(event.key));
    else if (event.key === "0") does.fit();
    else if (event.key === "+" || event.key === "=") does.zoom(1.33);
    else if (event.key === "-") does.zoom(0.75);
  });

  let bubble = null;

  /** Moves to the nearest mark in a direction: straight ahead counts more than aside. */
  function step([dx, dy]) {
    const { scene } = picture;
    const current = scene.kind === "overview" ? bubble : state.selected;
    const here = current && scene.nodes.some((node) => node.id === current.id) ? picture.spot(current) : picture.network.getViewPosition();
    let best = null;
    let least = Infinity;
    for (const node of scene.nodes) {
      if (node === current) continue;
      const there = picture.spot(node);
      const ahead = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (ahead > 0 && ahead + 2.2 * aside < least) [best, least] = [node, ahead + 2.2 * aside];
    }
    if (!best) return;
    if (scene.kind === "overview") {
      bubble = best;
      does.aim(best);
      announce(best.group ? t("bubble", best.group.name, best.count) : t("sharedBubble", best.count));
    } else {
      does.choose(best);
      announce(`${best.label}，${pick(best.cls.label)}，${t("relationsOf")} ${best.edges.length}`);
    }
  }
}
