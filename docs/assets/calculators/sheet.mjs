// How large an answer is printed: as large as one sheet allows, and no smaller than can be read. What
// does not go on one sheet, a whole questionnaire, goes over several.

const SIZES = Array.from({ length: 17 }, (_, step) => 10 - step / 4); // points, down to 6
const ON_SEVERAL_SHEETS = 7;
const SHEET = { width: 190, height: 275 }; // millimetres of A4 inside its margins
const PIXELS_IN_MILLIMETRE = 96 / 25.4;

/** @param {HTMLElement} answer */
export function fitSheet(answer) {
  const page = answer.closest("article") ?? document.body;
  addEventListener("beforeprint", () => {
    if (!answer.childElementCount) return;
    setSize(asPrinted(page, () => SIZES.find((size) => fits(page, size))) ?? ON_SEVERAL_SHEETS);
  });
}

/** @param {number} size */
function setSize(size) {
  document.documentElement.style.setProperty("--printed-size", `${size}pt`);
}

/** @param {HTMLElement} page @param {number} size */
function fits(page, size) {
  setSize(size);
  return page.scrollHeight <= SHEET.height * PIXELS_IN_MILLIMETRE;
}

/** Measures with the styles of paper; they are gone again before anything is painted.
 * @template Found @param {HTMLElement} page @param {() => Found} measure @returns {Found} */
function asPrinted(page, measure) {
  const rules = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .map(({ media }) => ({ media, before: media.mediaText }));
  for (const { media, before } of rules) {
    if (/\bprint\b/.test(before)) media.mediaText = "all";
    else if (/^screen\b/.test(before)) media.mediaText = "not all";
  }
  page.style.width = `${SHEET.width}mm`;
  try {
    return measure();
  } finally {
    page.style.width = "";
    for (const { media, before } of rules) media.mediaText = before;
  }
}
