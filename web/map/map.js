// Leaflet, and the one layer on it: moving, pinching, wheel and keys are Leaflet's, what is drawn comes from Rust. The layer
// has two canvases: marks with names, drawn at once, and the land under them, drawn anew only when it is another picture.
// The app finds this as `kezekMap`; where this module does not come, the app is its list alone.

import "./policy.js";
import { Layer } from "leaflet/src/layer/Layer.js";
import { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
import { Map as LeafletMap } from "leaflet/src/map/Map.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import { setPosition, setTransform } from "leaflet/src/dom/DomUtil.js";
import { Point } from "leaflet/src/geometry/Point.js";
import * as paint from "./paint.js";

/** The zoom whose world pixels are the coordinates of everything. */
const BASE = 14;
/** How much more than the window is painted on each side: a short drag shows no edge. */
const MARGIN = 0.3;
/** A finger is this wide, pixels from its middle. */
const FINGER = 22;
/** How far the middle may wander, degrees; wide enough that no window is pushed about by it. */
const BOUNDS = [[10, -20], [78, 160]];
const EASILY = matchMedia("(prefers-reduced-motion: reduce)");
const FONT = "system-ui, sans-serif";
/** Where colours may change under a map that stands. */
const MODES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((mode) => matchMedia(mode));

/** How far down the page was when the person left it; nothing at a first visit. */
let left = history.state?.y;
addEventListener("pagehide", () => history.replaceState({ y: scrollY }, ""));

/** A canvas of the layer; the first of them lies lowest. */
function sheet(map) {
  const canvas = document.createElement("canvas");
  canvas.className = "leaflet-zoom-animated";
  canvas.setAttribute("aria-hidden", "true");
  map.getPanes().overlayPane.append(canvas);
  return { canvas, pen: canvas.getContext("2d") };
}

const Canvas = Layer.extend({
  onAdd(map) {
    this.ground = sheet(map);
    this.front = sheet(map);
    this.data = { marks: new Int32Array(0), fills: new Uint8Array(0), labels: [], origin: new Point(0, 0) };
  },
  onRemove() {
    for (const { canvas } of [this.ground, this.front]) canvas.remove();
    cancelAnimationFrame(this.frame);
  },
  getEvents() {
    const follow = (center, zoom) => this.follow(center, zoom);
    return {
      zoomanim: (event) => follow(event.center, event.zoom),
      zoom: () => follow(this._map.getCenter(), this._map.getZoom()),
    };
  },
  /** The old pictures go along while the zoom moves. */
  follow(center, zoom) {
    const map = this._map;
    for (const { canvas, view } of [this.ground, this.front]) {
      if (!view) continue;
      const scale = map.getZoomScale(zoom, view.zoom);
      const half = new Point(view.width, view.height).multiplyBy(0.5);
      const offset = half.multiplyBy(-scale).add(map.project(view.center, zoom)).subtract(map._getNewPixelOrigin(center, zoom));
      setTransform(canvas, offset, scale);
    }
  },
  /** What the map looks at now, with its margin; none while the window has no size. */
  view() {
    const map = this._map;
    const size = map.getSize();
    if (size.x === 0) return undefined;
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-MARGIN)).round();
    const [width, height] = [Math.ceil(size.x * (1 + 2 * MARGIN)), Math.ceil(size.y * (1 + 2 * MARGIN))];
    const [center, zoom, ratio] = [map.getCenter(), map.getZoom(), Math.min(devicePixelRatio, 2)];
    const from = corner.add(map.getPixelOrigin());
    return { center, zoom, corner, from, width, height, ratio, scale: 2 ** (zoom - BASE), font: FONT };
  },
  /** An empty canvas on its place. */
  clear(one, view) {
    const { canvas, pen } = one;
    const [width, height] = [view.width * view.ratio, view.height * view.ratio];
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      Object.assign(canvas.style, { width: `${view.width}px`, height: `${view.height}px` });
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
    }
    pen.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    setPosition(canvas, view.corner);
    one.view = view;
    return pen;
  },
  /** Paints the view that the map has now: the marks at once, the land under them in the next frame if it is another. */
  paint() {
    const [view, data] = [this.view(), this.data];
    if (!view) return;
    this.colour ??= paint.colours(this._map.getContainer());
    const pen = this.clear(this.front, view);
    paint.names(pen, view, data.labels, data.marks, this.colour);
    paint.marks(pen, view, data.marks, this.colour);
    if (data.me) paint.here(pen, view, data.me, this.colour);
    this.front.canvas.dataset.marks = data.marks.length / paint.SIZE;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.paintGround();
    });
  },
  paintGround() {
    const [view, { land, fills, origin, hasTiles }, colour] = [this.view(), this.data, this.colour];
    if (!view || !land) return;
    const now = [land, colour, hasTiles, fills.join(), view.zoom, view.from.x, view.from.y, view.width, view.height, view.ratio];
    if (this.painted?.every((one, at) => one === now[at])) {
      // The same picture; Leaflet may count its pixels from another place now.
      setPosition(this.ground.canvas, view.corner);
      this.ground.view = view;
      return;
    }
    this.painted = now;
    paint.land(this.clear(this.ground, view), view, { land, fills, origin, hasTiles }, colour);
  },
  /** The mark under a finger or a pointer: the nearest that reaches there; where places are short, the district. */
  markAt(point) {
    const { marks, fills, land, origin } = this.data;
    const scale = 2 ** (this._map.getZoom() - BASE);
    const world = this._map.getPixelBounds().min.add(point);
    if (fills.length > 0 && land) {
      const { x, y } = world.divideBy(scale).subtract(origin);
      const { pen } = this.ground;
      pen.resetTransform();
      return land.areas.findIndex((path) => pen.isPointInPath(path, x, y, "evenodd"));
    }
    let [best, nearest] = [-1, Infinity];
    for (let at = 0; at < marks.length; at += paint.SIZE) {
      const away = Math.hypot(marks[at] * scale - world.x, marks[at + 1] * scale - world.y);
      if (away < nearest && away <= Math.max(FINGER, paint.reach(marks[at + 2]))) [best, nearest] = [at / paint.SIZE, away];
    }
    return best;
  },
});

/** A map in an element. `moved(x, y, zoom, width, height, metres)` comes at once and after each move, `pressed(mark)` at a press. */
function open(element, x, y, zoom, moved, pressed) {
  const map = new LeafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 3,
    maxZoom: 16,
    // Half levels: the country fills a phone, and a wide window.
    zoomSnap: 0.5,
    maxBounds: BOUNDS,
    fadeAnimation: false,
    zoomAnimation: !EASILY.matches,
    inertia: !EASILY.matches,
    bounceAtZoomLimits: false,
  });
  const layer = new Canvas();
  const place = (x, y) => map.unproject(new Point(x, y), BASE);
  map.setView(place(x, y), zoom);
  map.addLayer(layer);
  // While the documents are on their way.
  setTimeout(() => paint.warm(layer.front.pen, FONT));
  // Where it is to look once the zoom that runs has ended: meanwhile Leaflet would not hear of it.
  let wish;
  const tell = () => {
    if (wish && !map._animatingZoom) {
      const go = wish;
      wish = undefined;
      go();
      return;
    }
    const middle = map.project(map.getCenter(), BASE);
    const size = map.getSize();
    const [left, right] = [0, 100].map((at) => map.containerPointToLatLng(new Point(at, size.y / 2)));
    moved(middle.x, middle.y, map.getZoom(), size.x, size.y, map.distance(left, right) / 100);
  };
  map.on("moveend resize", tell);
  map.on("click", (event) => {
    const mark = layer.markAt(event.containerPoint);
    if (mark >= 0) pressed(mark);
  });
  map.on("mousemove", (event) => {
    element.classList.toggle("is-over", layer.data.fills.length > 0 || layer.markAt(event.containerPoint) >= 0);
  });
  const changed = () => {
    layer.colour = undefined;
    layer.paint();
  };
  for (const mode of MODES) mode.addEventListener("change", changed);
  const seen = new ResizeObserver(() => map.invalidateSize({ pan: false }));
  seen.observe(element);
  return {
    tell,
    /** Marks, how short of places each district is (none: an empty list), and where the person is (NaN: unknown). */
    draw(marks, fills, x, y) {
      Object.assign(layer.data, { marks: marks.slice(), fills: fills.slice(), me: Number.isNaN(x) ? undefined : { x, y } });
      layer.paint();
    },
    /** Borders, relative to an origin. */
    land(x, y, points, ends, isRegion) {
      layer.data.origin = new Point(x, y);
      layer.data.land = { lines: paint.borders(points, ends, isRegion), areas: [], whole: new Path2D() };
    },
    /** The next district, relative to the same origin. */
    area(points, ends) {
      const path = paint.area(points, ends);
      layer.data.land.areas.push(path);
      layer.data.land.whole.addPath(path);
    },
    /** The operator's own pictures under everything; without them the land is plain. */
    tiles(address) {
      layer.data.hasTiles = true;
      map.addLayer(new TileLayer(address, { maxZoom: 16, referrerPolicy: "no-referrer" }));
    },
    /** Names, one a line: where, from which zoom on, and how large. */
    names(texts, numbers) {
      layer.data.labels = texts.split("\n").map((text, at) => {
        const [x, y, from, size] = numbers.subarray(4 * at, 4 * at + 4);
        return { text, x, y, from, size };
      });
    },
    /** Moves there. */
    look(x, y, zoom) {
      const go = () => map.setView(place(x, y), zoom, { animate: !EASILY.matches });
      if (map._animatingZoom) wish = go;
      else go();
    },
    /** Where the person is, once: only the browser learns of it. */
    locate(found, lost) {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const { x, y } = map.project([coords.latitude, coords.longitude], BASE);
          found(x, y);
        },
        () => lost(),
        { timeout: 15_000, maximumAge: 60_000 },
      );
    },
    /** The list stands: who came back to it is brought to where the person was. */
    settled() {
      const y = left;
      left = 0;
      if (y > 0) requestAnimationFrame(() => scrollTo(0, y));
    },
    close() {
      for (const mode of MODES) mode.removeEventListener("change", changed);
      seen.disconnect();
      map.remove();
    },
  };
}

globalThis.kezekMap = { open };
document.dispatchEvent(new Event("kezek-map"));
