// Tables that are shown as cards lose their roles in some browsers; here they get them back.

const ROLES = [
  ["table", "table"],
  ["thead, tbody", "rowgroup"],
  ["tr", "row"],
  ["td", "cell"],
  ["th[scope=col]", "columnheader"],
  ["th[scope=row]", "rowheader"],
];

export function nameTableParts() {
  for (const table of document.querySelectorAll("table.cards, table.years")) {
    table.setAttribute("role", "table");
    for (const [selector, role] of ROLES.slice(1)) {
      for (const part of table.querySelectorAll(selector)) part.setAttribute("role", role);
    }
  }
}
