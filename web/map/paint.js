// What the map looks like: land and borders, districts by how short of places they are, names, clusters and preschools.
// Positions are pixels of the world at zoom 14; `scale` and `from` bring them onto the canvas. Colours are the stylesheet's.

/** Numbers of a mark, as Rust hands them over: x, y, preschools, of them with free places, look. */
export const SIZE = 5;
const OPEN = 1;
/** How dense a colour over pictures is. */
const THIN = 0.75;
const NAMES = [
  "land", "border", "region", "ink", "soft", "halo", "mark", "on-mark", "none", "open", "pick", "on-pick", "me", "d0", "d1", "d2", "d3", "d4",
];

/** The colours of the stylesheet, which knows of the dark and of forced colours. */
export function colours(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()]));
}

/** How far a mark reaches from its middle, pixels: one preschool, or a cluster by its order of magnitude. */
export const reach = (count) => (count === 1 ? 7 : Math.min(13 + 3.5 * Math.log10(count) + (count > 99 ? 3 : 0), 29));

/** Lines of the land: one path for the borders of regions, one for those of districts. */
export function borders(points, ends, isRegion) {
  const paths = [new Path2D(), new Path2D()];
  let at = 0;
  for (let line = 0; line < ends.length; line += 1) {
    const path = paths[isRegion[line]];
    path.moveTo(points[2 * at], points[2 * at + 1]);
    for (at += 1; at < ends[line]; at += 1) path.lineTo(points[2 * at], points[2 * at + 1]);
  }
  return paths;
}

/** A district's rings as one path. */
export function area(points, ends) {
  const path = new Path2D();
  let at = 0;
  for (const end of ends) {
    path.moveTo(points[2 * at], points[2 * at + 1]);
    for (at += 1; at < end; at += 1) path.lineTo(points[2 * at], points[2 * at + 1]);
    path.closePath();
  }
  return path;
}

/** The land: under everything, or over the operator's pictures, through which they are seen. Its paths are relative to `origin`: small numbers stay exact. */
export function land(pen, view, { land: { lines, areas, whole }, fills, origin, hasTiles }, colour) {
  pen.translate((origin.x * view.scale - view.from.x), (origin.y * view.scale - view.from.y));
  pen.scale(view.scale, view.scale);
  if (fills.length > 0) {
    for (const [at, path] of areas.entries()) {
      pen.fillStyle = fills[at] < 5 ? colour[`d${fills[at]}`] : colour.land;
      pen.globalAlpha = hasTiles ? THIN : 1;
      pen.fill(path, "evenodd");
    }
    pen.globalAlpha = 1;
  } else if (!hasTiles) {
    pen.fillStyle = colour.land;
    pen.fill(whole, "evenodd");
  }
  pen.lineJoin = "round";
  pen.lineWidth = (view.zoom > 6 ? 1 : 0.5) / view.scale;
  pen.strokeStyle = colour.border;
  pen.stroke(lines[0]);
  pen.lineWidth = (view.zoom > 6 ? 2 : 1.25) / view.scale;
  pen.strokeStyle = colour.region;
  pen.stroke(lines[1]);
}

/** Where a name may stand from its place, pixels below: under its mark, where a reader looks first, else above or farther. */
const BESIDE = [20, -20, 38, -38];

/** How wide names are, by font: measuring takes longer than writing. */
const widths = new Map();

function widthOf(pen, font, text) {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 4_000) widths.clear();
    pen.font = font;
    width = pen.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Where a name of this width may stand, if nothing that stands is in its way. */
function free(width, x, middle, taken) {
  const half = width / 2 + 4;
  for (const below of BESIDE) {
    const y = middle + below;
    const box = [x - half, y - 8, x + half, y + 8];
    if (taken.some(([left, top, right, bottom]) => left < box[2] && box[0] < right && top < box[3] && box[1] < bottom)) continue;
    taken.push(box);
    return y;
  }
  return undefined;
}

/** Names of places, the important ones first; none over a mark or over another name. */
export function names(pen, view, labels, marks, colour) {
  const taken = [];
  for (let at = 0; at < marks.length; at += SIZE) {
    const [x, y, r] = [marks[at] * view.scale - view.from.x, marks[at + 1] * view.scale - view.from.y, reach(marks[at + 2])];
    taken.push([x - r, y - r, x + r, y + r]);
  }
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = colour.halo;
  for (const { text, x: east, y: south, from, size } of labels) {
    if (view.zoom < from) continue;
    const [x, y] = [east * view.scale - view.from.x, south * view.scale - view.from.y];
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const font = `${size > 13 ? "600 " : ""}${size}px ${view.font}`;
    const line = free(widthOf(pen, font, text), x, y, taken);
    if (line === undefined) continue;
    pen.font = font;
    // The smallest are names of districts: they explain, they do not compete.
    pen.fillStyle = size < 12 ? colour.soft : colour.ink;
    pen.strokeText(text, x, line);
    pen.fillText(text, x, line);
  }
}

function disc(pen, x, y, r) {
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
}

/** A cluster: how many, and round it which share of them has free places. */
function cluster(pen, x, y, count, free, colour) {
  const r = reach(count);
  disc(pen, x, y, r);
  pen.fillStyle = colour.open;
  pen.fill();
  pen.lineWidth = 4;
  pen.strokeStyle = colour.none;
  disc(pen, x, y, r - 2);
  pen.stroke();
  if (free > 0) {
    pen.strokeStyle = colour.mark;
    pen.beginPath();
    pen.arc(x, y, r - 2, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.max(free / count, 0.04));
    pen.stroke();
  }
}

/** One preschool: full where there are free places, a ring where there are none. */
function preschool(pen, x, y, free, colour) {
  disc(pen, x, y, 7);
  pen.fillStyle = free > 0 ? colour.mark : colour.open;
  pen.fill();
  pen.lineWidth = free > 0 ? 2 : 3;
  pen.strokeStyle = free > 0 ? colour.open : colour.none;
  disc(pen, x, y, free > 0 ? 7 : 6);
  pen.stroke();
}

/** Fonts of counts: of clusters to 999, of greater ones, of the order of a choice. */
const COUNTS = ["600 13px", "600 12px", "700 13px"];

function written(pen, text, x, y, font, colour) {
  pen.font = font;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}

/** Has the digits of all counts ready: the first text of a font takes longer than all marks together. */
export function warm(pen, font) {
  for (const one of COUNTS) written(pen, "0123456789k", 0, 0, `${one} ${font}`, "transparent");
}

const short = (count) => (count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`);

/** Every mark: clusters below, single preschools above them, the opened and the chosen ones on top. */
export function marks(pen, view, all, colour) {
  const later = [];
  for (let at = 0; at < all.length; at += SIZE) {
    const [count, free, look] = [all[at + 2], all[at + 3], all[at + 4]];
    const [x, y] = [all[at] * view.scale - view.from.x, all[at + 1] * view.scale - view.from.y];
    if (count > 1) {
      cluster(pen, x, y, count, free, colour);
      written(pen, short(count), x, y, `${COUNTS[count > 999 ? 1 : 0]} ${view.font}`, colour.ink);
    } else {
      preschool(pen, x, y, free, colour);
    }
    if (look > 0) later.push([x, y, count, look]);
  }
  for (const [x, y, count, look] of later) {
    const r = reach(count);
    if (look & OPEN) {
      disc(pen, x, y, r + 4);
      pen.lineWidth = 3;
      pen.strokeStyle = colour.ink;
      pen.stroke();
    }
    const order = look >> 1;
    if (order > 0) {
      const [left, top] = count > 1 ? [x + r * 0.7, y - r * 0.7] : [x, y];
      disc(pen, left, top, 11);
      pen.fillStyle = colour.pick;
      pen.fill();
      pen.lineWidth = 2;
      pen.strokeStyle = colour.open;
      pen.stroke();
      written(pen, String(order), left, top, `${COUNTS[2]} ${view.font}`, colour["on-pick"]);
    }
  }
}

/** Where the person is, when the person asked. */
export function here(pen, view, { x: east, y: south }, colour) {
  const [x, y] = [east * view.scale - view.from.x, south * view.scale - view.from.y];
  disc(pen, x, y, 9);
  pen.fillStyle = colour.open;
  pen.fill();
  disc(pen, x, y, 6);
  pen.fillStyle = colour.me;
  pen.fill();
}
