// @ts-check
/** Neighbourhoods and paths. */
import { other } from "./model.js";

export const MOST = 300; // nodes of a neighbourhood that are drawn

/**
 * The entities at most `hops` steps away along the given edges, nearest and best connected first.
 * @returns {{ rings: any[][], capped: boolean }}
 */
export function neighbourhood(start, hops, passes) {
  const seen = new Set([start.id]);
  const rings = [[start]];
  for (let step = 0; step < hops; step += 1) {
    const ring = [];
    for (const node of rings[step]) {
      for (const edge of node.edges) {
        const next = other(edge, node);
        if (seen.has(next.id) || !passes(edge)) continue;
        seen.add(next.id);
        ring.push(next);
      }
    }
    rings.push(ring);
  }
  let room = MOST - 1;
  let capped = false;
  for (let step = 1; step < rings.length; step += 1) {
    if (rings[step].length > room) {
      rings[step].sort((a, b) => b.edges.length - a.edges.length || a.id - b.id).length = room;
      capped = true;
    }
    room -= rings[step].length;
  }
  return { rings, capped };
}

/** The nodes of a shortest path, ends included, or null. */
export function shortestPath(from, to, passes) {
  const before = new Map([[from.id, null]]);
  let front = [from];
  while (front.length && !before.has(to.id)) {
    const next = [];
    for (const node of front) {
      for (const edge of node.edges) {
        const neighbour = other(edge, node);
        if (before.has(neighbour.id) || !passes(edge)) continue;
        before.set(neighbour.id, node);
        next.push(neighbour);
      }
    }
    front = next;
  }
  if (!before.has(to.id)) return null;
  const path = [];
  for (let node = to; node; node = before.get(node.id)) path.unshift(node);
  return path;
}

/** Places for rings around their middle, like by like; wider than high, because labels are. */
export function radial(rings) {
  const spots = new Map();
  let reach = 0;
  rings.forEach((ring, step) => {
    if (step === 0) return spots.set(ring[0].id, [0, 0]);
    const sorted = step === 1 ? [...ring].sort(alike) : byAngle(ring, spots);
    const lanes = Math.max(1, Math.ceil(Math.sqrt((sorted.length * 64) / 2400)));
    const first = reach + 150;
    sorted.forEach((node, at) => {
      const lane = first + (at % lanes) * 74;
      const angle = (2 * Math.PI * (at + 0.5)) / sorted.length - Math.PI / 2;
      const radius = Math.max(lane, ((sorted.length / lanes) * 62) / (2 * Math.PI) + (at % lanes) * 74);
      spots.set(node.id, [Math.cos(angle) * radius * 1.35, Math.sin(angle) * radius]);
    });
    reach = Math.max(first, ((sorted.length / lanes) * 62) / (2 * Math.PI)) + (lanes - 1) * 74;
    return undefined;
  });
  return spots;
}

/** Places for a path: a gentle wave from left to right. */
export function wave(path) {
  return new Map(path.map((node, at) => [node.id, [(at - (path.length - 1) / 2) * 190, at % 2 ? 46 : -46]]));
}

function alike(a, b) {
  return a.cls.family.id - b.cls.family.id || a.cls.id - b.cls.id || a.id - b.id;
}

function byAngle(ring, spots) {
  const angle = (node) => {
    let [x, y] = [0, 0];
    for (const edge of node.edges) {
      const at = spots.get(other(edge, node).id);
      if (at) [x, y] = [x + at[0], y + at[1]];
    }
    return Math.atan2(y, x) + (Math.atan2(y, x) < -Math.PI / 2 ? 2 * Math.PI : 0);
  };
  return ring.map((node) => [angle(node), node]).sort((a, b) => a[0] - b[0] || alike(a[1], b[1])).map((pair) => pair[1]);
}
