// @ts-check
/** Shapes, signs and colours of the classes, the same on canvas, in SVG files and in the legend. */
import { svg } from "./dom.js";
import { pick } from "./i18n.js";

export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif';

/** Corner points of each shape in a circle of radius 1; where the sign stands and how large it may be. */
const SHAPES = {
  circle: { round: 1, sign: 1.15 },
  square: { points: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]], sign: 1.15 },
  page: { points: [[-0.78, -1], [0.4, -1], [0.78, -0.6], [0.78, 1], [-0.78, 1]], sign: 1.05 },
  diamond: { points: polygon(4, -Math.PI / 2, 1.18), sign: 1 },
  pentagon: { points: polygon(5, -Math.PI / 2, 1.1), sign: 1.05, drop: 0.04 },
  hexagon: { points: polygon(6, 0, 1.08), sign: 1.15 },
  octagon: { points: polygon(8, Math.PI / 8, 1.06), sign: 1.1 },
  triangle: { points: polygon(3, -Math.PI / 2, 1.3), sign: 0.85, drop: 0.2 },
  star: { points: star(5, 1.25, 0.72), sign: 0.95, drop: 0.05 },
  shield: { points: [[-0.9, -0.95], [0.9, -0.95], [0.9, 0.25], [0, 1.15], [-0.9, 0.25]], sign: 1.05, drop: -0.1 },
  squircle: { squircle: true, sign: 1.15 },
};

function polygon(corners, turn, reach) {
  return Array.from({ length: corners }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / corners;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}

function star(rays, outer, inner) {
  return Array.from({ length: rays * 2 }, (_, at) => {
    const angle = -Math.PI / 2 + (Math.PI * at) / rays;
    const reach = at % 2 ? inner : outer;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}

/** The outline of a shape as SVG path data around (0, 0). */
export function outline(shape, radius) {
  const form = SHAPES[shape] || SHAPES.circle;
  const n = (value) => Number((value * radius).toFixed(2));
  if (form.round) return `M${n(-1)} 0A${n(1)} ${n(1)} 0 1 1 ${n(1)} 0A${n(1)} ${n(1)} 0 1 1 ${n(-1)} 0Z`;
  if (form.squircle) {
    return `M0 ${n(-0.92)}C${n(0.85)} ${n(-0.92)} ${n(0.92)} ${n(-0.85)} ${n(0.92)} 0S${n(0.85)} ${n(0.92)} 0 ${n(0.92)}S${n(-0.92)} ${n(0.85)} ${n(-0.92)} 0S${n(-0.85)} ${n(-0.92)} 0 ${n(-0.92)}Z`;
  }
  return `M${form.points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;
}

/** Size and drop of the sign in a shape of the given radius. */
export function signPlace(shape, radius) {
  const form = SHAPES[shape] || SHAPES.circle;
  return { size: radius * form.sign, drop: radius * (form.drop || 0) };
}

const outlines = new Map();

function path(shape, radius) {
  const key = `${shape} ${radius}`;
  if (!outlines.has(key)) outlines.set(key, new Path2D(outline(shape, radius)));
  return outlines.get(key);
}

/**
 * Draws an entity's mark on a canvas whose units are those of the picture.
 * @param {CanvasRenderingContext2D} context
 * @param {{ selected: boolean, hover: boolean, pinned: boolean, faded: boolean, scale: number, ground: string,
 *   accent: string }} how
 */
export function drawMark(context, node, x, y, how) {
  const { family, sign } = node.cls;
  context.save();
  context.translate(x, y);
  context.globalAlpha = how.faded ? 0.22 : 1;
  const shape = path(family.shape, node.size);
  if (how.selected || how.hover) {
    context.lineWidth = (how.selected ? 9 : 6) / Math.max(how.scale, 0.5);
    context.strokeStyle = how.accent;
    context.globalAlpha = how.selected ? 0.9 : 0.45;
    context.stroke(shape);
    context.globalAlpha = 1;
  }
  context.fillStyle = family.colour;
  context.fill(shape);
  context.lineWidth = 1.5;
  context.strokeStyle = how.ground;
  context.stroke(shape);
  const { size, drop } = signPlace(family.shape, node.size);
  if (size * how.scale >= 7) {
    context.fillStyle = "#fff";
    context.font = `${size}px ${FONT}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(pick(sign), 0, drop + size * 0.05);
  }
  if (how.pinned) {
    context.beginPath();
    context.arc(node.size * 0.85, -node.size * 0.85, 5, 0, 7);
    context.fillStyle = how.accent;
    context.fill();
    context.stroke();
  }
  context.restore();
}

/** A small mark for lists and the legend. */
export function swatch(family, sign, size = 18) {
  const { size: height, drop } = signPlace(family.shape, 9);
  return svg("svg", { class: "swatch", viewBox: "-12 -12 24 24", width: size, height: size, "aria-hidden": "true", focusable: "false" },
    svg("path", { d: outline(family.shape, 9), fill: family.colour }),
    sign && svg("text", { y: drop + height * 0.36, "font-size": height, "text-anchor": "middle", fill: "#fff" }, pick(sign)));
}

/** The colours of the page as the style sheet sets them, for drawing. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: read("canvas"), ink: read("ink"), soft: read("ink-soft"), line: read("edge"), accent: read("accent"),
    patch: read("patch"), rim: read("patch-rim"), halo: read("halo"), planned: read("planned"), negated: read("negated"),
  };
}
