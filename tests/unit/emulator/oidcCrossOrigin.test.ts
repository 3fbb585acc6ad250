import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, outcome } from "./client";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("emulator: pages of other sites at the OpenID provider", () => {
  let emulator: Emulator;
  let client: Client;
  let web: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
    web = await client.create("/api/applications", {
      name: "w",
      type: "SPA",
      oidcClientMetadata: {
        redirectUris: ["https://app.example/cb", "https://*.pages.example/cb", "com.example.app://cb"],
        postLogoutRedirectUris: [],
      },
      customClientMetadata: { corsAllowedOrigins: ["https://cors.example"] },
    });
  });

  after(() => emulator.stop());

  it("may read the keys", async () => {
    const { headers } = await client.raw("GET", "/oidc/jwks", undefined, { origin: "https://a.example" });
    assert.equal(headers.get("access-control-allow-origin"), "https://a.example");
    assert.equal(headers.get("vary"), "Origin");
  });

  it("are told what they may do where they ask first", async () => {
    const asking = { origin: "https://a.example", "access-control-request-headers": "authorization" };
    const ask = (path: string) =>
      client.raw("OPTIONS", path, undefined, { ...asking, "access-control-request-method": "POST" });
    const { status, headers } = await ask("/oidc/me");
    const told = ["allow-origin", "allow-methods", "allow-headers", "max-age"];
    assert.deepEqual(
      [status, ...told.map((name) => headers.get(`access-control-${name}`))],
      [204, "https://a.example", "GET,POST", "authorization", "3600"],
    );
    assert.equal(outcome(await ask("/oidc/auth")), "404 oidc.invalid_request");
    assert.equal(outcome(await client.raw("OPTIONS", "/oidc/token")), "404 oidc.invalid_request");
  });

  const origins: [origin: string, isAllowed: boolean][] = [
    ["https://app.example", true],
    ["https://shop.pages.example", true],
    ["https://cors.example", true],
    ["https://app.example:444", false],
    ["http://app.example", false],
    ["https://a.b.pages.example", false],
    ["https://other.example", false],
    ["null", false],
  ];
  for (const [origin, isAllowed] of origins) {
    it(`may ${isAllowed ? "" : "not "}ask for tokens from ${origin}`, async () => {
      const body = `client_id=${web}&grant_type=refresh_token&refresh_token=x`;
      const reply = await client.raw("POST", "/oidc/token", body, { ...FORM, origin });
      assert.equal(outcome(reply), `400 oidc.${isAllowed ? "invalid_grant" : "invalid_request"}`);
      assert.equal(reply.headers.get("access-control-allow-origin"), isAllowed ? origin : null);
    });
  }

  it("may ask from the server's own origin", async () => {
    const body = `client_id=${web}&grant_type=refresh_token&refresh_token=x`;
    const reply = await client.raw("POST", "/oidc/token", body, { ...FORM, origin: emulator.endpoint });
    assert.equal(outcome(reply), "400 oidc.invalid_grant");
  });
});
