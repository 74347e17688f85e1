// @ts-check
/** The filters, each value with the number that it would leave. */
import { button, el } from "./dom.js";
import { CONFIDENCES, filtering, valuesOf } from "./filters.js";
import { pick, t } from "./i18n.js";
import { swatch } from "./look.js";
import { FACETS } from "./store.js";

const FIRST = 7; // values of a facet that stand open

/** Builds the filter column; `update` brings counts and ticks up to date without touching the focus. */
export function createFacets(model, store) {
  const { state } = store;
  const rows = [];
  let clearer;
  const element = el("div", { class: "facets" });

  function build() {
    rows.length = 0;
    clearer = button("link", t("clearFilters"), clear, { id: "clear-filters" });
    const box = el("input", { type: "checkbox", onchange: () => store.set({ points: box.checked }) });
    const points = el("label", { class: "row toggle" }, box, el("span", { class: "name" }, t("points")));
    rows.push({ update: () => { box.checked = state.points; } });
    element.replaceChildren(
      el("div", { class: "facets-head" }, el("h2", {}, t("filters")), clearer,
        button("icon only-narrow", "✕", () => store.set({ drawer: false }), { id: "close-drawer", "aria-label": t("close") })),
      ...(model.nodes.some((node) => node.point) ? [points] : []),
      ...FACETS.map(facet).filter(Boolean));
  }

  function facet(key) {
    const values = options(key);
    if (values.length < 2 && key !== "fact") return null;
    const box = el("div", { class: "values", role: "group", "aria-label": t(key) });
    values.forEach((value, at) => box.append(key === "conf" ? radio(value) : tick(key, value, at >= FIRST)));
    if (values.length > FIRST && key !== "conf") {
      const more = button("link more", t("more", values.length - FIRST), () => {
        const all = box.classList.toggle("all");
        more.textContent = all ? t("fewer") : t("more", values.length - FIRST);
        more.setAttribute("aria-expanded", String(all));
      }, { "aria-expanded": "false" });
      box.append(more);
    }
    const open = key === "group" || key === "cls" || key === "rel" || key === "fact";
    return el("details", { class: "facet", open }, el("summary", {}, t(key)), box);
  }

  function options(key) {
    if (key === "conf") {
      return model.edges.some((edge) => edge.claims.some((claim) => claim.confidence !== null)) ? [0, ...CONFIDENCES].map((value) => ({ value })) : [];
    }
    const total = new Map();
    const bump = (value) => total.set(value, (total.get(value) || 0) + 1);
    if (key === "rel") for (const edge of model.edges) bump(edge.rel.id);
    else if (key === "fact") for (const edge of model.edges) for (const kind of new Set(edge.claims.map((claim) => claim.factuality))) bump(kind);
    else for (const node of model.nodes) for (const value of valuesOf(model, node, key)) bump(value);
    return [...total].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  function nameOf(key, value) {
    if (key === "cls") return pick(model.classes[value].label);
    if (key === "rel") return pick(model.relations[value].label);
    if (key === "doc") return model.docs[value].title || model.docs[value].source;
    if (key === "group") return model.groups[value].name;
    if (key === "fact") return t(value);
    return value || t("noPeriod");
  }

  function tick(key, { value }, later) {
    const input = el("input", { type: "checkbox", onchange: () => toggle(key, value) });
    const count = el("span", { class: "count" });
    const name = nameOf(key, value);
    const line = el("label", { class: later ? "row later" : "row" }, input,
      key === "cls" && swatch(model.classes[value].family, model.classes[value].sign, 16),
      key === "fact" && el("span", { class: `stroke ${value.toLowerCase()}`, "aria-hidden": "true" }),
      el("span", { class: "name", title: name }, name), count);
    rows.push({
      update(result) {
        const left = result.counts[key].get(value) || 0;
        input.checked = state.filters[key].has(value);
        count.textContent = String(left);
        line.classList.toggle("zero", left === 0);
      },
    });
    return line;
  }

  function radio({ value }) {
    const input = el("input", { type: "radio", name: "confidence", onchange: () => store.set({ conf: value }) });
    const count = el("span", { class: "count" });
    rows.push({
      update(result) {
        input.checked = state.conf === value;
        count.textContent = String(result.counts.conf.get(value) || 0);
      },
    });
    return el("label", { class: "row" }, input, el("span", { class: "name" }, value ? `≥ ${value}` : t("anyConf")), count);
  }

  function toggle(key, value) {
    const next = new Set(state.filters[key]);
    if (!next.delete(value)) next.add(value);
    store.set({ filters: { ...state.filters, [key]: next } });
  }

  function clear() {
    store.set({ filters: Object.fromEntries(FACETS.map((key) => [key, new Set()])), conf: 0, points: false, hidden: new Set(), revealed: new Set() });
  }

  return {
    element, build, clear, nameOf, toggle,
    update(result) {
      for (const row of rows) row.update(result);
      const idle = !filtering(state) && !state.points && !state.hidden.size && !state.revealed.size;
      clearer.hidden = idle;
    },
  };
}
