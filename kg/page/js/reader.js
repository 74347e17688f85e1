// @ts-check
/** The reports: their list, and one report whole with every mention marked; a mention leads back to the graph. */
import { button, el } from "./dom.js";
import { cut } from "./evidence.js";
import { pick, t } from "./i18n.js";
import { swatch } from "./look.js";

/** Draws the reports' view into `place`. */
export function drawReader(place, { model, state }, does) {
  if (state.doc < 0) return place.replaceChildren(contents(model, does));
  const doc = model.docs[state.doc];
  const body = doc.text === null ? quotes(model, doc, does) : whole(model, doc, state.span, does);
  place.replaceChildren(el("article", { class: "report" },
    el("header", { class: "report-head" }, button("chip", `← ${t("documents")}`, () => does.openDocument(-1, null)),
      el("h2", { tabindex: "-1" }, doc.title || doc.source), el("p", { class: "soft" }, [doc.source, doc.period].filter(Boolean).join(" · "))),
    body));
  const target = place.querySelector("#span") || place.querySelector("h2");
  target.scrollIntoView({ block: target.id === "span" ? "center" : "start" });
  return undefined;
}

function contents(model, does) {
  const mentioned = new Map();
  for (const node of model.entities) for (const doc of node.docs) mentioned.set(doc, (mentioned.get(doc) || 0) + 1);
  const said = new Map();
  for (const edge of model.edges) for (const claim of edge.claims) said.set(claim.doc, (said.get(claim.doc) || 0) + 1);
  return el("div", { class: "sheet" }, el("h2", {}, t("documents")),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("documents") }, el("table", { class: "grid" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("doc")), el("th", { scope: "col" }, t("period")), el("th", { scope: "col", class: "right" }, t("mentions")), el("th", { scope: "col", class: "right" }, t("relationsOf")))),
      el("tbody", {}, ...model.docs.map((doc) => el("tr", {},
        el("th", { scope: "row" }, button("link", doc.title || doc.source, () => does.openDocument(doc.id, null)),
          el("span", { class: "soft small block" }, doc.source, doc.text === null && ` · ${t("quotesOnlyShort")}`)),
        el("td", {}, doc.period), el("td", { class: "right" }, mentioned.get(doc.id) || 0), el("td", { class: "right" }, said.get(doc.id) || 0)))))));
}

/** Which entity each mention of a report names, longest first. */
function mentionsIn(model, doc) {
  const found = [];
  for (const node of model.nodes) {
    for (const id of node.evidence) {
      const item = model.evidence[id];
      if (item.doc === doc.id) found.push({ start: item.start, end: item.end, node, point: node.point, quote: item.quote });
    }
  }
  return found.sort((a, b) => Number(a.point) - Number(b.point) || b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function whole(model, doc, span, does) {
  const marks = mentionsIn(model, doc).filter((item) => !item.point);
  const lines = [];
  const pattern = /[^\r\n]+/g;
  const toPoints = pointCounter(doc.text);
  for (let match = pattern.exec(doc.text); match; match = pattern.exec(doc.text)) {
    const from = toPoints(match.index);
    const to = toPoints(match.index + match[0].length);
    const here = marks.filter((item) => item.start >= from && item.end <= to);
    const heading = /^\s*[（(]?[一二三四五六七八九十]+[）)、]/.test(match[0]) && match[0].length < 40;
    lines.push(el(heading ? "h3" : "p", {}, ...paragraph(doc.text, from, to, here, span, does)));
  }
  return el("div", { class: "text" }, ...lines);
}

/** A paragraph with its mentions as buttons, and the span that the reader came for marked. */
function paragraph(text, from, to, marks, span, does) {
  const start = span ? Math.max(from, span.start) : to;
  const end = span ? Math.min(to, span.end) : to;
  if (start >= end) return pieces(text, from, to, marks, does);
  const crossing = marks.filter((item) => (item.start < start && item.end > start) || (item.start < end && item.end > end));
  const clean = marks.filter((item) => !crossing.includes(item));
  const mark = el("mark", { id: "span" }, ...pieces(text, start, end, clean, does));
  return [...pieces(text, from, start, clean, does), mark, ...pieces(text, end, to, clean, does)];
}

function pieces(text, from, to, marks, does) {
  return cut(text, from, to, marks).map((piece) => (piece.span ? mention(piece.text, piece.span.node, does) : piece.text));
}

function mention(words, node, does) {
  const self = el("a", { class: "mention", href: `#node=${encodeURIComponent(node.iri)}`, onclick: (event) => { event.preventDefault(); does.choose(node); }, title: `${node.label} · ${pick(node.cls.label)} — ${t("backToGraph")}` }, words);
  self.style.setProperty("--tone", node.cls.family.colour);
  return self;
}

function quotes(model, doc, does) {
  const rows = mentionsIn(model, doc).sort((a, b) => a.start - b.start || a.end - b.end);
  return el("div", { class: "text" }, el("p", { class: "notice" }, t("quotesOnly")),
    el("ol", { class: "quotes" }, ...rows.map((item) => el("li", {}, el("button", { type: "button", class: "go", onclick: () => does.choose(item.node) },
      swatch(item.node.cls.family, item.node.cls.sign, 16), el("span", {}, item.node.label)), el("blockquote", { class: "quote" }, el("mark", {}, item.quote))))));
}

/** From places in the string to code points; asked in rising order. */
function pointCounter(text) {
  let [units, points] = [0, 0];
  return (at) => {
    while (units < at) {
      const point = text.codePointAt(units);
      units += point > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}
