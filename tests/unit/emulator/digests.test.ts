import assert from "node:assert/strict";
import { createHash, pbkdf2Sync } from "node:crypto";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, outcome, textIn } from "./client";

const PASSWORD = "password1";

function hex(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest("hex");
}

/** The example that Firebase publishes with its algorithm. */
const FIREBASE = {
  password: "user1password",
  signerKey: "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==",
  hash: "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==",
};

describe("emulator: passwords by the digests of other systems", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  async function verify(user: string, password: string): Promise<string> {
    return outcome(await client.send("POST", `/api/users/${user}/password/verify`, { password }));
  }

  async function digestOf(user: string): Promise<[digest: string, algorithm: string]> {
    const reply = await client.send("GET", `/api/users/${user}?includePasswordHash=true`);
    return [textIn(reply, "passwordDigest"), textIn(reply, "passwordAlgorithm")];
  }

  const legacy: [string, unknown][] = [
    ["a hash of salted texts", ["sha512", ["salt", "@", "pepper"], hex("sha512", `salt${PASSWORD}pepper`)]],
    ["pbkdf2", ["pbkdf2", ["s", "2", "20", "sha256", "@"], pbkdf2Sync(PASSWORD, "s", 2, 20, "sha256").toString("hex")]],
    [
      "pbkdf2 with a salt in hexadecimal digits",
      [
        "pbkdf2",
        ["hex:00ff", "2", "20", "sha1", "@"],
        pbkdf2Sync(PASSWORD, Buffer.from([0, 255]), 2, 20, "sha1").toString("hex"),
      ],
    ],
  ];
  const digests: [what: string, passwordAlgorithm: string, passwordDigest: string][] = [
    ["MD5", "MD5", "7c6a180b36896a0a8c02787eeafb0e4c"],
    ["SHA1", "SHA1", "e38ad214943daad1d64c102faec29de4afe9da3d"],
    ["SHA256", "SHA256", "0b14d501a594442a01c6859541bcb3e8164d183d32937b851835442f69d5c94e"],
    ...legacy.map(([what, digest]): [string, string, string] => [what, "Legacy", JSON.stringify(digest)]),
  ];
  it("verifies the digest of Firebase", async () => {
    const { password, signerKey, hash } = FIREBASE;
    const passwordDigest = JSON.stringify([
      "firebase-scrypt",
      ["42xEC+ixf3L2lw==", signerKey, "Bw==", "8", "14", "@"],
      hash,
    ]);
    const user = await client.create("/api/users", { passwordDigest, passwordAlgorithm: "Legacy" });
    assert.equal(await verify(user, "user2password"), "422 session.invalid_credentials");
    assert.equal(await verify(user, password), "204");
  });

  for (const [what, passwordAlgorithm, passwordDigest] of digests) {
    it(`verifies ${what}, and makes a digest of its own of it at the first right password`, async () => {
      const user = await client.create("/api/users", { passwordDigest, passwordAlgorithm });
      assert.equal(await verify(user, "wrong"), "422 session.invalid_credentials");
      assert.deepEqual(await digestOf(user), [passwordDigest, passwordAlgorithm]);
      assert.equal(await verify(user, PASSWORD), "204");
      const [digest, algorithm] = await digestOf(user);
      assert.notEqual(digest, passwordDigest);
      assert.equal(algorithm, "Argon2i");
      assert.equal(await verify(user, PASSWORD), "204");
      assert.deepEqual(await digestOf(user), [digest, algorithm]);
      assert.equal(await verify(user, "wrong"), "422 session.invalid_credentials");
    });
  }

  const never: [what: string, user: object][] = [
    ["an MD5 digest in capitals", { passwordDigest: "7C6A180B36896A0A8C02787EEAFB0E4C", passwordAlgorithm: "MD5" }],
    [
      "pbkdf2 by an unknown hash",
      { passwordDigest: '["pbkdf2",["s","2","20","x","@"],""]', passwordAlgorithm: "Legacy" },
    ],
    ["no password", {}],
  ];
  for (const [what, body] of never) {
    it(`takes no password for ${what}`, async () => {
      assert.equal(await verify(await client.create("/api/users", body), PASSWORD), "422 session.invalid_credentials");
    });
  }
});
