// Facts about the page that the templates wrote into it.

const data = JSON.parse(document.getElementById("site-data").textContent);

export const language = document.documentElement.lang;
export const words = data.words;
export const act = data.act;
export const edition = data.edition;
export const root = new URL(data.root, location.href);

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// What the address names on this page; as it stands where it is written wrongly.
export function addressed() {
  const name = location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
