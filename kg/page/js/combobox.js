// @ts-check
/** A search field with a list of hits, for keyboard, mouse and screen readers alike. */
import { announce, el } from "./dom.js";
import { pick, t } from "./i18n.js";
import { swatch } from "./look.js";

let made = 0;

/**
 * @param {{ label: string, placeholder: string, find: (typed: string) => any[], choose: (node: any) => void,
 *   note?: (node: any) => string }} options
 */
export function combobox({ label, placeholder, find, choose, note }) {
  made += 1;
  const listId = `hits${made}`;
  let hits = [];
  let at = -1;
  const list = el("ul", { class: "hits", id: listId, role: "listbox", "aria-label": label, hidden: true });
  const input = el("input", {
    type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
    autocomplete: "off", spellcheck: "false", placeholder, "aria-label": label,
    oninput: () => open(), onfocus: () => input.value && open(), onblur: () => setTimeout(() => document.activeElement !== input && close(), 120),
    onkeydown: (event) => key(event),
  });

  function open() {
    hits = find(input.value);
    at = hits.length ? 0 : -1;
    list.replaceChildren(...hits.map(row));
    if (!hits.length && input.value.trim()) list.append(el("li", { class: "nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("noHits", input.value.trim())));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
    if (input.value.trim()) announce(hits.length ? t("hits", hits.length) : t("noHits", input.value.trim()));
  }

  function row({ node, alias }, index) {
    const why = note ? note(node) : "";
    return el("li", { role: "option", id: `${listId}-${index}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(index); } },
      swatch(node.cls.family, node.cls.sign),
      el("span", { class: "hit" }, el("span", { class: "hit-name" }, node.label, alias && el("span", { class: "soft" }, `（${alias}）`)),
        el("span", { class: "soft small" }, `${pick(node.cls.label)} · ${t("relationsOf")} ${node.edges.length}`),
        why && el("span", { class: "why small" }, why)));
  }

  function mark() {
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", `${listId}-${at}`);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function key(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return open();
      if (hits.length) at = (at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length;
      mark();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (input.value) input.value = "";
      else input.blur();
      close();
    }
    return undefined;
  }

  function take(index) {
    const { node } = hits[index];
    input.value = "";
    close();
    choose(node);
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  return { element: el("div", { class: "search", role: "search" }, input, list), input };
}
