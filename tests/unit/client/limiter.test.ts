import assert from "node:assert/strict";
import { useFakeTimers, type SinonFakeTimers } from "sinon";
import { LogtoError } from "../../../sdk/client";
import { caught } from "../../support/caught";
import { FakeLogto } from "../../support/client/fakeLogto";

const WINDOW_MS = 10_000;

/** The largest number of these times in any 10 s, including both ends. */
function mostInAWindow(moments: readonly number[]): number {
  return Math.max(...moments.map((start) => moments.filter((at) => at >= start && at <= start + WINDOW_MS).length));
}

function answerAfter(milliseconds: number): Promise<{ body: unknown }> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve({ body: {} });
    }, milliseconds);
  });
}

describe("the limit", () => {
  let time: SinonFakeTimers;
  let logto: FakeLogto;

  beforeEach(() => {
    time = useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    logto = new FakeLogto();
  });

  afterEach(() => {
    time.restore();
  });

  async function all(calls: readonly Promise<unknown>[]): Promise<void> {
    const done = Promise.all(calls);
    await time.runAllAsync();
    await done;
  }

  it("lets no more than the budget through in any window of 10 s, the token's request included", async () => {
    const client = logto.client({ requestsPer10Seconds: 20 });
    await all(Array.from({ length: 95 }, () => client.get("/roles")));
    assert.equal(logto.requests.length, 96);
    assert.equal(mostInAWindow(logto.requests.map(({ at }) => at)), 20);
  });

  it("holds also where answers come late, whenever in between the server counts the request", async () => {
    const begun: number[] = [];
    const halfway: number[] = [];
    const ended: number[] = [];
    let number = 0;
    logto.handler = async () => {
      number += 1;
      const latency = (number * 3_571) % 13_000;
      begun.push(Date.now());
      await answerAfter(latency / 2);
      halfway.push(Date.now());
      const answer = await answerAfter(latency / 2);
      ended.push(Date.now());
      return answer;
    };
    const client = logto.client({ requestsPer10Seconds: 10 });
    await all(Array.from({ length: 60 }, () => client.get("/roles")));
    assert.equal(ended.length, 60);
    for (const moments of [begun, halfway, ended]) {
      assert.ok(mostInAWindow(moments) <= 10);
    }
    // Some requests are counted when they begin, others when they end.
    assert.ok(mostInAWindow(begun.map((at, index) => (index % 2 === 0 ? at : (ended[index] ?? at)))) <= 10);
  });

  it("frees a place 10 s after its answer, not after its request", async () => {
    logto.handler = () => answerAfter(7_000);
    const client = logto.client({ requestsPer10Seconds: 2 });
    await all([client.get("/roles"), client.get("/roles")]);
    const [token, first, second] = logto.requests.map(({ at }) => at);
    assert.equal(first, token);
    // There are two places. That of the token request is free at 10 s, that of the first request only at 17 s.
    assert.equal((second ?? 0) - (token ?? 0), WINDOW_MS + 1);
    await all([client.get("/roles"), client.get("/roles")]);
    assert.ok(mostInAWindow(logto.requests.map(({ at }) => at)) <= 2);
  });

  it("counts a whole window: a place is not yet free when exactly 10 s have passed", async () => {
    const client = logto.client({ requestsPer10Seconds: 2 });
    await client.get("/roles");
    await time.tickAsync(WINDOW_MS);
    const call = client.get("/roles");
    await time.tickAsync(0);
    assert.equal(logto.apiRequests.length, 1);
    await time.tickAsync(1);
    await call;
    assert.equal(logto.apiRequests.length, 2);
  });

  it("is 160 in 10 s on Logto Cloud", async () => {
    const client = logto.client({ endpoint: "https://acme.logto.app", tenantId: "acme" });
    await all(Array.from({ length: 400 }, () => client.get("/roles")));
    assert.equal(mostInAWindow(logto.requests.map(({ at }) => at)), 160);
  });

  it("is none elsewhere", async () => {
    const client = logto.client();
    await all(Array.from({ length: 400 }, () => client.get("/roles")));
    assert.equal(mostInAWindow(logto.requests.map(({ at }) => at)), 401);
  });

  it("is a quarter for a client with that share", async () => {
    const client = logto.client({ requestsPer10Seconds: 40 }, { share: 0.25 });
    await all(Array.from({ length: 35 }, () => client.get("/roles")));
    assert.equal(mostInAWindow(logto.requests.map(({ at }) => at)), 10);
  });

  it("is one for all clients of a tenant, and separate for another tenant", async () => {
    const clients = [logto.client({ requestsPer10Seconds: 10 }), logto.client({ requestsPer10Seconds: 10 })];
    await all(Array.from({ length: 40 }, (_, index) => clients[index % 2]?.get("/roles") ?? assert.fail()));
    assert.equal(mostInAWindow(logto.requests.map(({ at }) => at)), 10);

    const before = logto.requests.length;
    await logto.client({ endpoint: "https://other.example", requestsPer10Seconds: 10 }).get("/roles");
    assert.equal(logto.requests.length, before + 2);
  });

  it("gives a repeated request a new place", async () => {
    logto.handler = () =>
      logto.apiRequests.length <= 2 ? { status: 503, body: "busy", headers: { "retry-after": "1" } } : { body: {} };
    const client = logto.client({ requestsPer10Seconds: 2 });
    await all([client.get("/roles")]);
    assert.equal(logto.requests.length, 4);
    assert.equal(mostInAWindow(logto.requests.map(({ at }) => at)), 2);
  });

  it("frees the place of a request that failed", async () => {
    logto.handler = () => {
      throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
    };
    const client = logto.client({ requestsPer10Seconds: 3 }, { maxInFlight: 1 });
    const calls = Promise.allSettled([client.get("/a"), client.get("/b")]);
    await time.runAllAsync();
    assert.ok((await calls).every(({ status }) => status === "rejected"));
    assert.equal(logto.apiRequests.length, 10);
    assert.ok(mostInAWindow(logto.requests.map(({ at }) => at)) <= 3);
  });

  it("holds all requests of the tenant back while the server says that it is too much", async () => {
    const client = logto.client();
    await client.get("/roles");
    logto.handler = () =>
      logto.apiRequests.length === 2 ? { status: 429, body: "", headers: { "retry-after": "4" } } : { body: {} };
    const first = client.get("/roles");
    await time.tickAsync(1_000);
    const others = Array.from({ length: 50 }, () => client.get("/users"));
    await time.tickAsync(2_999);
    assert.equal(logto.apiRequests.length, 2);
    await time.tickAsync(1);
    await Promise.all([first, ...others]);
    assert.equal(logto.apiRequests.length, 2 + 51);
  });

  it("lets the others on when the pause is over, also if the request that met it has given up", async () => {
    logto.handler = ({ path }) =>
      path === "/api/roles" ? { status: 429, body: "", headers: { "retry-after": "4" } } : { body: {} };
    const client = logto.client();
    const failure = caught(client.get("/roles"), LogtoError);
    await time.tickAsync(8 * 4_000);
    assert.equal((await failure).status, 429);
    const other = client.get("/users");
    await time.tickAsync(3_999);
    assert.equal(logto.apiRequests.length, 9);
    await time.tickAsync(1);
    await other;
    assert.equal(logto.apiRequests.length, 10);
  });

  it("that only the server knows is kept to in the end", async () => {
    const accepted: number[] = [];
    logto.handler = () => {
      const recent = accepted.filter((at) => Date.now() - at < WINDOW_MS);
      if (recent.length >= 10) {
        return { status: 429, body: "", headers: { "retry-after": "10" } };
      }
      accepted.push(Date.now());
      return { body: {} };
    };
    const client = logto.client();
    await all(Array.from({ length: 120 }, () => client.get("/roles")));
    assert.equal(accepted.length, 120);
  });

  it("bounds the requests that wait for their answer", async () => {
    let inFlight = 0;
    let most = 0;
    logto.handler = async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      const answer = await answerAfter(100);
      inFlight -= 1;
      return answer;
    };
    const byDefault = logto.client();
    await all(Array.from({ length: 100 }, () => byDefault.get("/roles")));
    assert.equal(most, 32);
    most = 0;
    const narrow = logto.client({}, { maxInFlight: 3 });
    await all(Array.from({ length: 20 }, () => narrow.get("/roles")));
    assert.equal(most, 3);
  });

  it("does not stand still when the machine's clock is put back", async () => {
    const client = logto.client({ requestsPer10Seconds: 2 });
    await client.get("/roles");
    time.setSystemTime(Date.UTC(2025, 11, 31));
    const call = client.get("/roles");
    await time.tickAsync(10_001);
    await call;
    assert.equal(logto.apiRequests.length, 2);
  });
});
