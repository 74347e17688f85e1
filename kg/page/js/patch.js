// @ts-check
/** The ground on which a community stands: the hull of its marks, with room around. */

const ROOM = 46;

/** Corner points of the convex hull, by Andrew's monotone chain. */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const turn = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list) => {
    const chain = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The outline through hull corners as path data; a single mark gets a dot, which a round line end makes a disc. */
export function patchPath(points) {
  const corners = hull(points);
  if (!corners.length) return "";
  return `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

/** Widths of the two strokes that make room and rim around an outline. */
export const PATCH_WIDTHS = { rim: ROOM * 2 + 3, room: ROOM * 2 };
