// Fetches a list of files at once, counts their bytes while they arrive, and answers later requests
// of the interpreters for the same addresses out of what has arrived.

const SCRIPT = /\.m?js$/;
/** @typedef {(loaded: number, total: number) => void} Report */
/** @typedef {{bytes: number, part: number, weight: number}} State of a file on its way */
/** @type {Map<string, {bytes: Uint8Array<ArrayBuffer>, type: string}>} */
const stored = new Map();
const plainFetch = globalThis.fetch.bind(globalThis);

globalThis.fetch = (resource, options) => {
  const address =
    resource instanceof Request ? resource.url : new URL(resource, location.href).href;
  const found = stored.get(address);
  if (!found) return plainFetch(resource, options);
  stored.delete(address);
  return Promise.resolve(new Response(found.bytes, { headers: { "content-type": found.type } }));
};

// A file of the site that could not be had.
export class Unreachable extends Error {
  /** @param {string} address @param {unknown} reason */
  constructor(address, reason) {
    super(`${address}: ${reason}`);
    this.name = "Unreachable";
  }
}

/** Gets files given as [address, bytes, bytes when compressed]; `report(loaded, total)` is told how
 * many bytes came over the line. Scripts are imported, so that they run when they are asked for.
 * @param {SizedFile[]} files @param {Report} report */
export async function supply(files, report) {
  const state = files.map(([, bytes, packed]) => ({ bytes, part: 0, weight: packed }));
  const tell = () => {
    const total = state.reduce((sum, file) => sum + file.weight, 0);
    const loaded = state.reduce((sum, file) => sum + file.weight * file.part, 0);
    report(Math.round(loaded), total);
  };
  tell();
  await Promise.all(files.map(([address], index) => get(address, state[index], tell)));
}

/** @param {string} address @param {State} file @param {() => void} tell */
async function get(address, file, tell) {
  if (SCRIPT.test(address)) {
    await import(address).catch((error) => {
      throw new Unreachable(address, error.message);
    });
  } else {
    const response = await plainFetch(address).catch((error) => {
      throw new Unreachable(address, error.message);
    });
    if (!response.ok) throw new Unreachable(address, response.status);
    if (!response.headers.get("content-encoding")) file.weight = file.bytes;
    const type = response.headers.get("content-type") ?? "";
    const bytes = await read(response, address, (read) => {
      file.part = Math.min(1, read / file.bytes);
      tell();
    });
    stored.set(address, { bytes, type: address.endsWith(".wasm") ? "application/wasm" : type });
  }
  file.part = 1;
  tell();
}

/** @param {Response} response @param {string} address @param {(length: number) => void} count
 * @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function read(response, address, count) {
  /** @type {Uint8Array[]} */
  const pieces = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (!reader) throw new Unreachable(address, "no body");
  for (;;) {
    const { done, value } = await reader.read().catch((error) => {
      throw new Unreachable(address, error.message);
    });
    if (done) break;
    pieces.push(value);
    length += value.length;
    count(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Takes a file that has been supplied. @param {string} address */
export async function take(address) {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** @param {string} address */
export async function takeText(address) {
  return new TextDecoder().decode(await take(address));
}
