// Speaks to NCALayer on this computer. All words stand on the page; this script only shows one of them.
const page = document.getElementById("eds");
const told = document.getElementById("eds-told");
const start = document.getElementById("eds-start");

// Answers of the program: the version first, then its beat, then the signature.
const NCALAYER = "wss://127.0.0.1:13579/";
const SIGNING = "1.3.6.1.5.5.7.3.4";
const HEARTBEAT = "--heartbeat--";
const CONNECT_WITHIN = 15_000;

class Case extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

function say(code) {
  told.hidden = false;
  const all = [...told.querySelectorAll("[data-case]")];
  const wanted = all.some((one) => one.dataset.case === code) ? code : "internal";
  for (const one of all) one.hidden = one.dataset.case !== wanted;
}

/** Asks the server; with a body it tells it something. */
async function ask(path, body) {
  const telling = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(path, body && telling);
  } catch {
    throw new Case("unavailable");
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Case(answer.params?.why ?? answer.type ?? "internal");
}

/** Why no connection came about: browsers tell it only where they know the permission. */
async function notConnected() {
  for (const name of ["loopback-network", "local-network-access"]) {
    try {
      const { state } = await navigator.permissions.query({ name });
      return state === "denied" ? "denied" : "not_running";
    } catch {
      // This browser does not know the name.
    }
  }
  return "not_running";
}

/** The signature of these bytes (base64) by the key that the person chooses. */
function sign(data) {
  return new Promise((resolve, reject) => {
    let socket;
    try {
      socket = new WebSocket(NCALAYER);
    } catch {
      reject(new Case("not_running"));
      return;
    }
    let asked = false;
    const late = setTimeout(() => socket.close(), CONNECT_WITHIN);
    const end = (settle, value) => {
      clearTimeout(late);
      socket.onclose = null;
      socket.onerror = null;
      socket.close();
      settle(value);
    };
    const lost = async () => {
      const code = asked ? "not_running" : await notConnected();
      end(reject, new Case(code));
    };
    socket.onerror = lost;
    socket.onclose = lost;
    socket.onmessage = ({ data: text }) => {
      if (text === HEARTBEAT) {
        socket.send(HEARTBEAT);
        return;
      }
      let message;
      try {
        message = JSON.parse(text);
      } catch {
        return;
      }
      if (!asked) {
        if (!message.result?.version) return;
        asked = true;
        clearTimeout(late);
        say("waiting");
        socket.send(JSON.stringify({
          module: "kz.gov.pki.knca.basics",
          method: "sign",
          args: {
            allowedStorages: null,
            format: "cms",
            data,
            signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
            signerParams: { extKeyUsageOids: [SIGNING], iin: "", bin: "", serialNumber: "", chain: [] },
            locale: page.dataset.lang,
          },
        }));
        return;
      }
      if (message.status === undefined) return;
      const result = message.body?.result;
      const cms = Array.isArray(result) ? result[0] : result;
      if (!message.status) end(reject, new Case("program_failed"));
      else if (cms) end(resolve, cms);
      else end(reject, new Case("cancelled"));
    };
  });
}

async function begin() {
  start.disabled = true;
  say("connecting");
  try {
    // An application has its text; to sign in, one is made.
    const { text, lang } = page.dataset;
    const { data } = await (text ? ask(text) : ask("/api/v1/sign-in/eds", { lang }));
    const cms = await sign(data);
    say("checking");
    await ask(page.dataset.signature, { cms });
    location.assign(page.dataset.next);
  } catch (why) {
    say(why.code ?? "internal");
    told.focus();
    start.disabled = false;
  }
}

start.hidden = false;
start.addEventListener("click", begin);
