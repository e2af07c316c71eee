// A small W3C WebDriver client over fetch, enough for a smoke journey in engines that Playwright cannot drive here.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { until } from "../house.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** The first of these folders' entries that exists below them. */
function find(what, folders, pattern, rest) {
  for (const folder of folders.filter((one) => one && existsSync(one))) {
    for (const entry of readdirSync(folder).filter((one) => pattern.test(one)).sort().reverse()) {
      const file = join(folder, entry, rest);
      if (existsSync(file)) return file;
    }
  }
  throw new Error(`${what} is not installed: cargo xtask install`);
}

const cache = () => process.env.KEZEK_TOOLS || join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "kezek");

/** How each engine is started: the driver's command and what is asked of it. */
export const ENGINES = {
  firefox: () => ({
    command: [process.env.GECKODRIVER || find("geckodriver", [cache()], /^geckodriver-/, "bin/geckodriver"), "--port"],
    asked: { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless", "-width", "412", "-height", "900"] } },
  }),
  webkit: () => {
    const libraries = readdirSync("/usr/lib").filter((one) => one.endsWith("-linux-gnu")).map((one) => join("/usr/lib", one));
    const binary = find("WebKitGTK's MiniBrowser", libraries, /^webkit2gtk-4/, "MiniBrowser");
    // It hangs without a display.
    return {
      command: ["xvfb-run", "-a", process.env.SAFARIDRIVER || "WebKitWebDriver", "-p"],
      asked: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
    };
  },
};

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A session with a browser of its own. */
export async function startEngine({ command: [program, ...words], asked }) {
  const port = await freePort();
  const driver = spawn(program, [...words, String(port)], { stdio: "ignore", detached: true });
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path.split("/").slice(3).join("/")}: ${value.error}: ${value.message}`);
    return value;
  };
  const end = () => process.kill(-driver.pid, "SIGTERM");
  try {
    await until("the driver is ready", () => call("GET", "/status").then((status) => status.ready, () => false));
    const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: asked } });
    return session(call, `/session/${sessionId}`, end);
  } catch (error) {
    end();
    throw error;
  }
}

function session(call, at, end) {
  const element = async (css) => (await call("POST", `${at}/element`, { using: "css selector", value: css }))[ELEMENT];
  const there = (css) => until(css, () => element(css).catch(() => null));
  return {
    open: (url) => call("POST", `${at}/url`, { url }),
    address: () => call("GET", `${at}/url`),
    there,
    click: async (css) => call("POST", `${at}/element/${await there(css)}/click`, {}),
    type: async (css, text) => call("POST", `${at}/element/${await there(css)}/value`, { text }),
    text: async (css) => call("GET", `${at}/element/${await there(css)}/text`),
    run: (script, args = []) => call("POST", `${at}/execute/sync`, { script, args }),
    wait: (script, args = []) => call("POST", `${at}/execute/async`, { script, args }),
    async close() {
      await call("DELETE", at).catch(() => {});
      end();
    },
  };
}
