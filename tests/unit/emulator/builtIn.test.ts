import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client } from "./client";

describe("emulator: what a fresh tenant has, in Logto's own words", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  async function descriptionsAt(path: string): Promise<unknown[]> {
    const { body } = await client.send("GET", path);
    return (Array.isArray(body) ? body : [body]).map((item: unknown) => isJsonObject(item) && item["description"]);
  }

  const texts: [path: string, description: string][] = [
    ["/api/roles", "This default role grants access to the Logto management API."],
    ["/api/roles/admin-role", "Internal admin role for Logto tenant default."],
    ["/api/resources/management-api/scopes", "Default scope for Management API, allows all permissions."],
    ["/api/applications/demo-app", "Preview for Sign-in Experience."],
    ["/api/applications/account-center", "Placeholder application for Account Center."],
    ["/api/applications/device-demo-app", "Preview for Device Authorization Flow."],
  ];
  for (const [path, description] of texts) {
    it(`describes ${path} as ${description}`, async () => {
      assert.deepEqual(await descriptionsAt(path), [description]);
    });
  }
});
