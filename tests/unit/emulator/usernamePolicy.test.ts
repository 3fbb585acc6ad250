import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, faults, idsOf, outcome } from "./client";

const PATH = "/api/sign-in-exp";
const INVALID = "400 guard.invalid_input";
const USERNAMES = { lowercase: true, uppercase: true, numbers: true, underscore: true };
const USERNAME_POLICY = { caseSensitive: true, minLength: 1, maxLength: 128, allowedChars: USERNAMES };

describe("emulator: the policy of user names", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(() => emulator.stop());

  it("says which users would be one if case did not count, and then lets nobody be another one", async () => {
    const [first, second] = [
      await client.create("/api/users", { username: "Kim" }),
      await client.create("/api/users", { username: "kim" }),
    ];
    const conflicts = `${PATH}/username-policy/case-sensitivity-conflicts`;
    const { body } = await client.send("GET", conflicts);
    const samples = [{ usernameLower: "kim", userIds: [first, second] }];
    assert.deepEqual(body, { totalConflicts: 1, samples });
    assert.equal(faults(await client.send("GET", `${conflicts}?limit=`)), `${INVALID}, too_small limit`);
    assert.equal(faults(await client.send("GET", `${conflicts}?limit=x`)), `${INVALID}, invalid_type limit`);
    assert.equal(faults(await client.send("GET", `${conflicts}?limit=1.5`)), `${INVALID}, invalid_type limit`);
    const insensitive = { usernamePolicy: { ...USERNAME_POLICY, caseSensitive: false } };
    const refused = await client.send("PATCH", PATH, insensitive);
    assert.equal(outcome(refused), "409 sign_in_experiences.username_policy_case_conflicts_exist");
    await client.send("DELETE", `/api/users/${second}`);
    assert.equal(outcome(await client.send("PATCH", PATH, insensitive)), "200");
    const renamed = await client.send("PATCH", `/api/users/${first}`, { username: "KIM" });
    assert.equal(outcome(renamed), "200");
    const taken = await client.send("POST", "/api/users", { username: "kim" });
    assert.equal(outcome(taken), "422 user.username_already_in_use");
    assert.deepEqual(idsOf(await client.send("GET", "/api/users")), [first]);
  });
});
