// @ts-check
/** What the picture shows for a state: which nodes and edges, and where they stand. */
import { MOST, neighbourhood, radial, shortestPath, wave } from "./explore.js";
import { filtering } from "./filters.js";
import { t } from "./i18n.js";
import { other } from "./model.js";
import { tallSpots } from "./tall.js";

const LARGE = 2000; // nodes from which communities are shown first

/**
 * @typedef {{ kind: string, nodes: any[], edges: any[], spots: Map<number, number[]>, groups: any[], title: string,
 *   note: string, key: string }} Scene
 */

/**
 * The scene of a state. `result` is that of the filters; `tall` says that the screen is higher than wide.
 * @returns {Scene}
 */
export function compose(model, state, result, tall) {
  const kept = new Set(result.nodes.filter((node) => !state.hidden.has(node.id)).map((node) => node.id));
  for (const id of [...state.pinned, ...state.revealed]) kept.add(id);
  const passing = new Set(result.edges.map((edge) => edge.id));
  const strange = (node) => state.pinned.has(node.id) || state.revealed.has(node.id);
  const passes = (edge) =>
    kept.has(edge.from.id) && kept.has(edge.to.id) &&
    (passing.has(edge.id) || ((strange(edge.from) || strange(edge.to)) && !filtersEdge(state, edge)));
  if (state.path) return along(model, state, passes);
  if (state.centre && state.hop) return around(model, state, passes);
  const inside = model.nodes.filter((node) => kept.has(node.id));
  if (large(model) && state.open < 0 && inside.length > LARGE / 4) return communities(model, state, inside, passes);
  if (large(model) && state.open >= 0) return community(model, state, inside, passes);
  return {
    kind: "whole", nodes: inside, edges: model.edges.filter(passes), spots: tall ? tallSpots(model) : new Map(), groups: patches(model, state, inside),
    title: "", note: inside.length ? "" : t(model.nodes.length ? "empty" : "emptyGraph"), key: tall ? "tall" : "whole",
  };
}

/** Whether the graph is so large that communities are shown first. */
export function large(model) {
  return model.entities.length > LARGE;
}

function filtersEdge(state, edge) {
  if (state.filters.rel.size && !state.filters.rel.has(edge.rel.id)) return true;
  const hides = (node) => node.point && !state.points && !state.pinned.has(node.id) && !state.revealed.has(node.id);
  return hides(edge.from) || hides(edge.to);
}

function patches(model, state, inside) {
  const present = new Set(inside.flatMap((node) => (node.groups.length === 1 ? node.groups : [])));
  return model.groups.filter((group) => present.has(group.id));
}

function around(model, state, passes) {
  const start = state.centre;
  const { rings, capped } = neighbourhood(start, state.hop, passes);
  const nodes = rings.flat();
  const ids = new Set(nodes.map((node) => node.id));
  return {
    kind: "hop", nodes, edges: within(nodes, ids, passes), spots: radial(rings), groups: [],
    title: t("hopIs", start.label, t(`hop${state.hop}`)), note: capped ? t("capped", MOST) : "", key: `hop${start.id}-${state.hop}`,
  };
}

function along(model, state, passes) {
  const [from, to] = state.path;
  const path = shortestPath(from, to, passes);
  if (!path) {
    return {
      kind: "path", nodes: [from, to], edges: [], spots: wave([from, to]), groups: [], title: t("noPath"), note: "",
      key: `path${from.id}-${to.id}`,
    };
  }
  const ids = new Set(path.map((node) => node.id));
  return {
    kind: "path", nodes: path, edges: within(path, ids, passes), spots: wave(path), groups: [],
    title: t("pathIs", from.label, to.label, path.length - 1), note: "", key: `path${from.id}-${to.id}`,
  };
}

function community(model, state, inside, passes) {
  const group = model.groups[state.open];
  const nodes = inside.filter((node) => node.groups.length === 1 && node.groups[0] === group.id);
  const own = new Set(nodes.map((node) => node.id));
  const guests = new Map();
  for (const node of nodes) {
    for (const edge of node.edges) {
      const next = other(edge, node);
      if (!own.has(next.id) && edge.rel.key !== "possiblySame" && passes(edge)) guests.set(next.id, next);
    }
  }
  const spots = new Map(nodes.map((node) => [node.id, [node.x - group.x, node.y - group.y]]));
  const rim = [...guests.values()].sort((a, b) => a.cls.family.id - b.cls.family.id || a.id - b.id).slice(0, MOST);
  const stretch = Math.max(1, (rim.length * 52) / (2 * Math.PI * group.ry * 1.3));
  rim.forEach((node, at) => {
    const angle = (2 * Math.PI * at) / rim.length - Math.PI / 2;
    spots.set(node.id, [Math.cos(angle) * (group.rx * stretch + 90), Math.sin(angle) * (group.ry * stretch + 70)]);
  });
  const all = [...nodes, ...rim];
  const ids = new Set(all.map((node) => node.id));
  return {
    kind: "community", nodes: all, edges: within(all, ids, passes), spots,
    groups: [{ ...group, x: 0, y: 0 }], title: group.name, note: "", key: `community${group.id}`,
  };
}

/** One bubble a community and one for what they share; the filters decide how large they are. */
function communities(model, state, inside, passes) {
  const size = new Map();
  const home = (node) => (node.groups.length === 1 ? node.groups[0] : -1);
  for (const node of inside) size.set(home(node), (size.get(home(node)) || 0) + 1);
  const links = new Map();
  for (const edge of model.edges) {
    const [a, b] = [home(edge.from), home(edge.to)].sort((x, y) => x - y);
    if (a !== b && passes(edge)) links.set(`${a} ${b}`, (links.get(`${a} ${b}`) || 0) + 1);
  }
  const bubbles = [];
  for (const group of model.groups) {
    const count = size.get(group.id) || (filtering(state) ? 0 : group.leftOut);
    if (count) bubbles.push({ id: `group${group.id}`, group, count, x: group.x, y: group.y, size: Math.min(group.ry * 0.85, Math.max(60, Math.sqrt(count) * 27)) });
  }
  const shared = size.get(-1) || 0;
  if (shared) bubbles.push({ id: "group-1", group: null, count: shared, x: 0, y: 0, size: Math.max(90, Math.sqrt(shared) * 27) });
  return {
    kind: "overview", nodes: bubbles, spots: new Map(), groups: [], title: "", key: "overview",
    edges: [...links].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([ends, weight]) => ({ ends: ends.split(" ").map((end) => `group${end}`), weight })),
    note: filtering(state) ? "" : t("largeNote"),
  };
}

function within(nodes, ids, passes) {
  const found = new Map();
  for (const node of nodes) {
    for (const edge of node.edges) if (ids.has(edge.from.id) && ids.has(edge.to.id) && passes(edge)) found.set(edge.id, edge);
  }
  return [...found.values()].sort((a, b) => a.id - b.id);
}
