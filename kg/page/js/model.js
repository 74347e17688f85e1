// @ts-check
/**
 * The graph as the page holds it. `wire.py` writes the lists that are read here, in the same order.
 *
 * @typedef {{ id: number, iri: string, name: string, label: string, cls: Cls, aliases: string[], references: string[],
 *   scope: string, groups: number[], docs: number[], evidence: number[], pinyin: string[], x: number, y: number,
 *   size: number, edges: Edge[], numbers: Count[], point: boolean }} Entity
 * @typedef {{ id: number, from: Entity, rel: Rel, to: Entity, claims: Claim[], factuality: string, style: any }} Edge
 * @typedef {{ iri: string, factuality: string, confidence: number | null, doc: number, evidence: number[] }} Claim
 * @typedef {{ id: number, about: Entity, indicator: string, concept: string, value: number | null, unit: string,
 *   modifier: string, period: string, evidence: number[], partOf: number, iri: string }} Count
 * @typedef {{ id: number, key: string, label: string[], family: Family, sign: string[] }} Cls
 * @typedef {{ id: number, key: string, label: string[] }} Rel
 * @typedef {{ id: number, key: string, label: string[], shape: string, colour: string }} Family
 * @typedef {{ id: number, iri: string, source: string, title: string, period: string, focus: number,
 *   text: string | null }} Doc
 * @typedef {{ id: number, node: number, name: string, docs: number[], leftOut: number, x: number, y: number, rx: number, ry: number,
 *   members: Entity[] }} Group
 * @typedef {{ doc: number, start: number, end: number, section: string, rule: number, quote: string }} Evidence
 */

/** Reads the data out of the page: plain JSON, or packed where it is large. */
export async function unpack() {
  const packed = document.getElementById("packed");
  if (!packed) return build(json("network"), json("data"));
  const bytes = Uint8Array.from(atob(packed.textContent || ""), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const [network, data] = await new Response(stream).json();
  packed.remove();
  return build(network, data);
}

/** The content of a JSON script element. */
export function json(id) {
  const place = document.getElementById(id);
  return JSON.parse((place && place.textContent) || "null");
}

function build(network, data) {
  const families = data.families.map(([key, zh, en, shape, colour], id) => ({ id, key, label: [zh, en], shape, colour }));
  const classes = data.classes.map(([key, zh, en, family, sign, letter], id) => ({
    id, key, label: [zh, en], family: families[family], sign: [sign, letter],
  }));
  const relations = data.relations.map(([key, zh, en], id) => ({ id, key, label: [zh, en] }));
  const docs = data.documents.map(([iri, source, title, period, focus, text], id) => ({ id, iri, source, title, period, focus, text }));
  const nodes = data.nodes.map((row, id) => entity(row, id, classes, network.nodes[id]));
  const edges = data.edges.map((row, id) => edge(row, id, nodes, relations));
  for (const line of network.edges) edges[line.id].style = { smooth: line.smooth || false, dashes: line.dashes || false };
  const evidence = data.evidence.map(([doc, start, end, section, rule, quote]) => ({
    doc, start, end, section, rule, quote: quote === undefined ? slice(docs[doc].text, start, end) : quote,
  }));
  const numbers = data.numbers.map((row, id) => number(row, id, nodes));
  const groups = data.groups.map(([node, name, own, leftOut, x, y, rx, ry], id) => ({ id, node, name, docs: own, leftOut, x, y, rx, ry, members: [] }));
  for (const node of nodes) if (node.groups.length === 1) groups[node.groups[0]].members.push(node);
  return {
    families, classes, relations, docs, nodes, edges, evidence, numbers, groups,
    concepts: data.concepts, rules: data.rules, leftOut: data.leftOut,
    entities: nodes.filter((node) => !node.point),
    byIri: new Map(nodes.map((node) => [node.iri, node])),
    roots: new Set(groups.map((group) => group.node)),
    hasTexts: docs.some((doc) => doc.text !== null),
  };
}

function entity(row, id, classes, drawn) {
  const [iri, name, label, cls, aliases, references, scope, groups, docs, evidence, pinyin] = row;
  const point = classes[cls].key === "Problem" || classes[cls].key === "Measure";
  return {
    id, iri, name, label, cls: classes[cls], aliases, references, scope, groups, docs, evidence, pinyin, point,
    x: drawn.x, y: drawn.y, size: drawn.size, edges: [], numbers: [],
  };
}

function edge([from, rel, to, claims], id, nodes, relations) {
  const said = claims.map(([iri, factuality, confidence, doc, evidence]) => ({ iri, factuality, confidence, doc, evidence }));
  const factuality = ["Actual", "Planned", "Negated"].find((kind) => said.some((claim) => claim.factuality === kind)) || "Actual";
  const made = { id, from: nodes[from], rel: relations[rel], to: nodes[to], claims: said, factuality, style: {} };
  nodes[from].edges.push(made);
  if (to !== from) nodes[to].edges.push(made);
  return made;
}

function number([about, indicator, concept, value, unit, modifier, period, evidence, partOf, iri], id, nodes) {
  const made = { id, about: nodes[about], indicator, concept, value, unit, modifier, period, evidence, partOf, iri };
  nodes[about].numbers.push(made);
  return made;
}

/**
 * A part of a text by code points, as the graph counts; JavaScript counts an emoji as two.
 * @param {string | null} text
 */
export function slice(text, start, end) {
  if (text === null) return "";
  return text.slice(toUnits(text, start), toUnits(text, end));
}

const astral = new Map();

/** The place in a JavaScript string of a code point offset. */
function toUnits(text, offset) {
  let places = astral.get(text);
  if (places === undefined) {
    places = [];
    for (let at = 0, point = 0; at < text.length; at += 1, point += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) {
        places.push(point);
        at += 1;
      }
    }
    astral.set(text, places);
  }
  let extra = 0;
  while (extra < places.length && places[extra] < offset) extra += 1;
  return offset + extra;
}

/** The other end of an edge. */
export function other(edge, node) {
  return edge.from === node ? edge.to : edge.from;
}
