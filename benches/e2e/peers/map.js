// Supercluster and Leaflet.markercluster with the same points: from the text to the first clusters on the screen, and after
// a filter. Supercluster finds clusters only: ours are painted for it, by the hand that paints them on our page.

/* global L, Supercluster */
import { marks } from "/paint/paint.js";

const text = await (await fetch("/points.json")).text();
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const isPrivate = ({ properties }) => properties.ownership === "private";
const timed = (work) => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

const window = document.querySelector("#window");
const pen = window.getContext("2d");
const view = { scale: 1, from: { x: 0, y: 0 }, font: "system-ui, sans-serif" };
const colour = { open: "#fff", none: "#666", mark: "#066", ink: "#000" };

/** Clusters as our page paints them: x, y, how many, of them with free places (every third here), look. */
function paint(clusters) {
  const side = 256 * 2 ** 3;
  const all = clusters.flatMap(({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    const count = properties.point_count ?? 1;
    const x = (lon / 360 + 0.5) * side - 1230;
    const y = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * side - 500;
    return [x, y, count, Math.floor(count / 3), 0];
  });
  pen.clearRect(0, 0, window.width, window.height);
  marks(pen, view, Int32Array.from(all), colour);
}

function supercluster() {
  let features;
  const load = (all) => paint(new Supercluster({ radius: 60, maxZoom: 14 }).load(all).getClusters([40, 35, 95, 60], 3));
  const first = timed(() => {
    ({ features } = JSON.parse(text));
    load(features);
  });
  const filter = timed(() => load(features.filter(isPrivate)));
  return { first, filter };
}

function markercluster() {
  const element = document.createElement("div");
  // By the object model, as Leaflet itself does: the policy forbids attributes only.
  Object.assign(element.style, { width: "328px", height: "420px" });
  document.body.append(element);
  let [group, map, markers] = [];
  const first = timed(() => {
    const { features } = JSON.parse(text);
    map = L.map(element, { preferCanvas: true, maxZoom: 16, zoomAnimation: false }).setView([48, 67], 3);
    markers = features.map((one) => {
      const [lon, lat] = one.geometry.coordinates;
      return Object.assign(L.circleMarker([lat, lon]), { one });
    });
    group = L.markerClusterGroup({ animate: false });
    group.addLayers(markers);
    map.addLayer(group);
  });
  const filter = timed(() => {
    group.clearLayers();
    group.addLayers(markers.filter(({ one }) => isPrivate(one)));
  });
  map.remove();
  element.remove();
  return { first, filter };
}

globalThis.measure = (times) =>
  [["supercluster 9", supercluster], ["Leaflet.markercluster 1.5", markercluster]].map(([name, work]) => {
    const all = Array.from({ length: times }, work);
    return { name, first: median(all.map((one) => one.first)), filter: median(all.map((one) => one.filter)) };
  });
globalThis.measurable = true;
