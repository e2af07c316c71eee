// Who signs: a made-up NCALayer behind the page's own socket, and the phone of the demo that stands for eGov Mobile.

import { assert, same } from "./house.mjs";

export const NCALAYER = "wss://127.0.0.1:13579/";

async function press(house, path, fields) {
  const response = await fetch(`${house.base}${path}`, {
    method: "POST",
    headers: { origin: house.base, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  assert(response.status < 400, `POST ${path} answers ${response.status}`);
  return response;
}

/** A made-up NCALayer: it greets, beats, and does with a wish what `does` says. */
export async function ncalayer(house, who, does) {
  await who.page.routeWebSocket(NCALAYER, (socket) => {
    socket.send(JSON.stringify({ result: { version: "1.4" } }));
    socket.send("--heartbeat--");
    socket.onMessage(async (text) => {
      if (text === "--heartbeat--") return;
      const wish = JSON.parse(text);
      same([wish.module, wish.method], ["kz.gov.pki.knca.basics", "sign"], "what NCALayer is asked");
      same(wish.args.signerParams.extKeyUsageOids, ["1.3.6.1.5.5.7.3.4"], "for which key");
      same(wish.args.signingParams.encapsulate, false, "a detached signature");
      socket.send(JSON.stringify(await does(wish.args.data)));
    });
  });
}

/** Does what a wish asks, with the key of this person. */
export const signed = (house, iin, key = "good") => async (data) => {
  const response = await press(house, "/kk/demo/sign", { iin, data, key });
  return { status: true, body: { result: [await response.json()] } };
};

/** The one sentence that the page shows of all it has. */
export const told = (who) => who.page.locator("#eds-told [data-case]:not([hidden])").getAttribute("data-case");

/** What the phone of the demo answers to the code on the page. */
export async function phone(house, who, parent, answer) {
  const href = await who.page.locator("#qr a.btn").getAttribute("href");
  const session = new URL(href, house.base).searchParams.get("session");
  await press(house, "/kk/demo/phone", { session, iin: parent.iin, answer });
}
