// Elements, and the facts that the page was written with.

export const language = document.documentElement.lang;

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

// The page's JSON: schema, words, addresses.
export function pageData() {
  return JSON.parse(document.getElementById("calculator-data").textContent);
}

// A text with values in place of the names in braces.
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole,
  );
}

// Runs an action when nothing more has happened for a while.
export function later(delay, action) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
}

// Bytes as megabytes with one digit, in the page's way of writing numbers.
export function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1).replace(".", ",");
}

// Where the server's root is, for addresses that the page's data name from there.
export function absolute(path, root) {
  return new URL(path, new URL(root, location.href)).href;
}
