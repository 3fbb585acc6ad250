import assert from "node:assert/strict";

import * as surface from "../../../emulator";

describe("emulator: surface", () => {
  it("exports what users were promised, and nothing else", () => {
    assert.deepEqual(Object.keys(surface).sort(), ["ConnectionDropped", "InvalidOptions", "startEmulator"]);
  });

  it("names itself by the variables that the provider reads", async () => {
    const emulator = await surface.startEmulator({ appId: "me", appSecret: "secret" });
    const { endpoint, tenantId, environment } = emulator;
    await emulator.stop();
    assert.deepEqual(environment, {
      LOGTO_ENDPOINT: endpoint,
      LOGTO_TENANT_ID: tenantId,
      LOGTO_APP_ID: "me",
      LOGTO_APP_SECRET: "secret",
    });
  });
});
