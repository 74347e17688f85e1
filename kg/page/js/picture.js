// @ts-check
/** The drawn graph: vis-network does edges, dragging, zooming and hits; marks, patches and labels are drawn here. */
import { el } from "./dom.js";
import { pick, t } from "./i18n.js";
import { occupancy, settle, short, widthOf, write } from "./labels.js";
import { colours, drawMark, FONT } from "./look.js";
import { other } from "./model.js";
import { PATCH_WIDTHS, patchPath } from "./patch.js";
import { createView } from "./view.js";

const LABEL = 12.5; // pixels

/**
 * Puts the picture into `place`. `events` hears of what the reader does with it.
 * @param {HTMLElement} place
 * @param {any} options of vis-network, as the page's Python chose them
 * @param {{ pickNode: Function, pickEdge: Function, pickGroup: Function, pickNothing: Function, openNode: Function }} events
 */
export function createPicture(place, options, events, model, state) {
  const { vis } = /** @type {any} */ (window);
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let scene = { kind: "", nodes: [], edges: [], spots: new Map(), groups: [], title: "", note: "", key: "" };
  let shown = new Map();
  let hover = null;
  let near = new Set();
  let paint = colours();
  let highlighted = [];
  let patches = [];
  let names = [];
  const tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  const network = new vis.Network(place, { nodes, edges }, { ...options, edges: { ...options.edges, color: edgeColours() } });
  place.append(tip);
  const rootNames = namesOfRoots(model);
  const canvas = place.querySelector("canvas");
  canvas.setAttribute("aria-hidden", "true");
  const view = createView(network, canvas);

  function edgeColours() {
    return { color: paint.line, highlight: paint.accent, hover: paint.accent };
  }

  function mark({ ctx: context, id, x, y, state: how }) {
    return {
      drawNode() {
        const item = shown.get(id);
        if (!item) return;
        const scale = network.getScale();
        if (item.group !== undefined) return bubble(context, item, x, y, hover === id);
        drawMark(context, item, x, y, {
          selected: state.selected === item, hover: hover === id, pinned: state.pinned.has(id),
          faded: near.size > 0 && !near.has(id), scale, ground: paint.ground, accent: paint.accent,
        });
      },
      nodeDimensions: { width: (shown.get(id) || { size: 10 }).size * 2, height: (shown.get(id) || { size: 10 }).size * 2 },
    };
  }

  function bubble(context, item, x, y, hovering) {
    context.save();
    context.beginPath();
    context.arc(x, y, item.size, 0, 2 * Math.PI);
    context.fillStyle = item.group ? model.families[0].colour : paint.soft;
    const absent = item.group && item.group.leftOut > 0; // known by its number only: an empty, dashed ring
    context.globalAlpha = absent ? 0 : hovering ? 0.95 : 0.82;
    context.fill();
    context.lineWidth = absent ? 12 : 3;
    if (absent) context.setLineDash([30, 22]);
    context.strokeStyle = hovering ? paint.accent : absent ? paint.soft : paint.ground;
    context.globalAlpha = 1;
    context.stroke();
    if (item.size * network.getScale() > 11) {
      context.fillStyle = absent ? paint.soft : item.group ? "#fff" : paint.ground;
      context.font = `600 ${item.size * 0.62}px ${FONT}`;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.fillText(String(item.count), x, y);
    }
    context.restore();
  }

  network.on("beforeDrawing", (context) => {
    context.save();
    context.lineJoin = "round";
    context.lineCap = "round";
    for (const patch of patches) {
      context.lineWidth = PATCH_WIDTHS.rim;
      context.strokeStyle = paint.rim;
      context.stroke(patch);
      context.lineWidth = PATCH_WIDTHS.room;
      context.strokeStyle = paint.patch;
      context.fillStyle = paint.patch;
      context.stroke(patch);
      context.fill(patch);
    }
    context.restore();
  });

  network.on("afterDrawing", (context) => {
    const ratio = canvas.width / canvas.clientWidth || 1;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textAlign = "center";
    context.textBaseline = "top";
    const taken = occupancy();
    const { bodies, wishes } = labelWishes();
    names = settle(context, wishes.filter((wish) => wish.first), taken, canvas.clientWidth);
    for (const [x, y, r] of bodies) taken.take(x - r, y - r, x + r, y + r);
    names.push(...settle(context, wishes.filter((wish) => !wish.first), taken, canvas.clientWidth));
    for (const label of names) write(context, label, paint.ink, paint.halo);
    if (scene.kind !== "overview") drawEdgeNames(context, taken);
    context.restore();
    place.dataset.labels = String(names.length);
  });

  function labelWishes() {
    const scale = network.getScale();
    const bodies = [];
    const wishes = [];
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    for (const [id, item] of shown) {
      const at = network.canvasToDOM(spot(item));
      if (at.x < -80 || at.y < -40 || at.x > width + 80 || at.y > height + 40) continue;
      const radius = item.size * scale;
      const focus = hover === id || state.selected === item;
      if (item.group !== undefined) {
        if (radius > 8) bodies.push([at.x, at.y, radius * 0.7]);
        const text = item.group ? short(item.group.name, focus ? 40 : 12) : t("shared");
        wishes.push({ x: at.x, y: at.y + radius + 2, text, size: LABEL, rank: focus ? 1e9 : item.group && item.group.leftOut ? 0 : item.count, must: focus });
        continue;
      }
      if (near.size > 0 && !near.has(id) && !focus) continue;
      if (radius > 6) bodies.push([at.x, at.y, radius * 0.6]);
      const root = model.roots.has(id);
      wishes.push({
        x: at.x, y: at.y + radius + 2, text: focus ? short(item.label, 40) : short(root ? rootNames.get(id) : item.name),
        size: root && scale > 0.25 ? 15 : LABEL, bold: root || focus,
        rank: (focus ? 1e9 : 0) + (root ? 1e6 : 0) + (state.pinned.has(id) ? 1e7 : 0) + item.edges.length, must: focus,
        first: root || focus,
      });
    }
    return { bodies, wishes };
  }

  /** Names of the highlighted relations, of all where the reader asks for them, and of what is denied. */
  function drawEdgeNames(context, taken) {
    const chosen = new Set(highlighted);
    const lines = state.names ? scene.edges : scene.edges.filter((edge) => chosen.has(edge.id) || edge.factuality === "Negated");
    if (state.names && network.getScale() < 0.3 && !chosen.size) return;
    for (const edge of lines) {
      const drawn = network.body.edges[edge.id];
      if (!drawn || !drawn.edgeType) continue;
      const outward = edge.from === state.selected ? 0.6 : edge.to === state.selected ? 0.4 : 0.5; // away from the crowd
      const at = network.canvasToDOM(drawn.edgeType.getPoint(outward));
      const text = edgeName(edge);
      const width = widthOf(context, text, 11);
      if (!taken.free(at.x - width / 2, at.y - 7, at.x + width / 2, at.y + 7)) continue;
      taken.take(at.x - width / 2, at.y - 7, at.x + width / 2, at.y + 7);
      const ink = edge.factuality === "Negated" ? paint.negated : edge.factuality === "Planned" ? paint.planned : paint.accent;
      write(context, { text, size: 11, x: at.x, y: at.y - 6 }, chosen.has(edge.id) || edge.factuality !== "Actual" ? ink : paint.soft, paint.halo);
    }
  }

  function spot(item) {
    const at = scene.spots.get(item.id);
    if (moved.has(item.id) && !at) return moved.get(item.id);
    return at ? { x: at[0], y: at[1] } : { x: item.x, y: item.y };
  }

  const moved = new Map();

  function show(next) {
    const fresh = next.key !== scene.key;
    if (fresh) moved.clear();
    scene = next;
    shown = new Map(scene.nodes.map((node) => [node.id, node]));
    patches = outlines().map((path) => new Path2D(path));
    sync(nodes, scene.nodes.map((node) => ({ id: node.id, shape: "custom", ctxRenderer: mark, size: node.size, ...spot(node) })));
    sync(edges, scene.kind === "overview" ? scene.edges.map(bundleLine) : scene.edges.map(line));
    highlight();
    if (fresh) fit(false);
  }

  /** The ground of each community in the scene. */
  function outlines() {
    return scene.groups.map((group) => patchPath(scene.nodes
      .filter((node) => node.groups.length === 1 && node.groups[0] === group.id && !node.point)
      .map((node) => [spot(node).x, spot(node).y])));
  }

  /** Only what differs goes to vis: adding is what costs. */
  function sync(set, items) {
    const wanted = new Map(items.map((item) => [item.id, item]));
    const gone = set.getIds().filter((id) => !wanted.has(id));
    if (gone.length) set.remove(gone);
    const added = [];
    const changed = [];
    for (const item of items) {
      const old = set.get(item.id);
      if (!old) added.push(item);
      else if (old.x !== item.x || old.y !== item.y || old.size !== item.size || old.width !== item.width) changed.push(item);
    }
    if (added.length) set.add(added);
    if (changed.length) set.update(changed);
  }

  function line(edge) {
    const plain = edge.factuality === "Actual";
    return {
      id: edge.id, from: edge.from.id, to: edge.to.id, arrows: arrows(edge.rel.key),
      dashes: edge.style.dashes, smooth: edge.style.smooth, width: plain ? 1.4 : 1.8,
    };
  }

  function arrows(key) {
    if (key === "possiblySame") return "";
    return key === "partnersWith" ? "to,from" : "to";
  }

  function bundleLine(bundle) {
    return { id: bundle.ends.join(), from: bundle.ends[0], to: bundle.ends[1], arrows: "", width: Math.min(6, 0.6 + Math.sqrt(bundle.weight) * 0.5) };
  }

  /** Brings out the chosen entity or relation with what it touches. */
  function highlight() {
    near = new Set();
    highlighted = [];
    const lines = new Map((scene.kind === "overview" ? [] : scene.edges).map((edge) => [edge.id, edge]));
    if (state.edge && lines.has(state.edge.id)) {
      near.add(state.edge.from.id).add(state.edge.to.id);
      highlighted = [state.edge.id];
    } else if (state.selected && shown.has(state.selected.id)) {
      near.add(state.selected.id);
      for (const edge of state.selected.edges) {
        if (!lines.has(edge.id)) continue;
        near.add(other(edge, state.selected).id);
        highlighted.push(edge.id);
      }
    }
    if (scene.kind === "path") highlighted = [...lines.keys()];
    if (scene.kind === "path" || scene.kind === "hop") near = new Set();
    network.setSelection({ nodes: [], edges: highlighted }, { unselectAll: true, highlightEdges: false });
    network.redraw();
  }

  /** Shows the whole scene. */
  function fit(animate) {
    view.fit(scene.nodes.map((node) => ({ ...spot(node), size: node.size })), animate && calm());
  }

  /** Brings an entity into view, if it is not. */
  function focus(node) {
    if (!shown.has(node.id)) return;
    if (scene.kind === "hop" || scene.kind === "path") fit(true);
    else view.reveal(spot(node), calm());
  }

  function calm() {
    return shown.size < 1200;
  }

  network.on("click", (event) => {
    const id = event.nodes.length ? event.nodes[0] : network.getNodeAt(event.pointer.DOM);
    const item = id === undefined ? undefined : shown.get(id);
    if (item) return item.group !== undefined ? events.pickGroup(item.group) : events.pickNode(item);
    const line = network.getEdgeAt(event.pointer.DOM);
    if (line !== undefined && typeof line === "number") return events.pickEdge(model.edges[line]);
    return events.pickNothing();
  });
  network.on("doubleClick", (event) => {
    const item = event.nodes.length ? shown.get(event.nodes[0]) : undefined;
    if (item && item.group === undefined) events.openNode(item);
  });
  network.on("dragEnd", (event) => {
    for (const id of event.nodes) {
      const at = network.getPosition(id);
      if (scene.spots.has(id)) scene.spots.set(id, [at.x, at.y]);
      else moved.set(id, at);
    }
    patches = outlines().map((path) => new Path2D(path));
    highlight();
  });
  network.on("hoverNode", ({ node, pointer }) => {
    hover = node;
    const item = shown.get(node);
    if (item) showTip(item, pointer.DOM);
    network.redraw();
  });
  network.on("blurNode", () => {
    hover = null;
    tip.hidden = true;
    network.redraw();
  });

  function showTip(item, at) {
    tip.replaceChildren(...(item.group !== undefined
      ? [item.group ? t("bubble", item.group.name, item.count) : t("sharedBubble", item.count)]
      : [el("b", {}, item.label), el("span", {}, `${pick(item.cls.label)} · ${t("relationsOf")} ${item.edges.length}`)]));
    tip.hidden = false;
    tip.style.left = `${Math.min(at.x + 14, place.clientWidth - tip.offsetWidth - 6)}px`;
    tip.style.top = `${Math.min(at.y + 14, place.clientHeight - tip.offsetHeight - 6)}px`;
  }

  return {
    network, show, highlight, fit, focus, spot, outlines,
    labels: () => names,
    get scene() { return scene; },
    get canvas() { return canvas; },
    recolour() {
      paint = colours();
      network.setOptions({ edges: { color: edgeColours() } });
      network.redraw();
    },
    zoom(factor) {
      view.zoom(factor, calm());
    },
    redraw: () => network.redraw(),
  };
}

/** What communities are called in the picture: by name, or by label where the name is masked or another's too. */
function namesOfRoots(model) {
  const roots = [...model.roots].filter((id) => id >= 0).map((id) => model.nodes[id]);
  const shared = (node) => /[*＊×xX某_]/.test(node.name) || roots.some((other) => other !== node && other.name === node.name);
  return new Map(roots.map((node) => [node.id, shared(node) ? node.label : node.name]));
}

/** The name of a relation in the picture, with what it is if it is not simply so. */
export function edgeName(edge) {
  const name = pick(edge.rel.label);
  if (edge.factuality === "Planned") return `${name}（${t("Planned")}）`;
  if (edge.factuality === "Negated") return `${t("negatedMark")}·${name}`;
  return name;
}
