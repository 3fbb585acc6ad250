import assert from "node:assert/strict";

import sinon from "sinon";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, outcome, textIn, type Reply } from "./client";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const CALLBACK = "https://app.example/cb";
const CHALLENGE = { code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", code_challenge_method: "S256" };
const RIGHT = { response_type: "code", scope: "openid", state: "s", ...CHALLENGE };

/** Sign-in requests, up to the sign-in page. */
describe("emulator: requests to sign somebody in", () => {
  let emulator: Emulator;
  let client: Client;
  let web: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
    web = await application("SPA", [CALLBACK], ["https://app.example/out"]);
  });

  after(() => emulator.stop());

  afterEach(() => {
    sinon.restore();
  });

  function application(
    type: string,
    redirectUris: readonly string[],
    postLogoutRedirectUris: readonly string[] = [],
    customClientMetadata = {},
  ): Promise<string> {
    const oidcClientMetadata = { redirectUris, postLogoutRedirectUris };
    return client.create("/api/applications", { name: "a", type, oidcClientMetadata, customClientMetadata });
  }

  function authorize(parameters: Record<string, string>, id = web): Promise<Reply> {
    return client.raw("GET", `/oidc/auth?${new URLSearchParams({ client_id: id, ...parameters }).toString()}`);
  }

  /** The address to which a reply redirects the browser. */
  function target(reply: Reply): string {
    assert.equal(reply.status, 303);
    return reply.headers.get("location") ?? "";
  }

  it("lead to the sign-in page, by GET and by POST", async () => {
    assert.equal(target(await authorize(RIGHT)), `/sign-in?app_id=${web}`);
    assert.equal(target(await authorize({ ...RIGHT, ui_locales: "de" })), `/sign-in?app_id=${web}&ui_locales=de`);
    const body = new URLSearchParams({ client_id: web, redirect_uri: CALLBACK, ...RIGHT }).toString();
    assert.equal(target(await client.raw("POST", "/oidc/auth", body, FORM)), `/sign-in?app_id=${web}`);
  });

  const faults: [what: string, change: Record<string, string>, error: string][] = [
    ["no response type", { response_type: "" }, "invalid_request"],
    ["an unknown response type", { response_type: "x" }, "unsupported_response_type"],
    ["a response type of other applications", { response_type: "code id_token" }, "invalid_request"],
    ["an unknown prompt", { prompt: "x" }, "invalid_request"],
    ["the prompt none", { prompt: "none" }, "login_required"],
    ["the prompt none beside another", { prompt: "none login" }, "invalid_request"],
    ["a nonce without openid", { scope: "email", nonce: "n" }, "invalid_request"],
    ["no proof key", { code_challenge: "", code_challenge_method: "" }, "invalid_request"],
    ["a challenge without a method", { code_challenge_method: "" }, "invalid_request"],
    ["another method than S256", { code_challenge_method: "plain" }, "invalid_request"],
    ["a challenge that is too short", { code_challenge: "x" }, "invalid_request"],
    ["an unknown resource", { resource: "https://other.example" }, "invalid_target"],
    ["a request object", { request: "x" }, "request_not_supported"],
    ["a request that was never pushed", { request_uri: "urn:ietf:params:oauth:request_uri:x" }, "invalid_request_uri"],
    ["an age that is no number", { max_age: "x" }, "invalid_request"],
    ["an ID token of somebody", { id_token_hint: "x" }, "invalid_request"],
  ];
  for (const [what, change, error] of faults) {
    it(`come back to the application with ${error} for ${what}`, async () => {
      const { origin, pathname, search, hash } = new URL(target(await authorize({ ...RIGHT, ...change })));
      assert.equal(origin + pathname, CALLBACK);
      const answer = new URLSearchParams(search === "" ? hash.slice(1) : search);
      const { error: actual, state, iss } = Object.fromEntries(answer);
      assert.deepEqual([actual, state, iss], [error, "s", `${emulator.endpoint}/oidc`]);
      assert.equal(hash !== "", change["response_type"] === "code id_token");
    });
  }

  it("come back in the way that is asked for", async () => {
    const fragment = await authorize({ ...RIGHT, prompt: "none", response_mode: "fragment" });
    assert.match(target(fragment), /^https:\/\/app\.example\/cb#error=login_required&/);
    const page = await authorize({ ...RIGHT, prompt: "none", response_mode: "form_post" });
    assert.equal(page.status, 400);
    assert.match(
      String(page.body),
      /action="https:\/\/app\.example\/cb"><input type="hidden" name="error" value="login_/,
    );
    const unknown = new URL(target(await authorize({ ...RIGHT, response_mode: "x" })));
    assert.equal(unknown.searchParams.get("error"), "unsupported_response_mode");
  });

  it("are never sent to an address that the application has not registered", async () => {
    const machine = { redirect_uri: CALLBACK, ...RIGHT };
    const replies = [
      await authorize({ ...RIGHT, redirect_uri: "https://other.example/cb" }),
      await authorize({ redirect_uri: "https://other.example/cb" }),
      await authorize(machine, emulator.appId),
    ];
    for (const reply of replies) {
      assert.equal(outcome(reply), "400 oidc.invalid_redirect_uri");
    }
    assert.equal(textIn(await authorize(machine, "nobody"), "iss"), `${emulator.endpoint}/oidc`);
    const twice = await client.raw("GET", `/oidc/auth?client_id=${web}&client_id=${web}&redirect_uri=${CALLBACK}`);
    assert.equal(outcome(twice), "400 oidc.invalid_request");
  });

  it("must name the address where several are registered", async () => {
    const id = await application("SPA", [CALLBACK, "https://app.example/other"]);
    assert.equal(outcome(await authorize(RIGHT, id)), "400 oidc.invalid_request");
    assert.equal(target(await authorize({ ...RIGHT, redirect_uri: CALLBACK }, id)), `/sign-in?app_id=${id}`);
  });

  it("may be pushed, and are taken up by their name for a minute", async () => {
    const push = (parameters: Record<string, string>) =>
      client.raw("POST", "/oidc/request", new URLSearchParams({ client_id: web, ...parameters }).toString(), FORM);
    assert.equal(outcome(await push({ ...RIGHT, scope: "email", nonce: "n" })), "400 oidc.invalid_request");
    assert.equal(outcome(await push({ ...RIGHT, request_uri: "x" })), "400 oidc.request_uri_not_supported");
    const pushed = await push({ ...RIGHT, ui_locales: "de" });
    assert.equal(pushed.status, 201);
    const request_uri = textIn(pushed, "request_uri");
    assert.equal(target(await authorize({ request_uri })), `/sign-in?app_id=${web}&ui_locales=de`);
    sinon.useFakeTimers({ now: Date.now() + 60_000, toFake: ["Date"] });
    assert.match(target(await authorize({ request_uri })), /error=invalid_request_uri/);
  });

  it("end at addresses that are registered for that", async () => {
    const end = (address: string, id = web) =>
      client.raw("GET", `/oidc/session/end?client_id=${id}&post_logout_redirect_uri=${address}`);
    const page = await end("https://app.example/out");
    assert.match(String(page.body), new RegExp(`action="${emulator.endpoint}/oidc/session/end/confirm"`));
    assert.equal(outcome(await end(CALLBACK)), "400 oidc.invalid_request");
  });
});
