import assert from "node:assert/strict";

import sinon from "sinon";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, outcome, textIn } from "./client";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("emulator: grants of somebody who has signed in", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  afterEach(() => {
    sinon.restore();
  });

  it("of a device wait for somebody who never comes", async () => {
    const customClientMetadata = { isDeviceFlow: true };
    const device = await client.create("/api/applications", { name: "d", type: "Native", customClientMetadata });
    const web = await client.create("/api/applications", { name: "w", type: "SPA" });
    const reply = await client.raw("POST", "/oidc/device/auth", `client_id=${device}`, FORM);
    const [device_code, user_code] = [textIn(reply, "device_code"), textIn(reply, "user_code")];
    assert.match(user_code, /^[B-Z]{4}-[B-Z]{4}$/);
    assert.equal(textIn(reply, "verification_uri_complete"), `${emulator.endpoint}/device?user_code=${user_code}`);
    const poll = (code: string, client_id = device) =>
      client.exchange({
        client_id,
        client_secret: "",
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code: code,
      });
    assert.equal(outcome(await poll(device_code)), "400 oidc.authorization_pending");
    assert.equal(outcome(await poll("other")), "400 oidc.invalid_grant");
    assert.equal(outcome(await poll(device_code, web)), "400 oidc.invalid_request");
    sinon.useFakeTimers({ now: Date.now() + 600_000, toFake: ["Date"] });
    assert.equal(outcome(await poll(device_code)), "400 oidc.expired_token");
    const other = await client.raw("POST", "/oidc/device/auth", `client_id=${web}`, FORM);
    assert.equal(outcome(other), "400 oidc.invalid_request");
  });

  it("are not redeemed: nobody has given one", async () => {
    const web = await client.create("/api/applications", { name: "w", type: "Traditional" });
    const secret = await client.send("POST", `/api/applications/${web}/secrets`, { name: "s" });
    const client_secret = textIn(secret, "value");
    const grants: [object, string][] = [
      [{ grant_type: "" }, "400 oidc.invalid_request"],
      [{ grant_type: "password" }, "400 oidc.unsupported_grant_type"],
      [{ grant_type: "implicit" }, "400 oidc.unsupported_grant_type"],
      [{ grant_type: "client_credentials" }, "400 oidc.invalid_request"],
      [{ grant_type: "authorization_code" }, "400 oidc.invalid_request"],
      [{ grant_type: "authorization_code", code: "x" }, "400 oidc.invalid_grant"],
      [{ grant_type: "refresh_token", refresh_token: "x" }, "400 oidc.invalid_grant"],
    ];
    for (const [fields, expected] of grants) {
      assert.equal(outcome(await client.exchange({ client_id: web, client_secret, ...fields })), expected);
    }
    assert.equal(outcome(await client.exchange({ client_id: web, client_secret: "" })), "401 oidc.invalid_client");
  });

  it("to exchange a token are for applications that say so", async () => {
    const exchange = {
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: "x",
      subject_token_type: "y",
    };
    assert.equal(outcome(await client.exchange(exchange)), "400 oidc.invalid_request");
    const customClientMetadata = { allowTokenExchange: true };
    await client.send("PATCH", `/api/applications/${emulator.appId}`, { customClientMetadata });
    assert.equal(outcome(await client.exchange(exchange)), "400 oidc.invalid_grant");
  });
});
