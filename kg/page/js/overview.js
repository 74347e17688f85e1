// @ts-check
/** The list of all entities, and communities side by side. */
import { button, csv, download, el } from "./dom.js";
import { amount } from "./evidence.js";
import { pick, t } from "./i18n.js";
import { swatch } from "./look.js";
import { sortable } from "./table.js";

const MOST_COMPARED = 6;
const MOST_NAMES = 12;
const FAMILIES = {
  organizations: ["party", "self", "government", "society", "unit"], facilities: ["facility"], programs: ["program"],
  initiatives: ["initiative"], mechanisms: ["mechanism"], honors: ["honor"],
};

/** All entities that pass the filters. */
export function drawList(place, { model, state, result }, does) {
  const community = (node) => (node.groups.length === 1 ? model.groups[node.groups[0]].name : node.groups.length ? t("shared") : "");
  place.replaceChildren(el("div", { class: "sheet" }, el("h2", {}, t("list")), sortable({
    name: "entities", label: t("list"), rows: result.nodes.filter((node) => !state.hidden.has(node.id)), sort: "degree", down: true,
    columns: [
      { key: "name", label: t("name"), head: true, value: (node) => node.label, cell: (node) => go(node, does) },
      { key: "cls", label: t("cls"), value: (node) => pick(node.cls.label) },
      { key: "aliases", label: t("aliases"), value: (node) => node.aliases.join("、") },
      { key: "group", label: t("group"), value: community },
      { key: "degree", label: t("degree"), right: true, value: (node) => node.edges.length },
      { key: "count", label: t("count"), right: true, value: (node) => node.numbers.length },
      { key: "docs", label: t("doc"), right: true, value: (node) => node.docs.length },
    ],
  })));
}

function go(node, does) {
  return el("button", { type: "button", class: "go", onclick: () => does.choose(node) }, swatch(node.cls.family, node.cls.sign, 16), el("span", {}, node.label));
}

/** What a community has of each kind, as lists of nodes, and its numbers. */
function profile(model, group) {
  const docs = new Set(group.docs);
  const here = (node) => node.docs.some((doc) => docs.has(doc));
  const inside = model.nodes.filter(here);
  const byEdges = (a, b) => b.edges.length - a.edges.length || a.id - b.id;
  const kinds = Object.fromEntries(Object.entries(FAMILIES).map(([key, families]) =>
    [key, inside.filter((node) => families.includes(node.cls.family.key)).sort(byEdges)]));
  kinds.problems = inside.filter((node) => node.cls.key === "Problem");
  kinds.measures = inside.filter((node) => node.cls.key === "Measure");
  const planned = model.edges.filter((edge) => edge.claims.some((claim) => claim.factuality === "Planned" && docs.has(claim.doc)));
  const numbers = model.numbers.filter((number) => number.evidence.some((id) => docs.has(model.evidence[id].doc)));
  return { group, kinds, planned, numbers };
}

/** Communities in one table, and up to six of them side by side. */
export function drawCompare(place, { model, state, store }, does) {
  const profiles = model.groups.filter((group) => !group.leftOut).map((group) => profile(model, group));
  const chosen = state.compared.length ? state.compared : profiles.slice(0, 4).map((row) => row.group.id);
  const keys = [...Object.keys(FAMILIES), "problems", "measures"];
  const tick = (row) => {
    const input = el("input", { type: "checkbox", "aria-label": row.group.name, onchange: () => {
      const next = chosen.includes(row.group.id) ? chosen.filter((id) => id !== row.group.id) : [...chosen, row.group.id].slice(-MOST_COMPARED);
      store.set({ compared: next });
    } });
    input.checked = chosen.includes(row.group.id);
    return el("label", { class: "inline" }, input, el("span", {}, row.group.name));
  };
  const table = sortable({
    name: "communities", label: t("compare"), rows: profiles, sort: "organizations", down: true,
    columns: [
      { key: "name", label: t("group"), head: true, value: (row) => row.group.name, cell: tick },
      ...keys.map((key) => ({ key, label: t(key), right: true, value: (row) => row.kinds[key].length })),
      { key: "planned", label: t("planned"), right: true, value: (row) => row.planned.length },
      { key: "count", label: t("count"), right: true, value: (row) => row.numbers.length },
    ],
  });
  place.replaceChildren(el("div", { class: "sheet" }, el("h2", {}, t("compare")), el("p", { class: "soft" }, t("compareHint")), table,
    sideBySide(model, profiles.filter((row) => chosen.includes(row.group.id)), keys, does)));
}

function sideBySide(model, profiles, keys, does) {
  if (!profiles.length) return null;
  const root = (group) => (group.node < 0 ? group.name : button("link", group.name, () => does.choose(model.nodes[group.node])));
  const names = (nodes) => (nodes.length ? el("ul", { class: "plain" }, ...nodes.slice(0, MOST_NAMES).map((node) =>
    el("li", {}, button("link", node.name, () => does.choose(node), { title: node.label }))),
    nodes.length > MOST_NAMES && el("li", { class: "soft" }, t("andMore", nodes.length))) : el("span", { class: "soft" }, t("none")));
  const planned = (row) => names([...new Set(row.planned.map((edge) => edge.to))]);
  const counted = (row) => (row.numbers.length ? el("ul", { class: "plain" }, ...row.numbers.slice(0, MOST_NAMES).map((number) =>
    el("li", {}, `${number.indicator} `, el("b", {}, amount(number)))), row.numbers.length > MOST_NAMES && el("li", { class: "soft" }, t("andMore", row.numbers.length))) : el("span", { class: "soft" }, t("none")));
  const lines = [...keys.map((key) => [t(key), (row) => names(row.kinds[key])]), [t("planned"), planned], [t("numbersOf"), counted]];
  const exported = () => [
    ["", ...profiles.map((row) => row.group.name)],
    ...keys.map((key) => [t(key), ...profiles.map((row) => row.kinds[key].map((node) => node.name).join("；"))]),
    [t("planned"), ...profiles.map((row) => [...new Set(row.planned.map((edge) => edge.to.name))].join("；"))],
    [t("numbersOf"), ...profiles.map((row) => row.numbers.map((number) => `${number.indicator} ${amount(number)}`).join("；"))],
  ];
  return el("section", {},
    el("div", { class: "table-tools" }, el("h3", { class: "grow" }, profiles.map((row) => row.group.name).join(" · ")),
      button("chip", t("saveCsv"), () => download("compare.csv", [csv(exported())], "text/csv"))),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("compare") },
      el("table", { class: "grid side" },
        el("thead", {}, el("tr", {}, el("td", {}), ...profiles.map((row) => el("th", { scope: "col" }, root(row.group))))),
        el("tbody", {}, ...lines.map(([name, cell]) => el("tr", {}, el("th", { scope: "row" }, name), ...profiles.map((row) => el("td", {}, cell(row)))))))));
}
