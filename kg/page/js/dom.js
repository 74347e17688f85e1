// @ts-check
/** Building the page. Nothing here, or anywhere in the page, turns a string into markup. */

/**
 * An element. Attributes named on… are listeners; true writes an empty attribute, false and null write none.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | number | null | undefined | false)} children
 * @returns {HTMLElement & Record<string, any>}
 */
export function el(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * An SVG element, by the same rules as `el`.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | number | null | undefined | false)} children
 * @returns {any}
 */
export function svg(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** A button that looks like what it is: `look` names its class. */
export function button(look, label, onclick, attributes = {}) {
  return el("button", { type: "button", class: look, onclick, ...attributes }, label);
}

/** Hands a file to the reader. */
export function download(name, parts, type) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
}

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const place = document.getElementById("live");
  if (place) place.textContent = text;
}

/** A table row after row, as CSV that spreadsheets open: BOM, quoted, and no cell that they would take for a formula. */
export function csv(rows) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const formula = typeof value === "string" && /^[=+\-@\t\r]/.test(text);
    return `"${(formula ? "'" : "") + text.replaceAll('"', '""')}"`;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
