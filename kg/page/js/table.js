// @ts-check
/** A table that sorts by its heads, filters by what is typed, and shows long lists piece by piece. */
import { button, csv, download, el } from "./dom.js";
import { t } from "./i18n.js";

const PAGE = 200;

/**
 * @param {{ name: string, label: string, columns: { key: string, label: string, value: (row: any) => string | number,
 *   cell?: (row: any) => Node | string | null, right?: boolean, head?: boolean }[], rows: any[], sort: string,
 *   down?: boolean }} options
 */
export function sortable({ name, label, columns, rows, sort, down = false }) {
  let by = columns.find((column) => column.key === sort) || columns[0];
  let falling = down;
  let typed = "";
  let most = PAGE;
  const body = el("tbody", {});
  const status = el("p", { class: "soft small", role: "status" });
  const more = button("chip", "", () => { most += PAGE; draw(); });
  const heads = columns.map((column) => el("th", { scope: "col", class: column.right ? "right" : "" },
    button("sort", column.label, () => {
      falling = by === column ? !falling : Boolean(column.right);
      by = column;
      draw();
    })));
  const table = el("table", { class: "grid" }, el("thead", {}, el("tr", {}, ...heads)), body);

  function sorted() {
    const wanted = typed.trim().toLowerCase();
    const kept = wanted ? rows.filter((row) => columns.some((column) => String(column.value(row)).toLowerCase().includes(wanted))) : [...rows];
    const sign = falling ? -1 : 1;
    return kept.sort((a, b) => {
      const [x, y] = [by.value(a), by.value(b)];
      return sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "zh-Hans-CN"));
    });
  }

  function draw() {
    const kept = sorted();
    heads.forEach((head, at) => head.setAttribute("aria-sort", columns[at] === by ? (falling ? "descending" : "ascending") : "none"));
    body.replaceChildren(...kept.slice(0, most).map((row) => el("tr", {}, ...columns.map((column) =>
      el(column.head ? "th" : "td", { class: column.right ? "right" : "", scope: column.head ? "row" : null }, column.cell ? column.cell(row) : column.value(row))))));
    status.textContent = t("rowsShown", Math.min(most, kept.length), kept.length);
    more.hidden = kept.length <= most;
    more.textContent = t("showMore", Math.min(PAGE, kept.length - most));
  }

  draw();
  return el("div", {},
    el("div", { class: "table-tools" },
      el("input", { type: "search", placeholder: t("filterList"), "aria-label": t("filterList"), oninput: (event) => { typed = event.target.value; most = PAGE; draw(); } }),
      status,
      button("chip", t("saveCsv"), () => download(`${name}.csv`, [csv([columns.map((column) => column.label), ...sorted().map((row) => columns.map((column) => column.value(row)))])], "text/csv"))),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, table), more);
}
