// @ts-check
/** The picture as a file: PNG as seen, SVG whole. */
import { download, svg } from "./dom.js";
import { occupancy, settle, short } from "./labels.js";
import { colours, FONT, outline, signPlace } from "./look.js";
import { pick, t } from "./i18n.js";
import { PATCH_WIDTHS } from "./patch.js";
import { edgeName } from "./picture.js";
import { turtle } from "./turtle.js";

/** What the window shows, on its ground. */
export function pngOf(picture) {
  const from = picture.canvas;
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [from.width, from.height];
  const context = sheet.getContext("2d");
  context.fillStyle = colours().ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(from, 0, 0);
  return sheet;
}

/** Saves what the window shows. */
export function savePng(picture) {
  pngOf(picture).toBlob((blob) => blob && download("graph.png", [blob], "image/png"), "image/png");
}

/** Saves the whole scene as vectors. */
export function saveSvg(picture, model) {
  download("graph.svg", [svgText(drawing(picture, model))], "image/svg+xml");
}

/** Saves the entities and relations of the scene as Turtle; of an overview, all that pass the filters. */
export function saveTurtle(picture, model, result) {
  const { scene } = picture;
  const over = scene.kind === "overview";
  download("graph.ttl", [turtle(model, over ? result.nodes : scene.nodes, over ? result.edges : scene.edges)], "text/turtle");
}

/** An SVG element as a file. */
export function svgText(element) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(element)}\n`;
}

function drawing(picture, model) {
  const { scene } = picture;
  const paint = colours();
  const at = new Map(scene.nodes.map((node) => [node.id, picture.spot(node)]));
  const xs = scene.nodes.flatMap((node) => [at.get(node.id).x - node.size - 80, at.get(node.id).x + node.size + 80]);
  const ys = scene.nodes.flatMap((node) => [at.get(node.id).y - node.size - 30, at.get(node.id).y + node.size + 40]);
  const [x, y] = [Math.min(...xs, 0), Math.min(...ys, 0)];
  const [width, height] = [Math.max(...xs, 1) - x, Math.max(...ys, 1) - y];
  const arrow = svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" }, svg("path", { d: "M0 0L8 4L0 8Z", fill: paint.soft }));
  return svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: [x, y, width, height].map(Math.round).join(" "), width: Math.round(width), height: Math.round(height), "font-family": FONT },
    svg("title", {}, t("title")), svg("defs", {}, arrow),
    svg("rect", { x, y, width, height, fill: paint.ground }),
    ...picture.outlines().flatMap((d) => [[PATCH_WIDTHS.rim, paint.rim], [PATCH_WIDTHS.room, paint.patch]].map(([broad, colour]) =>
      svg("path", { d, fill: colour, stroke: colour, "stroke-width": broad, "stroke-linejoin": "round", "stroke-linecap": "round" }))),
    ...scene.edges.map((edge) => line(picture, edge, paint)),
    ...scene.nodes.map((node) => mark(node, at.get(node.id), model, paint)),
    ...labels(scene, at, model, paint));
}

function line(picture, edge, paint) {
  const id = edge.ends ? edge.ends.join() : edge.id;
  const drawn = picture.network.body.edges[id];
  if (!drawn) return null;
  const from = drawn.edgeType.fromPoint || drawn.from;
  const to = drawn.edgeType.toPoint || drawn.to;
  const middle = [0.25, 0.5, 0.75].map((part) => drawn.edgeType.getPoint(part));
  const path = [from, ...(edge.style && edge.style.smooth ? middle : []), to].map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join("L");
  const dashes = edge.style && edge.style.dashes ? edge.style.dashes.join(" ") : null;
  return svg("path", { d: `M${path}`, fill: "none", stroke: paint.soft, "stroke-opacity": 0.7, "stroke-width": edge.weight ? Math.min(6, Math.sqrt(edge.weight)) : 1, "stroke-dasharray": dashes, "marker-end": edge.ends ? null : "url(#arrow)" },
    edge.rel && svg("title", {}, `${edge.from.label} ${edgeName(edge)} ${edge.to.label}`));
}

function mark(node, at, model, paint) {
  if (node.group !== undefined) {
    return svg("g", { transform: `translate(${at.x} ${at.y})` }, svg("circle", { r: node.size, fill: node.group ? model.families[0].colour : paint.soft }),
      svg("text", { y: 6, "font-size": 18, "text-anchor": "middle", fill: "#fff" }, node.count));
  }
  const { family, sign, label } = node.cls;
  const { size, drop } = signPlace(family.shape, node.size);
  return svg("g", { transform: `translate(${at.x} ${at.y})` }, svg("title", {}, `${node.label} · ${pick(label)}`),
    svg("path", { d: outline(family.shape, node.size), fill: family.colour, stroke: paint.ground, "stroke-width": 1.5 }),
    svg("text", { y: (drop + size * 0.36).toFixed(1), "font-size": size.toFixed(1), "text-anchor": "middle", fill: "#fff" }, pick(sign)));
}

function labels(scene, at, model, paint) {
  const context = document.createElement("canvas").getContext("2d");
  const wishes = scene.nodes.map((node) => {
    const group = node.group !== undefined;
    const root = group || model.roots.has(node.id);
    const text = group ? (node.group ? node.group.name : t("shared")) : root ? node.label : node.name;
    return { x: at.get(node.id).x, y: at.get(node.id).y + node.size + 2, text: short(text, root ? 30 : 14), size: root ? 15 : 12, bold: root, rank: group ? node.count : (root ? 1e6 : 0) + node.edges.length };
  });
  return settle(context, wishes, occupancy()).map((label) => svg("text", {
    x: label.x, y: label.y + label.size, "font-size": label.size, "font-weight": label.bold ? 600 : null, "text-anchor": "middle",
    fill: paint.ink, stroke: paint.halo, "stroke-width": 3, "paint-order": "stroke",
  }, label.text));
}
