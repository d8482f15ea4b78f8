// Whether the reader's line is slow or dear. Then the second interpreter, which only confirms what the
// first has answered, comes when it is asked for.

const SLOW = new Set(["slow-2g", "2g", "3g"]);

/** @param {{connection?: NavigatorConnection}} device
 * @param {(query: string) => {matches: boolean}} media @returns {boolean} */
export function isThrifty(device = navigator, media = (query) => matchMedia(query)) {
  const { connection } = device;
  if (connection?.saveData || SLOW.has(connection?.effectiveType ?? "")) return true;
  return media("(prefers-reduced-data: reduce)").matches;
}

/** Bytes that files given as [address, bytes, bytes when compressed] take on the line.
 * @param {SizedFile[]} files */
export function weight(files) {
  return files.reduce((sum, [, , packed]) => sum + packed, 0);
}
