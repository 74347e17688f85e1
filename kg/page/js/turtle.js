// @ts-check
/** What is shown, as Turtle: terms and names are the graph's own, so that the file joins with it again. */

const KG = "https://shequ-kg.example/ontology#";

/** @param {any} model @param {any[]} nodes @param {any[]} edges */
export function turtle(model, nodes, edges) {
  const shown = new Set(nodes.map((node) => node.id));
  const lines = [
    `@prefix kg: <${KG}> .`, "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .",
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", "",
  ];
  for (const node of nodes) {
    lines.push(`${iri(node.iri)} a kg:${node.cls.key} ;`);
    for (const alias of node.aliases) lines.push(`    skos:altLabel ${literal(alias)}@zh ;`);
    lines.push(`    rdfs:label ${literal(node.name)}@zh .`);
  }
  for (const edge of edges) {
    if (!shown.has(edge.from.id) || !shown.has(edge.to.id)) continue;
    if (edge.claims.some((claim) => claim.factuality === "Actual")) {
      lines.push(`${iri(edge.from.iri)} kg:${edge.rel.key} ${iri(edge.to.iri)} .`);
      if (edge.rel.key === "partnersWith") lines.push(`${iri(edge.to.iri)} kg:${edge.rel.key} ${iri(edge.from.iri)} .`);
    }
    for (const claim of edge.claims) if (claim.iri) lines.push(assertion(model, edge, claim));
  }
  return `${lines.join("\n")}\n`;
}

function assertion(model, edge, claim) {
  const parts = [
    `${iri(claim.iri)} a kg:Assertion`, `rdf:subject ${iri(edge.from.iri)}`, `rdf:predicate kg:${edge.rel.key}`,
    `rdf:object ${iri(edge.to.iri)}`, `kg:factuality kg:${claim.factuality}`,
  ];
  if (claim.confidence !== null) parts.push(`kg:confidence ${decimal(claim.confidence)}`);
  const quotes = claim.evidence.map((id) => model.evidence[id]);
  for (const item of quotes) parts.push(`rdfs:comment ${literal(`${model.docs[item.doc].source}：${item.quote}`)}@zh`);
  return `${parts.join(" ;\n    ")} .`;
}

/** As the graph writes it: 0.93, 0.5, 1.0. */
function decimal(value) {
  return Number.isInteger(value) ? value.toFixed(1) : String(Number(value.toFixed(2)));
}

/** An IRI between angle brackets; what Turtle forbids there is escaped. */
function iri(text) {
  return `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, escape4)}>`;
}

/** A string literal on one line. */
function literal(text) {
  return `"${text.replace(/[\u0000-\u001f"\\\u007f\u2028\u2029]/g, (char) => {
    const known = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" }[char];
    return known || escape4(char);
  })}"`;
}

function escape4(char) {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
