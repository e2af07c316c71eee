// The documents of the map read by other code than ours: what peers are given, and a second opinion on the bytes.

import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { get } from "node:http";

/** A document as it goes over the wire, and as it is. */
export function fetched(base, path) {
  return new Promise((resolve, reject) => {
    get(`${base}${path}`, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const wire = Buffer.concat(chunks);
        const is = response.headers["content-encoding"] === "br";
        resolve({ wire: wire.length, bytes: is ? brotliDecompressSync(wire) : wire, headers: response.headers });
      });
    }).on("error", reject);
  });
}

export const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const SIDE = 256 * 2 ** 14;

/** Positions and traits of a geometry, by the description in contract::map::geometry. */
export function points(bytes) {
  let at = 4;
  const number = () => {
    let [value, shift] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
      shift *= 128;
    }
  };
  if (bytes.subarray(0, 4).toString() !== "KzG1") throw new Error("another document");
  const count = number();
  const areas = number();
  for (let nth = 0; nth < 2 * areas; nth += 1) number();
  for (let covered = 0; covered < count;) {
    covered += number() + 1;
    number();
  }
  const apart = bytes.subarray(at, (at += count - 1));
  const kind = bytes[at++];
  let traits;
  if (kind === 0) {
    const table = [];
    for (let left = number(), last = 0; left > 0; left -= 1) table.push((last += number()));
    traits = [...bytes.subarray(at, (at += count))].map((place) => table[place]);
  } else {
    const planes = Array.from({ length: kind }, () => bytes.subarray(at, (at += count)));
    traits = Array.from({ length: count }, (_, nth) => planes.reduce((sum, plane, byte) => sum + plane[nth] * 256 ** byte, 0));
  }
  const first = [number(), number()];
  const order = [...apart.keys()].sort((one, other) => apart[one] - apart[other] || one - other);
  const along = first.map((begin) => {
    const planes = [0, 1, 2].map(() => bytes.subarray(at, (at += count - 1)));
    const steps = new Array(count - 1);
    order.forEach((pair, nth) => {
      const zigzag = planes[0][nth] + planes[1][nth] * 256 + planes[2][nth] * 65536;
      steps[pair] = zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
    });
    const all = [begin];
    for (const step of steps) all.push(all.at(-1) + step);
    return all;
  });
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left`);
  return traits.map((bits, nth) => ({ x: along[0][nth], y: along[1][nth], bits }));
}

/** The same points as everybody else would send them. */
export function geoJson(all) {
  const features = all.map(({ x, y, bits }) => {
    const lon = (x / SIDE) * 360 - 180;
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / SIDE))) * 180) / Math.PI;
    const properties = {
      kind: ["general", "special", "sanatorium"][bits & 3],
      ownership: ["state", "private"][(bits >> 2) & 1],
      languages: (bits >> 3) & 7,
      ages: (bits >> 6) & 31,
    };
    const coordinates = [Number(lon.toFixed(5)), Number(lat.toFixed(5))];
    return { type: "Feature", geometry: { type: "Point", coordinates }, properties };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}
