// @ts-check
/** The sentence that proves a fact, with its span marked and both ends of the fact brought out. */
import { button, el } from "./dom.js";
import { grouped, t, worded } from "./i18n.js";
import { slice } from "./model.js";

const STOPS = new Set(["。", "！", "？", "!", "?", "\n", "\r"]);
const REACH = 90; // characters of context on either side, at most

/**
 * A text cut at the borders of spans; where spans overlap the first given wins.
 * @param {string} text the whole text
 * @param {{ start: number, end: number }[]} spans in code points, by rank
 * @returns {{ text: string, span: any }[]}
 */
export function cut(text, from, to, spans) {
  const kept = [];
  for (const span of spans) {
    const inside = span.start >= from && span.end <= to && span.start < span.end;
    if (inside && kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  kept.sort((a, b) => a.start - b.start);
  const pieces = [];
  let at = from;
  for (const span of kept) {
    if (span.start > at) pieces.push({ text: slice(text, at, span.start), span: null });
    pieces.push({ text: slice(text, span.start, span.end), span });
    at = span.end;
  }
  if (at < to) pieces.push({ text: slice(text, at, to), span: null });
  return pieces;
}

/** One piece of evidence: the quote in its sentence, then where it stands and which rule read it. */
export function passage(model, id, ends, openDocument) {
  const item = model.evidence[id];
  const doc = model.docs[item.doc];
  const spans = ends.flatMap((end) => mentionsOf(model, end.node, item).map((span) => ({ ...span, role: end.role })));
  const quote = el("blockquote", { class: "quote" });
  if (doc.text !== null) {
    const [from, to] = sentence(doc.text, item.start, item.end);
    const cutOff = to - item.end === REACH && !STOPS.has(slice(doc.text, to - 1, to));
    quote.append(item.start - from === REACH ? "…" : "", ...plain(doc.text, from, item.start),
      el("mark", {}, ...inside(doc.text, item.start, item.end, spans)), ...plain(doc.text, item.end, to), cutOff ? "…" : "");
  } else {
    quote.append(el("mark", {}, ...named(item.quote, ends)));
  }
  return el("div", { class: "evidence" }, quote, source(model, item, doc, openDocument));
}

function source(model, item, doc, openDocument) {
  const rule = model.rules[item.rule];
  const line = el("p", { class: "source" },
    button("link", doc.title || doc.source, () => openDocument(item.doc, item), { title: doc.source, "aria-label": `${t("inText")}：${doc.title || doc.source}` }),
    item.section ? ` · ${worded(item.section) ? t(item.section) : item.section}` : "");
  if (!rule) return line;
  return el("div", {}, line, el("p", { class: "source rule" }, `${t("rule")} `, el("code", {}, rule[0]), rule[1] ? ` ${rule[1]}` : ""));
}

/** Where an entity is mentioned inside a piece of evidence, longest first. */
function mentionsOf(model, node, item) {
  return node.evidence.map((id) => model.evidence[id])
    .filter((other) => other.doc === item.doc && other.start >= item.start && other.end <= item.end && other.end - other.start < item.end - item.start)
    .sort((a, b) => (b.end - b.start) - (a.end - a.start));
}

function inside(text, from, to, spans) {
  return cut(text, from, to, spans).map((piece) => (piece.span ? el("b", { class: piece.span.role }, piece.text) : piece.text));
}

/** Without offsets into a text, the ends are found by their names. */
function named(quote, ends) {
  const spans = [];
  for (const { node, role } of ends) {
    for (const name of [node.name, ...node.aliases].sort((a, b) => b.length - a.length)) {
      const at = quote.indexOf(name);
      if (at >= 0 && name.length < quote.length) {
        const start = Array.from(quote.slice(0, at)).length;
        spans.push({ start, end: start + Array.from(name).length, role });
        break;
      }
    }
  }
  return inside(quote, 0, Array.from(quote).length, spans);
}

function plain(text, from, to) {
  const words = slice(text, from, to);
  return words ? [el("span", { class: "context" }, words)] : [];
}

/** The borders of the sentence around a span. */
function sentence(text, start, end) {
  const before = Array.from(slice(text, Math.max(0, start - REACH), start));
  const after = Array.from(slice(text, end, end + REACH));
  let from = before.length;
  while (from > 0 && !STOPS.has(before[from - 1])) from -= 1;
  while (from < before.length && /\s/.test(before[from])) from += 1;
  const last = slice(text, end - 1, end);
  let to = 0;
  if (!STOPS.has(last)) while (to < after.length && !STOPS.has(after[to])) to += 1;
  if (!STOPS.has(last) && to < after.length && !/\s/.test(after[to])) to += 1;
  return [start - (before.length - from), end + to];
}

/** planned, negated and the confidence of a claim, in words. */
export function standing(claim) {
  const marks = [];
  if (claim.factuality !== "Actual") marks.push(el("span", { class: `badge ${claim.factuality.toLowerCase()}` }, t(claim.factuality)));
  if (claim.confidence !== null) {
    marks.push(el("span", { class: "sure", title: t("confidenceIs", claim.confidence.toFixed(2)) },
      el("span", { class: "hush" }, t("confidenceIs", "")), claim.confidence.toFixed(2)));
  }
  return marks;
}

const AMOUNTS = { Over: "amountOver", Under: "amountUnder", About: "amountAbout" };

/** 670余平方米, 99%以上, 约30户, 不足50人, 未公开（名）: the number as the report means it. */
export function amount(number) {
  if (number.value === null) return number.unit ? `${t("masked")}（${number.unit}）` : t("masked");
  const value = grouped(number.value);
  if (number.modifier === "Over" && number.unit.startsWith("%")) return t("amountOverShare", value, number.unit);
  return number.modifier in AMOUNTS ? t(AMOUNTS[number.modifier], value, number.unit) : value + number.unit;
}
