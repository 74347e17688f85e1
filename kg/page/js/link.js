// @ts-check
/** The address of what is shown: #node=…&hop=…, good for copying, bookmarks and the back button. */

const VIEWS = ["graph", "list", "compare", "chart", "documents"];

/** The short name of an entity in a link: the tail of its IRI where no other has it. */
export function namer(model) {
  const tails = new Map();
  for (const node of model.nodes) {
    const tail = node.iri.slice(Math.max(node.iri.lastIndexOf("/"), node.iri.lastIndexOf("#")) + 1);
    tails.set(tail, tails.has(tail) ? null : node);
  }
  const names = new Map([...tails].filter(([tail, node]) => tail && node).map(([tail, node]) => [node.id, tail]));
  return {
    nameOf: (node) => names.get(node.id) || node.iri,
    find: (name) => tails.get(name) || model.byIri.get(name) || null,
  };
}

/** @param {import("./store.js").State} state */
export function toHash(state, names) {
  const parts = new URLSearchParams();
  if (state.view !== "graph") parts.set("view", state.view);
  if (state.selected) parts.set("node", names.nameOf(state.selected));
  if (state.hop && state.selected) parts.set("hop", String(state.hop));
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
  const path = (parts.get("path") || "").split("~").map((name) => names.find(name));
  const number = (key, most) => {
    const value = Number.parseInt(parts.get(key) || "", 10);
    return value >= 0 && value <= most ? value : -1;
  };
  const view = parts.get("view") || "graph";
  return {
    view: VIEWS.includes(view) ? view : "graph",
    selected: node, edge: null, hop: node ? Math.max(0, number("hop", 2)) : 0,
    path: path.length === 2 && path[0] && path[1] ? path : null,
    open: number("open", model.groups.length - 1), doc: number("doc", model.docs.length - 1),
    lang: parts.get("lang") === "en" ? "en" : "zh",
  };
}
