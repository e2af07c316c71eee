// Goal M2: the documents of the map on the wire, beside GeoJSON of the same points.

import { startServer } from "../../tests/e2e/house.mjs";
import { brotli, fetched, geoJson, points } from "./map_points.mjs";

export const about = "the map's documents as they are downloaded, beside GeoJSON of the same preschools";

export async function run({ program, dist }) {
  const server = await startServer({ program, dist });
  try {
    const pointer = JSON.parse((await fetched(server.base, "/api/v1/map")).bytes);
    const rows = [];
    const sizes = {};
    for (const kind of ["geometry", "numbers", "outlines"]) {
      const { wire, bytes, headers } = await fetched(server.base, `/api/v1/map/${kind}/${pointer[kind]}`);
      if (!headers["cache-control"]?.includes("immutable")) throw new Error(`${kind} is not immutable`);
      sizes[kind] = { wire, bytes };
      rows.push({ document: kind, plain_bytes: bytes.length, on_the_wire: wire });
    }
    const all = points(sizes.geometry.bytes);
    if (all.length !== pointer.preschools) throw new Error(`${all.length} points of ${pointer.preschools} preschools`);
    const json = geoJson(all);
    const theirs = brotli(json);
    rows.push({ document: "GeoJSON, points and traits, no clusters", plain_bytes: json.length, on_the_wire: theirs });
    const verdict = (isReached) => (isReached ? "reached" : "not reached");
    const notes = [
      `Goal M2: ${all.length} preschools with clusters from z3, the whole country, to z14 <= 40 KB, ${verdict(sizes.geometry.wire <= 40 * 1024)}; ` +
        `the day's numbers <= 20 KB, ${verdict(sizes.numbers.wire <= 20 * 1024)}.`,
      `GeoJSON is ${(theirs / sizes.geometry.wire).toFixed(2)} times the geometry, and has no cluster tree. Brotli 11 for it; ours as the server sends it.`,
    ];
    return { rows, notes };
  } finally {
    await server.stop();
  }
}
