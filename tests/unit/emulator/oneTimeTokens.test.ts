import assert from "node:assert/strict";

import sinon from "sinon";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, idsOf, outcome, textIn } from "./client";

const PATH = "/api/one-time-tokens";
const EMAIL = "ann@acme.example";
/** Longer than the lifetime of a token. */
const LONG_MS = 1_200_000;

describe("emulator: one-time tokens", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  afterEach(() => {
    sinon.restore();
  });

  after(() => emulator.stop());

  async function make(body: object = {}): Promise<{ id: string; token: string }> {
    const reply = await client.send("POST", PATH, { email: EMAIL, ...body });
    return { id: textIn(reply, "id"), token: textIn(reply, "token") };
  }

  async function listed(status: string): Promise<unknown[]> {
    return idsOf(await client.send("GET", `${PATH}?status=${status}`));
  }

  function verify(token: string): Promise<string> {
    return client.send("POST", `${PATH}/verify`, { email: EMAIL, token }).then(outcome);
  }

  function timePasses(): void {
    sinon.useFakeTimers({ now: Date.now() + LONG_MS, toFake: ["Date"] });
  }

  it("are good for ten minutes, or for whole seconds", async () => {
    const lifetimes = [];
    for (const body of [{}, { expiresIn: 1.9 }]) {
      const reply = await client.send("POST", PATH, { email: EMAIL, ...body });
      const { createdAt, expiresAt } = isJsonObject(reply.body) ? reply.body : {};
      lifetimes.push(Number(expiresAt) - Number(createdAt));
    }
    assert.deepEqual(lifetimes, [600_000, 1000]);
  });

  it("that ran out are listed as active until another is made for the address", async () => {
    const past = await make();
    const elsewhere = await make({ email: "ben@acme.example" });
    timePasses();
    assert.deepEqual(await listed("active"), [elsewhere.id, past.id]);
    assert.equal(textIn(await client.send("GET", `${PATH}/${past.id}`), "status"), "expired");
    const next = await make();
    assert.deepEqual([await listed("active"), await listed("expired")], [[next.id, elsewhere.id], [past.id]]);
  });

  it("that ran out are marked by the try to use them", async () => {
    const { id, token } = await make();
    timePasses();
    assert.equal(await verify(token), "400 one_time_token.token_expired");
    assert.deepEqual(await listed("expired"), [id]);
  });

  it("that were used and then ran out are refused as run out, and stay used", async () => {
    const { id, token } = await make();
    assert.equal(await verify(token), "200");
    timePasses();
    assert.equal(await verify(token), "400 one_time_token.token_expired");
    assert.deepEqual(await listed("consumed"), [id]);
  });

  for (const status of ["consumed", "revoked", "expired"]) {
    it(`can be said to be ${status}, also one that is not active any more`, async () => {
      const { id } = await make();
      for (const next of ["revoked", status]) {
        const reply = await client.send("PUT", `${PATH}/${id}/status`, { status: next });
        assert.equal(textIn(reply, "status"), next);
      }
      const back = await client.send("PUT", `${PATH}/${id}/status`, { status: "active" });
      assert.equal(outcome(back), "400 one_time_token.cannot_reactivate_token");
    });
  }
});
