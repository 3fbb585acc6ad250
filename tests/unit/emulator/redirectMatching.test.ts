import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client } from "./client";

describe("emulator: redirect URIs that requests name", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  const addresses: [type: string, registered: string, named: string, isTaken: boolean][] = [
    ["SPA", "https://*.app.example/cb", "https://pr-1.app.example/cb", true],
    ["SPA", "https://*.app.example/cb", "https://a.b.app.example/cb", false],
    ["SPA", "https://app.example/*/cb", "https://app.example/a/b/cb", true],
    ["SPA", "https://app.example/*/cb", "https://app.example/*/cb", false],
    ["SPA", "https://*.example/cb", "https://app.example/cb", false],
    ["SPA", "http://localhost/cb", "http://localhost:1/cb", false],
    ["Native", "http://localhost/cb", "http://localhost:1/cb", true],
    ["Native", "https://app.example/cb", "https://app.example:1/cb", false],
    ["Native", "com.example.app://cb", "com.example.app://cb", true],
    ["Native", "com.example.app://cb", "com.example.app://other", false],
  ];
  for (const [type, registered, named, isTaken] of addresses) {
    it(`are ${isTaken ? "taken" : "refused"}: ${named} of a ${type} that has registered ${registered}`, async () => {
      const oidcClientMetadata = { redirectUris: [registered], postLogoutRedirectUris: [] };
      const id = await client.create("/api/applications", { name: "a", type, oidcClientMetadata });
      const query = new URLSearchParams({ client_id: id, redirect_uri: named, response_type: "code" });
      const { status } = await client.raw("GET", `/oidc/auth?${query.toString()}`);
      assert.equal(status, isTaken ? 303 : 400);
    });
  }
});
