// @ts-check
/** One indicator over communities or periods, as bars with their numbers. */
import { button, csv, download, el, svg } from "./dom.js";
import { amount } from "./evidence.js";
import { pick, t } from "./i18n.js";
import { widthOf } from "./labels.js";
import { FONT } from "./look.js";
import { svgText } from "./takeaway.js";

const ROW = 30;
const MOST = 60;

/** Indicators with how often they are counted: by concept where there is one, else by the words of the report. */
function indicators(model) {
  const found = new Map();
  for (const number of model.numbers) {
    const key = `${number.concept || number.indicator}\u0000${number.unit}`;
    if (!found.has(key)) found.set(key, { key, concept: number.concept, unit: number.unit, numbers: [], places: new Set() });
    const entry = found.get(key);
    entry.numbers.push(number);
    for (const group of number.about.groups) entry.places.add(group);
    entry.name = number.concept && model.concepts[number.concept] ? pick(model.concepts[number.concept]) : number.indicator;
  }
  return [...found.values()].sort((a, b) => b.places.size - a.places.size || b.numbers.length - a.numbers.length || (a.key < b.key ? -1 : 1));
}

/** Draws the indicators' view into `place`. */
export function drawChart(place, { model, state, store }, does) {
  const all = indicators(model);
  if (!all.length) return place.replaceChildren(el("div", { class: "sheet" }, el("h2", {}, t("chart")), el("p", {}, t("noNumbers"))));
  const entry = all.find((one) => one.key === state.indicator) || all[0];
  const rows = bars(model, entry, state.chartBy).slice(0, MOST);
  const choose = el("select", { id: "indicator", "aria-label": t("chooseIndicator"), onchange: (event) => store.set({ indicator: event.target.value }) },
    ...all.map((one) => el("option", { value: one.key, selected: one === entry }, `${t("chartOf", one.name, one.unit || "—")} · ${one.numbers.length}`)));
  const by = (key, name) => button("chip", name, () => store.set({ chartBy: key }), { "aria-pressed": String(state.chartBy === key) });
  const picture = draw(rows, place.clientWidth);
  place.replaceChildren(el("div", { class: "sheet" }, el("h2", {}, t("chart")),
    el("div", { class: "table-tools" }, choose, by("community", t("byCommunity")), by("period", t("byPeriod")), el("span", { class: "grow" }),
      button("chip", t("saveSvg"), () => download("indicator.svg", [svgText(picture)], "image/svg+xml")),
      button("chip", t("saveCsv"), () => download("indicator.csv", [csv([[t("group"), t("about"), t("indicator"), t("period"), t("value"), t("scope")], ...rows.map((row) =>
        [row.place, row.number.about.label, row.number.indicator, row.number.period, row.number.value ?? "", amount(row.number)])])], "text/csv"))),
    el("figure", { class: "chart" }, picture, el("figcaption", { class: "soft" }, t("chartOf", entry.name, entry.unit || "—"))),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": entry.name }, table(rows, does))));
  return undefined;
}

function bars(model, entry, by) {
  const rows = entry.numbers.map((number) => {
    const groups = number.evidence.length ? model.groups.filter((group) => group.docs.includes(model.evidence[number.evidence[0]].doc)) : [];
    const period = number.period || (number.evidence.length ? model.docs[model.evidence[number.evidence[0]].doc].period : "");
    return { number, place: groups.length ? groups[0].name : t("shared"), period: period || t("noPeriod") };
  });
  const key = by === "period" ? (row) => row.period : (row) => row.place;
  return rows.sort((a, b) => (by === "period" ? key(a).localeCompare(key(b)) : 0) || (b.number.value ?? -1) - (a.number.value ?? -1) || a.number.id - b.number.id)
    .map((row) => ({ ...row, name: barName(model, row, by) }));
}

/** What a bar is about; the community itself need not be named twice. */
function barName(model, { number, place, period }, by) {
  if (by === "period") return `${period} · ${place}`;
  return model.roots.has(number.about.id) ? place : `${place} · ${number.about.name}`;
}

function draw(rows, room) {
  const context = document.createElement("canvas").getContext("2d");
  const width = Math.max(300, Math.min(920, room - 48));
  const left = Math.min(width * 0.45, 24 + Math.max(...rows.map((row) => widthOf(context, row.name, 13))));
  const most = Math.max(...rows.map((row) => row.number.value ?? 0), 1);
  const right = 24 + Math.max(...rows.map((row) => widthOf(context, amount(row.number), 13)));
  const span = Math.max(40, width - left - right);
  const fitName = (name) => {
    const chars = Array.from(name);
    while (chars.length > 1 && widthOf(context, `${chars.join("")}…`, 13) > left - 14) chars.pop();
    return chars.length < Array.from(name).length ? `${chars.join("")}…` : name;
  };
  const height = rows.length * ROW + 12;
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": rows.map((row) => `${row.name} ${amount(row.number)}`).join("；"), "font-family": FONT, "font-size": 13 },
    ...rows.flatMap((row, at) => {
      const y = at * ROW + 8;
      const length = ((row.number.value ?? 0) / most) * span;
      const exact = row.number.modifier === "Exact";
      return [
        svg("text", { x: left - 10, y: y + 15, "text-anchor": "end", class: "bar-name", fill: "#333a44" }, svg("title", {}, row.name), fitName(row.name)),
        row.number.value === null
          ? svg("rect", { x: left, y: y + 1, width: 26, height: 19, fill: "none", stroke: "#68737d", "stroke-dasharray": "3 3", class: "bar-none" })
          : svg("rect", { x: left, y: y + 1, width: Math.max(1.5, length), height: 19, rx: 2, fill: "#2f66ba", "fill-opacity": exact ? 1 : 0.72, class: "bar" }),
        svg("text", { x: left + (row.number.value === null ? 32 : length + 7), y: y + 15, class: "bar-value", fill: "#333a44" }, amount(row.number)),
      ];
    }));
}

function table(rows, does) {
  return el("table", { class: "grid" },
    el("thead", {}, el("tr", {}, ...[t("group"), t("about"), t("indicator"), t("period")].map((name) => el("th", { scope: "col" }, name)), el("th", { scope: "col", class: "right" }, t("value")))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, el("td", {}, row.place), el("td", {}, button("link", row.number.about.label, () => does.choose(row.number.about))),
      el("td", {}, row.number.indicator), el("td", {}, row.period), el("td", { class: "right" }, amount(row.number))))));
}
