// @ts-check
/** The address of what is shown: #node=…&hop=…, good for copying, bookmarks and the back button. */

import { VIEWS } from "./store.js";

/** Short names of entities in links: the tail of the IRI where no other has it. Built when first asked for. */
export function namer(model) {
  let tails = null;
  const tailOf = (iri) => iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
  const known = () => {
    if (tails) return tails;
    tails = new Map();
    for (const node of model.nodes) tails.set(tailOf(node.iri), tails.has(tailOf(node.iri)) ? null : node);
    return tails;
  };
  return {
    nameOf: (node) => (known().get(tailOf(node.iri)) === node ? tailOf(node.iri) : node.iri),
    find: (name) => (name && (known().get(name) || model.byIri.get(name))) || null,
  };
}

/** @param {import("./store.js").State} state */
export function toHash(state, names) {
  const parts = new URLSearchParams();
  if (state.view !== "graph") parts.set("view", state.view);
  if (state.selected) parts.set("node", names.nameOf(state.selected));
  if (state.hop && state.centre) parts.set("hop", String(state.hop));
  if (state.hop && state.centre !== state.selected) parts.set("centre", names.nameOf(state.centre));
  if (state.path) parts.set("path", state.path.map((node) => names.nameOf(node)).join("~"));
  if (state.open >= 0) parts.set("open", String(state.open));
  if (state.view === "documents" && state.doc >= 0) parts.set("doc", String(state.doc));
  if (state.lang !== "zh") parts.set("lang", state.lang);
  return parts.toString();
}

/** The change of state that a link asks for; what it names wrongly is left out. */
export function fromHash(hash, model, names) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const node = names.find(parts.get("node") || "");
  const centre = names.find(parts.get("centre") || "") || node;
  const path = (parts.get("path") || "").split("~").map((name) => names.find(name));
  const number = (key, most) => {
    const value = Number.parseInt(parts.get(key) || "", 10);
    return value >= 0 && value <= most ? value : -1;
  };
  const view = parts.get("view") || "graph";
  return {
    view: VIEWS.includes(view) ? view : "graph",
    selected: node, edge: null, centre, hop: centre ? Math.max(0, number("hop", 2)) : 0,
    path: path.length === 2 && path[0] && path[1] ? path : null,
    open: number("open", model.groups.length - 1), doc: number("doc", model.docs.length - 1),
    lang: parts.get("lang") === "en" ? "en" : "zh",
  };
}
