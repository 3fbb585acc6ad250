import assert from "node:assert/strict";
import { startEmulator, type Emulator } from "../../../emulator";
import { Client, outcome } from "./client";

describe("emulator: the digest of another system", () => {
  let emulator: Emulator;
  before(async () => (emulator = await startEmulator()));
  after(() => emulator.stop());

  const digests: [digest: unknown, expected: string][] = [
    [["md5", ["salt", "@"], "hash"], "200"],
    [["md5", ["salt"], "hash"], "400 password.invalid_legacy_password_format"],
    [["md5", [1, "@"], "hash"], "400 password.invalid_legacy_password_format"],
    [["md5", ["@"], "hash", "more"], "400 password.invalid_legacy_password_format"],
    [["rot13", ["@"], "hash"], "400 password.unsupported_legacy_hash_algorithm"],
    [["sha384", ["@"], "hash"], "200"],
    [["pbkdf2Sync", ["hex:00ff", "1", "1", "md5", "@"], "hash"], "200"],
    [["pbkdf2", ["hex:0", "1", "1", "md5", "@"], "hash"], "400 password.invalid_legacy_password_format"],
    [["firebase-scrypt", ["c2FsdA==", "a2V5", "Bw==", "8", "14", "@"], "hash"], "200"],
  ];
  for (const [digest, expected] of digests) {
    it(`answers ${expected} to ${JSON.stringify(digest)}`, async () => {
      const body = { passwordDigest: JSON.stringify(digest), passwordAlgorithm: "Legacy" };
      assert.equal(outcome(await new Client(emulator).send("POST", "/api/users", body)), expected);
    });
  }
});
