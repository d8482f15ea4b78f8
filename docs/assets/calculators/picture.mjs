// The result as a picture: plain SVG in the page's colours, with its own title and description.
// It is drawn for the width it gets, so that its letters stay as large as the text around it.

const NAMESPACE = "http://www.w3.org/2000/svg";

export const LETTER = 14;
export const ROW = 44;
export const EDGE = 2;
const LETTER_WIDTH = 7.6;

/** @template {keyof SVGElementTagNameMap} Tag @param {Tag} tag
 * @param {Record<string, string | number>} attributes @param {(Node | string)[]} children
 * @returns {SVGElementTagNameMap[Tag]} */
export function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A text, cut where it would leave its room; the picture's description holds it whole.
 * @param {number} x @param {number} y @param {string} text
 * @param {{room?: number, style?: string}} look */
export function label(x, y, text, { room = Infinity, style = "" } = {}) {
  const most = Math.floor(room / LETTER_WIDTH);
  const shown = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return draw("text", { x, y, class: style }, shown);
}

/** A bar; `style` is a class of calculators.css.
 * @param {number} x @param {number} y @param {number} width @param {string} style */
export function bar(x, y, width, style) {
  return draw("rect", { x, y, width: Math.max(width, 1.5), height: 14, rx: 2, class: style });
}

/** The figure around a drawing: name, description in words, and a legend of [style, text].
 * @param {{width: number, height: number, title: string, description: string[], parts: Node[], legend: [string, string][], caption?: string}} drawing
 * @returns {HTMLElement} */
export function figure({ width, height, title, description, parts, legend, caption }) {
  const image = draw(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": "picture-title picture-words",
    },
    draw("title", { id: "picture-title" }, title),
    draw("desc", { id: "picture-words" }, description.join(" ")),
    ...parts,
  );
  const found = document.createElement("figure");
  found.className = "picture";
  const heading = document.createElement("h3");
  heading.textContent = title;
  const keys = document.createElement("figcaption");
  for (const [style, text] of legend) {
    const key = document.createElement("span");
    key.className = "key";
    key.append(
      draw("svg", { width: 22, height: 14, "aria-hidden": "true" }, bar(1, 0, 20, style)),
      ` ${text}`,
    );
    keys.append(key);
  }
  if (caption) keys.append(caption);
  found.append(heading, image, keys);
  return found;
}

/** A date as the number of its day. @param {string} iso */
export function dayNumber(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** A date as 01.09.2026. @param {string} iso */
export function shortDate(iso) {
  return iso.split("-").reverse().join(".");
}
