// Leaflet, and the one canvas layer on it: moving, pinching, wheel and keys are Leaflet's, what is drawn comes from Rust.
// The app finds this as `kezekMap`; where this module does not come, the app is its list alone.

import "./policy.js";
import { Layer } from "leaflet/src/layer/Layer.js";
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
/** Where colours may change under a map that stands. */
const MODES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((mode) => matchMedia(mode));

const Canvas = Layer.extend({
  onAdd(map) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "leaflet-zoom-animated";
    this.canvas.setAttribute("aria-hidden", "true");
    map.getPanes().overlayPane.append(this.canvas);
    this.data = { marks: new Int32Array(0), fills: new Uint8Array(0), labels: [], paths: [], areas: [], origin: new Point(0, 0) };
  },
  onRemove() {
    this.canvas.remove();
  },
  getEvents() {
    const follow = (center, zoom) => this.follow(center, zoom);
    return {
      zoomanim: (event) => follow(event.center, event.zoom),
      zoom: () => follow(this._map.getCenter(), this._map.getZoom()),
    };
  },
  /** The old picture goes along while the zoom moves. */
  follow(center, zoom) {
    if (!this.center) return;
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.zoom);
    const half = map.getSize().multiplyBy(0.5 + MARGIN);
    const offset = half.multiplyBy(-scale).add(map.project(this.center, zoom)).subtract(map._getNewPixelOrigin(center, zoom));
    setTransform(this.canvas, offset, scale);
  },
  /** Paints the view that the map has now. */
  paint() {
    const [map, data, canvas] = [this._map, this.data, this.canvas];
    const size = map.getSize();
    if (size.x === 0) return;
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-MARGIN)).round();
    const [width, height] = [Math.ceil(size.x * (1 + 2 * MARGIN)), Math.ceil(size.y * (1 + 2 * MARGIN))];
    const ratio = Math.min(devicePixelRatio, 2);
    if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
      canvas.width = width * ratio;
      canvas.height = height * ratio;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    [this.center, this.zoom] = [map.getCenter(), map.getZoom()];
    setPosition(canvas, corner);
    const from = corner.add(map.getPixelOrigin());
    const view = { scale: 2 ** (this.zoom - BASE), zoom: this.zoom, from, width, height, font: "system-ui, sans-serif" };
    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    this.colour ??= paint.colours(map.getContainer());
    if (data.paths.length > 0) paint.land(pen, view, data, this.colour);
    paint.names(pen, view, data.labels, data.marks, this.colour);
    paint.marks(pen, view, data.marks, this.colour);
    if (data.me) paint.here(pen, view, data.me, this.colour);
    canvas.dataset.marks = data.marks.length / paint.SIZE;
  },
  /** The mark under a finger or a pointer: the nearest that reaches there. */
  markAt(point) {
    const { marks } = this.data;
    const scale = 2 ** (this._map.getZoom() - BASE);
    const world = this._map.getPixelBounds().min.add(point);
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
  const tell = () => {
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
    element.classList.toggle("is-over", layer.markAt(event.containerPoint) >= 0);
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
      layer.data.paths = paint.borders(points, ends, isRegion);
      layer.data.areas = [];
    },
    /** The next district, relative to the same origin. */
    area(points, ends) {
      layer.data.areas.push(paint.area(points, ends));
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
      map.setView(place(x, y), zoom, { animate: !EASILY.matches });
    },
    zoom(by) {
      map.setZoom(map.getZoom() + by);
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
    close() {
      for (const mode of MODES) mode.removeEventListener("change", changed);
      seen.disconnect();
      map.remove();
    },
  };
}

globalThis.kezekMap = { open };
document.dispatchEvent(new Event("kezek-map"));
