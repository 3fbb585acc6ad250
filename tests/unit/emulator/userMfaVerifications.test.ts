import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, faults, outcome } from "./client";

describe("emulator: second factors of users", () => {
  let emulator: Emulator;
  let client: Client;
  let user: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(async () => {
    emulator.reset();
    user = await client.create("/api/users", { username: "ann" });
  });

  after(() => emulator.stop());

  const factors: [what: string, body: object, expected: string][] = [
    ["an empty secret, which is none", { type: "Totp", secret: "" }, "200"],
    ["a secret of 32 characters", { type: "Totp", secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" }, "200"],
    [
      "a secret of 40 characters",
      { type: "Totp", secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP" },
      "422 user.totp_secret_invalid",
    ],
    ["a secret that is no text", { type: "Totp", secret: 1 }, "400 guard.invalid_input, invalid_type secret"],
    ["codes that are no list", { type: "BackupCode", codes: "x" }, "400 guard.invalid_input, invalid_type codes"],
    ["no backup code", { type: "BackupCode", codes: [] }, "422 session.mfa.backup_code_can_not_be_alone"],
  ];
  for (const [what, body, expected] of factors) {
    it(`are answered ${expected} for ${what}`, async () => {
      assert.equal(faults(await client.send("POST", `/api/users/${user}/mfa-verifications`, body)), expected);
    });
  }

  it("may give backup codes in capitals, and then hear of those that they have before their form", async () => {
    const path = `/api/users/${user}/mfa-verifications`;
    await client.send("POST", path, { type: "Totp" });
    const codes = Array.from({ length: 10 }, (_, index) => `ABCDEF000${index}`);
    assert.equal(outcome(await client.send("POST", path, { type: "BackupCode", codes })), "200");
    const again = await client.send("POST", path, { type: "BackupCode", codes: [] });
    assert.equal(outcome(again), "422 user.backup_code_already_in_use");
  });
});
