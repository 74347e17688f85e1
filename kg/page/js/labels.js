// @ts-check
/** Names beside the marks: the important ones first, none over another. */
import { FONT } from "./look.js";

const CELL = 48;
const LONGEST = 14;
const widths = new Map();

/** A grid of taken rectangles in screen pixels. */
export function occupancy() {
  const cells = new Map();
  const each = (x0, y0, x1, y1, visit) => {
    for (let i = Math.floor(x0 / CELL); i <= Math.floor(x1 / CELL); i += 1) {
      for (let j = Math.floor(y0 / CELL); j <= Math.floor(y1 / CELL); j += 1) {
        const key = i * 65536 + j;
        if (visit(key, cells.get(key))) return true;
      }
    }
    return false;
  };
  return {
    free: (x0, y0, x1, y1) =>
      !each(x0, y0, x1, y1, (_, boxes) => boxes && boxes.some((box) => x0 < box[2] && x1 > box[0] && y0 < box[3] && y1 > box[1])),
    take(x0, y0, x1, y1) {
      each(x0, y0, x1, y1, (key, boxes) => {
        if (boxes) boxes.push([x0, y0, x1, y1]);
        else cells.set(key, [[x0, y0, x1, y1]]);
        return false;
      });
    },
  };
}

/** A name short enough to stand in the picture. */
export function short(name, most = LONGEST) {
  const chars = Array.from(name);
  return chars.length > most ? `${chars.slice(0, most - 1).join("")}…` : name;
}

/** The width of a text in pixels at a size; measured once at 100 px. */
export function widthOf(context, text, size) {
  let unit = widths.get(text);
  if (unit === undefined) {
    context.font = `100px ${FONT}`;
    unit = context.measureText(text).width / 100;
    widths.set(text, unit);
  }
  return unit * size;
}

/**
 * Chooses the places of labels; none is cut by the edges of a canvas `room` pixels wide. Each wish has its centre, the top of the label, text, size, rank and `must`.
 * @param {{ x: number, y: number, text: string, size: number, rank: number, must?: boolean, bold?: boolean }[]} wishes
 */
export function settle(context, wishes, taken, room = Infinity) {
  const placed = [];
  for (const wish of [...wishes].sort((a, b) => b.rank - a.rank)) {
    const width = widthOf(context, wish.text, wish.size) * (wish.bold ? 1.04 : 1);
    if (wish.must && room < Infinity) wish.x = Math.max(width / 2 + 4, Math.min(room - width / 2 - 4, wish.x));
    const box = [wish.x - width / 2 - 3, wish.y - 1, wish.x + width / 2 + 3, wish.y + wish.size + 3];
    if (!wish.must && room < Infinity && (box[0] < 0 || box[2] > room)) continue;
    if (!wish.must && !taken.free(box[0], box[1], box[2], box[3])) continue;
    taken.take(box[0], box[1], box[2], box[3]);
    placed.push({ ...wish, box });
  }
  return placed;
}

/** Writes a label with a halo in the colour of the ground. */
export function write(context, label, ink, halo) {
  context.font = `${label.bold ? "600 " : ""}${label.size}px ${FONT}`;
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = halo;
  context.fillStyle = ink;
  context.strokeText(label.text, label.x, label.y);
  context.fillText(label.text, label.x, label.y);
}
