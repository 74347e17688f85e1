// @ts-check
/** Which entities and relations pass, and how many would for each value of each facet. */

const BIT = { cls: 1, doc: 2, group: 4, period: 8, rel: 16, fact: 32, conf: 64, points: 128 };
export const CONFIDENCES = [0.5, 0.7, 0.8, 0.9];
const NODE_FACETS = ["cls", "doc", "group", "period"];

/**
 * The result of all filters. A facet without a choice lets all pass.
 * @param {any} model
 * @param {import("./store.js").State} state
 */
export function filter(model, state) {
  const chosen = state.filters;
  const nodeBits = model.nodes.map((node) => nodeFails(model, chosen, state, node));
  const edgesMatter = chosen.rel.size + chosen.fact.size > 0 || state.conf > 0;
  const counts = Object.fromEntries([...NODE_FACETS, "rel", "fact", "conf"].map((facet) => [facet, new Map()]));
  const touched = Object.fromEntries([0, ...NODE_FACETS.map((facet) => BIT[facet])].map((bit) => [bit, new Set()]));
  const edges = [];
  for (const edge of model.edges) {
    const ends = nodeBits[edge.from.id] | nodeBits[edge.to.id];
    if (several(ends & ~BIT.points)) continue;
    const fails = edge.claims.map((claim) => ends | claimFails(model, chosen, state, edge, claim));
    if (fails.includes(0)) edges.push(edge);
    for (const bit of Object.keys(touched)) {
      if (fails.some((fail) => (fail & ~Number(bit)) === 0)) touched[bit].add(edge.from.id).add(edge.to.id);
    }
    countEdge(counts, edge, fails);
  }
  const nodes = [];
  for (const node of model.nodes) {
    const fails = nodeBits[node.id];
    if (fails === 0 && (!edgesMatter || touched[0].has(node.id))) nodes.push(node);
    for (const facet of NODE_FACETS) {
      const bit = BIT[facet] | (facet === "cls" ? BIT.points : 0); // to choose the class is to ask for them
      if ((fails & ~bit) === 0 && (!edgesMatter || touched[BIT[facet]].has(node.id))) {
        for (const value of valuesOf(model, node, facet)) bump(counts[facet], value);
      }
    }
  }
  return { nodes, edges, counts, nodeBits, edgesMatter, touched: touched[0] };
}

/** Why an entity does not pass: the facets that keep it out. */
export function reasons(result, state, node) {
  const fails = result.nodeBits[node.id];
  const found = NODE_FACETS.filter((facet) => fails & BIT[facet]);
  if (fails & BIT.points) found.push("byPoints");
  if (!fails && result.edgesMatter && !result.touched.has(node.id)) found.push("byEdges");
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
  return [...new Set(node.docs.map((doc) => model.docs[doc].period))];
}

function nodeFails(model, chosen, state, node) {
  let bits = 0;
  for (const facet of NODE_FACETS) {
    if (chosen[facet].size && !valuesOf(model, node, facet).some((value) => chosen[facet].has(value))) bits |= BIT[facet];
  }
  if (node.point && !state.points && !chosen.cls.has(node.cls.id) && !chosen.rel.size) bits |= BIT.points;
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

function countEdge(counts, edge, fails) {
  const seen = (facet) => {
    const bits = BIT[facet] | (facet === "rel" ? BIT.points : 0);
    return fails.map((fail, at) => ((fail & ~bits) === 0 ? at : -1)).filter((at) => at >= 0);
  };
  if (seen("rel").length) bump(counts.rel, edge.rel.id);
  for (const kind of new Set(seen("fact").map((at) => edge.claims[at].factuality))) bump(counts.fact, kind);
  const sure = seen("conf").map((at) => edge.claims[at].confidence ?? 1);
  if (sure.length) {
    const best = Math.max(...sure);
    bump(counts.conf, 0);
    for (const least of CONFIDENCES) if (best >= least) bump(counts.conf, least);
  }
}

function bump(counts, value) {
  counts.set(value, (counts.get(value) || 0) + 1);
}

/** Whether more than one bit is set: then no single facet would let it pass. */
function several(bits) {
  return (bits & (bits - 1)) !== 0;
}
