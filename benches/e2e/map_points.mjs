// The documents of the map read by other code than ours: what peers are given, and a second opinion on the bytes.

import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { fileURLToPath } from "node:url";

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

/** Longitudes and latitudes of Kazakhstan, with a degree around it. */
const COUNTRY = { west: 45.5, east: 88.5, south: 39.5, north: 56.5 };

/** Longitude and latitude of a pixel. */
function degrees({ x, y }) {
  return [(x / SIDE) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / SIDE))) * 180) / Math.PI];
}

/** Positions and traits of a geometry, by the description in contract::map::geometry. Throws at what cannot be one. */
export function points(bytes) {
  let at = 4;
  const number = () => {
    let [value, shift] = [0, 1];
    for (;;) {
      if (at >= bytes.length) throw new Error("the document is too short");
      const byte = bytes[at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
      shift *= 128;
    }
  };
  const taken = (count) => {
    if (at + count > bytes.length) throw new Error("the document is too short");
    return bytes.subarray(at, (at += count));
  };
  const planesOf = (count, planes) => {
    const all = Array.from({ length: planes }, () => taken(count));
    return Array.from({ length: count }, (_, nth) => all.reduce((sum, plane, byte) => sum + plane[nth] * 256 ** byte, 0));
  };
  const column = (count) => {
    const kind = taken(1)[0];
    if (kind > 4) throw new Error(`a column of the kind ${kind}`);
    if (kind > 0) return planesOf(count, kind);
    const table = [];
    for (let left = number(), last = 0; left > 0; left -= 1) table.push((last += number()));
    return [...taken(count)].map((place) => table[place]);
  };
  if (bytes.subarray(0, 4).toString() !== "KzG1") throw new Error("another document");
  const count = number();
  const districts = number();
  for (let nth = 0; nth < districts; nth += 1) number();
  const areas = number();
  if (column(areas).some((district) => !(district < districts))) throw new Error("an area of no district");
  column(areas);
  const runs = number();
  const covered = column(runs).reduce((sum, less) => sum + less + 1, 0);
  if (covered !== count) throw new Error(`runs cover ${covered} of ${count} points`);
  let fresh = 0;
  for (const back of column(runs)) {
    if (back > fresh) throw new Error("a run of no area");
    fresh = Math.max(fresh, fresh - back + 1);
  }
  if (fresh !== areas) throw new Error(`${fresh} of ${areas} areas have points`);
  const pairs = Math.max(count - 1, 0);
  const apart = taken(pairs);
  const traits = column(count);
  const first = [number(), number()];
  const order = [...apart.keys()].sort((one, other) => apart[one] - apart[other] || one - other);
  const along = first.map((begin) => {
    const zigzags = planesOf(pairs, 3);
    const steps = new Array(pairs);
    order.forEach((pair, nth) => {
      const zigzag = zigzags[nth];
      steps[pair] = zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
    });
    const all = count > 0 ? [begin] : [];
    for (const step of steps) all.push(all.at(-1) + step);
    return all;
  });
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left`);
  const all = traits.map((bits, nth) => ({ x: along[0][nth], y: along[1][nth], bits }));
  for (const point of all) {
    const [lon, lat] = degrees(point);
    const isInside = lon > COUNTRY.west && lon < COUNTRY.east && lat > COUNTRY.south && lat < COUNTRY.north;
    if (!isInside) throw new Error(`a point at ${lon}, ${lat} is not in the country`);
    if (point.bits >> 11 !== 0 || (point.bits & 3) === 3) throw new Error(`${point.bits} are no traits`);
  }
  return all;
}

/** The same points as everybody else would send them. */
export function geoJson(all) {
  const features = all.map(({ x, y, bits }) => {
    const [lon, lat] = degrees({ x, y });
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

// `node map_points.mjs FILE` says what it reads: tests/tests/map_documents.rs compares.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(points(readFileSync(process.argv[2])).map(({ x, y, bits }) => [x, y, bits])));
}
