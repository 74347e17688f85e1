// @ts-check
/** Which entities and relations pass, and how many would for each value of each facet. */

// One bit a facet that keeps something out; POINTS: problems and measures, which are drawn only when asked for.
const BIT = { cls: 1, doc: 2, group: 4, period: 8, rel: 16, fact: 32, conf: 64 };
const POINTS = 128;
const NOW = 256; // "opens" without any facet being freed
const EVERY = NOW | 127;
const NODE_FACETS = ["cls", "doc", "group", "period"];
export const CONFIDENCES = [0.5, 0.7, 0.8, 0.9];
const STEPS = [0, ...CONFIDENCES];

/**
 * The result of all filters. A facet without a choice lets all pass. The counts of a facet's values are those that
 * would pass if this facet had no choice.
 * @param {any} model
 * @param {import("./store.js").State} state
 */
export function filter(model, state) {
  const chosen = state.filters;
  const nodeBits = model.nodes.map((node) => nodeFails(model, chosen, state, node));
  const edgesMatter = chosen.rel.size + chosen.fact.size > 0 || state.conf > 0;
  const counts = Object.fromEntries(Object.keys(BIT).map((facet) => [facet, new Map()]));
  const touched = new Uint16Array(model.nodes.length);
  const edges = [];
  for (const edge of model.edges) {
    const ends = nodeBits[edge.from.id] | nodeBits[edge.to.id];
    let open = 0;
    let surest = -1; // the highest confidence step that a claim reaches
    for (const claim of edge.claims) {
      const one = opens(ends | claimFails(model, chosen, state, edge, claim));
      open |= one;
      if (one & BIT.conf) surest = Math.max(surest, stepOf(claim.confidence ?? 1));
    }
    if (!open) continue;
    touched[edge.from.id] |= open;
    touched[edge.to.id] |= open;
    if (open & NOW) edges.push(edge);
    for (let step = 0; step <= surest; step += 1) bump(counts.conf, STEPS[step]);
    if (open & BIT.rel) bump(counts.rel, edge.rel.id);
    if (open & BIT.fact) countFactuality(model, state, counts.fact, edge, ends);
  }
  const nodes = [];
  for (const node of model.nodes) {
    const open = opens(nodeBits[node.id]) & (edgesMatter ? touched[node.id] : EVERY);
    if (open & NOW) nodes.push(node);
    for (const facet of NODE_FACETS) {
      if (open & BIT[facet]) for (const value of valuesOf(model, node, facet)) bump(counts[facet], value);
    }
  }
  return { nodes, edges, counts, nodeBits, edgesMatter, touched };
}

/** Why an entity does not pass: the facets that keep it out. */
export function reasons(result, state, node) {
  const fails = result.nodeBits[node.id];
  const found = NODE_FACETS.filter((facet) => fails & BIT[facet]);
  if (fails & POINTS) found.push("byPoints");
  if (!fails && result.edgesMatter && !(result.touched[node.id] & NOW)) found.push("byEdges");
  if (state.hidden.has(node.id)) found.push("byHand");
  return found;
}

/** Whether any filter is set. */
export function filtering(state) {
  return state.conf > 0 || Object.values(state.filters).some((values) => values.size > 0);
}

/** The values that an entity has in a facet. */
export function valuesOf(model, node, facet) {
  if (facet === "cls") return [node.cls.id];
  if (facet === "doc") return node.docs;
  if (facet === "group") return node.groups;
  if (node.docs.length === 1) return [model.docs[node.docs[0]].period];
  return [...new Set(node.docs.map((doc) => model.docs[doc].period))];
}

/** The facets of which each alone, freed, would let something pass that fails in `fails`. */
function opens(fails) {
  const facets = fails & ~POINTS;
  if (facets & (facets - 1)) return 0;
  if (!(fails & POINTS)) return facets || EVERY;
  return facets ? facets & (BIT.cls | BIT.rel) : BIT.cls | BIT.rel; // to choose the class or relation is to ask for them
}

function nodeFails(model, chosen, state, node) {
  let bits = 0;
  for (const facet of NODE_FACETS) {
    if (chosen[facet].size && !valuesOf(model, node, facet).some((value) => chosen[facet].has(value))) bits |= BIT[facet];
  }
  if (node.point && !state.points && !chosen.cls.has(node.cls.id) && !chosen.rel.size) bits |= POINTS;
  return bits;
}

function claimFails(model, chosen, state, edge, claim) {
  let bits = 0;
  if (chosen.rel.size && !chosen.rel.has(edge.rel.id)) bits |= BIT.rel;
  if (chosen.fact.size && !chosen.fact.has(claim.factuality)) bits |= BIT.fact;
  if (state.conf && claim.confidence !== null && claim.confidence < state.conf) bits |= BIT.conf;
  if (claim.doc >= 0) {
    if (chosen.doc.size && !chosen.doc.has(claim.doc)) bits |= BIT.doc;
    if (chosen.period.size && !chosen.period.has(model.docs[claim.doc].period)) bits |= BIT.period;
  }
  return bits;
}

function countFactuality(model, state, counts, edge, ends) {
  if (edge.claims.length === 1) return bump(counts, edge.claims[0].factuality);
  const kinds = edge.claims.filter((claim) => opens(ends | claimFails(model, state.filters, state, edge, claim)) & BIT.fact);
  for (const kind of new Set(kinds.map((claim) => claim.factuality))) bump(counts, kind);
  return undefined;
}

function stepOf(confidence) {
  let step = 0;
  while (step + 1 < STEPS.length && confidence >= STEPS[step + 1]) step += 1;
  return step;
}

function bump(counts, value) {
  counts.set(value, (counts.get(value) || 0) + 1);
}
