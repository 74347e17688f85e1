// @ts-check
/** The panel of one entity or one relation: everything that the reports say, each fact with its sentence. */
import { button, el } from "./dom.js";
import { amount, passage, standing } from "./evidence.js";
import { pick, t, worded } from "./i18n.js";
import { swatch } from "./look.js";
import { other } from "./model.js";

const FIRST_MENTIONS = 4;
const FIRST_FACTS = 10;
const BOTH_WAYS = new Set(["partnersWith", "possiblySame"]);
const POINT_RELATIONS = { problemOf: "problems", measureOf: "measures" };

/**
 * @param {{ choose: Function, hop: Function, path: Function, pin: Function, hide: Function,
 *   link: Function, close: Function, openDocument: Function, clearFilters: Function }} does
 */
export function entityPanel(model, state, node, why, does) {
  return [
    head(node, does),
    why && el("div", { class: "notice" }, el("p", {}, t("filteredOutLong", why)), button("link", t("clearFilters"), () => does.clearFilters())),
    actions(state, node, does),
    facts(model, node, does),
    numbers(model, node, does),
    ...relations(model, node, does),
    mentions(model, node, does),
  ].filter(Boolean);
}

function head(node, does) {
  return el("header", { class: "panel-head" },
    swatch(node.cls.family, node.cls.sign, 30),
    el("div", { class: "grow" }, el("h2", { id: "panel-title", tabindex: "-1" }, node.point ? node.name : node.label), el("p", { class: "soft" }, pick(node.cls.label))),
    button("icon", "✕", () => does.close(), { "aria-label": t("close") }));
}

function actions(state, node, does) {
  const pinned = state.pinned.has(node.id);
  const hop = state.centre === node ? state.hop : 0;
  return el("div", { class: "actions" },
    button("chip", t("hop1"), () => does.hop(node, hop === 1 ? 0 : 1), { "aria-pressed": String(hop === 1) }),
    button("chip", t("hop2"), () => does.hop(node, hop === 2 ? 0 : 2), { "aria-pressed": String(hop === 2) }),
    button("chip", t("pathTo"), (event) => does.path(node, event.currentTarget), { "aria-expanded": "false" }),
    button("chip", t(pinned ? "unpin" : "pin"), () => does.pin(node), { "aria-pressed": String(pinned) }),
    button("chip", t("hide"), () => does.hide(node)),
    button("chip", t("copyLink"), () => does.link(node)));
}

function facts(model, node, does) {
  const rows = [];
  const row = (name, ...content) => rows.push(el("dt", {}, name), el("dd", {}, ...content));
  if (node.aliases.length) row(t("aliases"), node.aliases.join("、"));
  if (node.references.length) row(t("references"), node.references.join("、"));
  if (node.scope) row(t("scope"), worded(node.scope) ? t(node.scope) : node.scope);
  if (node.docs.length) {
    row(t("inReports"), el("ul", { class: "plain" }, ...node.docs.slice(0, 12).map((doc) =>
      el("li", {}, button("link", model.docs[doc].title || model.docs[doc].source, () => does.openDocument(doc, firstIn(model, node, doc)), { title: model.docs[doc].source })))),
      node.docs.length > 12 && t("andMore", node.docs.length));
  }
  return el("dl", { class: "facts" }, ...rows);
}

function firstIn(model, node, doc) {
  const id = node.evidence.find((at) => model.evidence[at].doc === doc);
  return id === undefined ? null : model.evidence[id];
}

function numbers(model, node, does) {
  if (!node.numbers.length) return null;
  const table = el("table", { class: "numbers" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("indicator")), el("th", { scope: "col", class: "right" }, t("value")), el("th", { scope: "col" }, t("period")), el("th", { scope: "col" }, el("span", { class: "hush" }, t("evidence"))))));
  for (const number of node.numbers) table.append(numberRows(model, number, does));
  return section(t("numbersOf"), node.numbers.length, table);
}

function numberRows(model, number, does) {
  const total = number.partOf >= 0 ? model.numbers[number.partOf] : null;
  const cell = el("td", { colspan: "4" });
  const proof = el("tr", { hidden: true }, cell);
  const toggle = disclosure(number.evidence.length > 0, `${t("proof")}：${number.indicator}`, (open) => {
    proof.hidden = !open;
    if (open && !cell.childNodes.length) cell.append(...number.evidence.map((id) => passage(model, id, [], does.openDocument)));
  });
  return el("tbody", {}, el("tr", {},
    el("td", {}, total && el("span", { class: "soft" }, `${t("partOf")} `), number.indicator),
    el("td", { class: "right value" }, amount(number)),
    el("td", { class: "soft" }, number.period),
    el("td", { class: "right" }, toggle)), proof);
}

function relations(model, node, does) {
  const groups = new Map();
  for (const edge of node.edges) {
    const out = edge.from === node;
    const key = `${edge.rel.id} ${out || BOTH_WAYS.has(edge.rel.key) ? "out" : "in"}`;
    if (!groups.has(key)) groups.set(key, { rel: edge.rel, out, edges: [] });
    groups.get(key).edges.push(edge);
  }
  const sorted = [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b) || b.edges.length - a.edges.length);
  const plain = sorted.filter((group) => group.out || !(group.rel.key in POINT_RELATIONS));
  const points = sorted.filter((group) => !plain.includes(group));
  const all = plain.reduce((sum, group) => sum + group.edges.length, 0);
  return [
    all > 0 && section(t("relationsOf"), all, ...plain.map((group) => el("div", { class: "relation" },
      el("h4", {}, title(group), el("span", { class: "soft" }, ` ${group.edges.length}`)),
      factList(model, node, group.edges, does)))),
    ...points.map((group) => section(t(POINT_RELATIONS[group.rel.key]), group.edges.length,
      factList(model, node, group.edges, does))),
  ];
}

/** The facts of one relation: what is before what is planned, the surest first, long lists on demand. */
function factList(model, node, edges, does) {
  const rank = { Actual: 0, Planned: 1, Negated: 2 };
  const sure = (edge) => Math.max(...edge.claims.map((claim) => claim.confidence ?? 1));
  const sorted = [...edges].sort((a, b) => rank[a.factuality] - rank[b.factuality] || sure(b) - sure(a) || a.id - b.id);
  const list = el("ul", { class: "plain" }, ...sorted.slice(0, FIRST_FACTS).map((edge) => fact(model, node, edge, does)));
  return el("div", {}, list, rest(sorted.length - FIRST_FACTS, () => list.append(...sorted.slice(FIRST_FACTS).map((edge) => fact(model, node, edge, does)))));
}

/** A button that brings the rest of a list and goes. */
function rest(count, bring) {
  if (count <= 0) return null;
  const self = button("link more", t("more", count), () => {
    bring();
    self.remove();
  });
  return self;
}

function rankOf(group) {
  return (group.out ? 0 : 1) + (group.rel.key === "possiblySame" ? 10 : 0);
}

function title({ rel, out }) {
  const name = pick(rel.label);
  if (BOTH_WAYS.has(rel.key)) return name;
  return out ? [name, " →"].join("") : ["← ", name].join("");
}

/** One fact: where it leads, how it stands, and on demand the sentences. */
function fact(model, node, edge, does) {
  const there = other(edge, node);
  const proofs = el("div", { class: "proofs", hidden: true });
  const ids = edge.claims.flatMap((claim) => claim.evidence);
  const toggle = disclosure(ids.length > 0, `${t("proof")}：${title(edge.from === node ? { rel: edge.rel, out: true } : { rel: edge.rel, out: false })} ${there.label}`, (open) => {
    proofs.hidden = !open;
    if (open && !proofs.childNodes.length) proofs.append(...claims(model, edge, does));
  });
  const best = edge.claims.reduce((a, b) => ((b.confidence ?? 1) > (a.confidence ?? 1) && b.factuality === edge.factuality ? b : a));
  return el("li", { class: `fact ${edge.factuality.toLowerCase()}` },
    el("div", { class: "fact-line" },
      go(there, does, sameHome(node, there)), ...standing({ ...best, factuality: edge.factuality }), toggle),
    proofs);
}

/** Where the community goes without saying, the bare name will do. */
function sameHome(one, other) {
  return one.groups.length === 1 && other.groups.length === 1 && one.groups[0] === other.groups[0];
}

function go(node, does, bare) {
  return el("button", { type: "button", class: "go", onclick: () => does.choose(node) },
    swatch(node.cls.family, node.cls.sign, 16), el("span", {}, node.point || bare ? node.name : node.label));
}

/** All sentences for a relation, report by report. */
function claims(model, edge, does) {
  const ends = [{ node: edge.from, role: "subject" }, { node: edge.to, role: "object" }];
  return edge.claims.flatMap((claim) => [
    edge.claims.length > 1 && el("p", { class: "claim" }, ...standing(claim)),
    ...claim.evidence.map((id) => passage(model, id, ends, does.openDocument)),
  ]).filter(Boolean);
}

function mentions(model, node, does) {
  if (!node.evidence.length) return null;
  const list = el("div", {});
  const add = (from, to) => list.append(...node.evidence.slice(from, to).map((id) => passage(model, id, [], does.openDocument)));
  add(0, FIRST_MENTIONS);
  const more = rest(node.evidence.length - FIRST_MENTIONS, () => add(FIRST_MENTIONS, node.evidence.length));
  return section(t("mentions"), node.evidence.length, list, more);
}

/** The panel of a relation. */
export function edgePanel(model, edge, does) {
  const end = (node, role) => el("div", { class: "end" }, el("span", { class: "soft small" }, t(role)), go(node, does));
  return [
    el("header", { class: "panel-head" },
      el("div", { class: "grow" }, el("h2", { id: "panel-title", tabindex: "-1" }, pick(edge.rel.label)),
        el("p", { class: "soft" }, ...(edge.factuality === "Actual" ? [t("Actual")] : [el("span", { class: `badge ${edge.factuality.toLowerCase()}` }, t(edge.factuality))]))),
      button("icon", "✕", () => does.close(), { "aria-label": t("close") })),
    end(edge.from, "subject"), end(edge.to, "object"),
    section(t("evidence"), edge.claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
      ...(edge.claims.some((claim) => claim.evidence.length) ? claims(model, edge, does) : [el("p", { class: "soft" }, t("noEvidence"))])),
  ];
}

function section(name, count, ...content) {
  return el("section", {}, el("h3", {}, name, el("span", { class: "soft" }, ` ${count}`)), ...content);
}

/** A button that opens and closes something. */
function disclosure(useful, label, toggle) {
  if (!useful) return el("span", {});
  const self = button("disclose", t("proof"), () => {
    const open = self.getAttribute("aria-expanded") !== "true";
    self.setAttribute("aria-expanded", String(open));
    toggle(open);
  }, { "aria-expanded": "false", "aria-label": label });
  return self;
}
