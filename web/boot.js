// Starts the app of one binary. The build puts the hashed names in the place of these two.
// Whatever goes wrong - no network, an old webview, a trap - shows the plain text that the page carries.
const recover = (why) => {
  console.error(why);
  const recovery = document.getElementById("recovery");
  const app = document.getElementById("app");
  if (recovery) recovery.hidden = false;
  if (app) app.hidden = true;
};
const watch = (why) => {
  // A panic ends as a trap; what any other script throws is not ours to hide the app for.
  if (why instanceof WebAssembly.RuntimeError) recover(why);
};
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));
// A page that the browser kept whole has the draft as it was then: the map or the form may have changed it since.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && /\/(apply|change)\/|[?&]draft=/.test(location.href)) location.reload();
});
// Both downloads begin at once; the glue compiles the WASM while it arrives.
const wasm = fetch(new URL("./parent_bg.wasm", import.meta.url));
import("./parent.js").then((glue) => glue.default({ module_or_path: wasm })).catch(recover);
