// @ts-check
/** The whole graph on a screen that is higher than wide: communities in two columns, what they share above them. */

const STRETCH = 1.5; // by which layout.py widens the picture
const KEPT = 1.08; // of which so much stays here

/** Places of all marks for a tall screen. */
export function tallSpots(model) {
  const spots = new Map();
  const radius = Math.max(60, ...model.groups.map((group) => group.ry)) + 46;
  const shared = model.nodes.filter((node) => node.groups.length !== 1);
  const reach = Math.max(0, ...shared.map((node) => Math.hypot(node.x / STRETCH, node.y)));
  const columns = model.groups.length > 2 ? 2 : 1;
  for (const node of shared) spots.set(node.id, [(node.x / STRETCH) * KEPT, node.y]);
  model.groups.forEach((group, at) => {
    const row = Math.floor(at / columns);
    const last = at === model.groups.length - 1 && at % columns === 0;
    const x = columns === 1 || last ? 0 : (at % columns ? 1 : -1) * radius * KEPT;
    const y = (shared.length ? reach + 60 : 0) + radius * (2 * row + 1) * 0.92;
    for (const node of group.members) spots.set(node.id, [x + ((node.x - group.x) / STRETCH) * KEPT, y + node.y - group.y]);
  });
  return spots;
}
