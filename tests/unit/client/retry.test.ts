import assert from "node:assert/strict";
import { useFakeTimers, type SinonFakeTimers } from "sinon";
import { ConnectionError, LogtoError, UncertainWriteError, type LogtoClient } from "../../../sdk/client";
import { NetworkFailure } from "../../../sdk/client/failure";
import { parseRetryAfter, retryDelay } from "../../../sdk/client/retry";
import { caught } from "../../support/caught";
import { FakeLogto, systemError, type Reply } from "../../support/client/fakeLogto";

const NOW = Date.UTC(2026, 0, 1);

describe("parseRetryAfter", () => {
  const cases: [value: string | undefined, expected: number | undefined][] = [
    [undefined, undefined],
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["0", 0],
    ["3", 3_000],
    [" 120 ", 120_000],
    ["1.5", 1_500],
    ["Thu, 01 Jan 2026 00:00:07 GMT", 7_000],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["Thursday, 01-Jan-26 00:00:07 GMT", 7_000],
    ["Thu, 99 Xyz 2026", undefined],
  ];
  for (const [value, expected] of cases) {
    it(`reads ${value === undefined ? "nothing" : `"${value}"`} as ${expected ?? "nothing"}`, () => {
      assert.equal(parseRetryAfter(value, NOW), expected);
    });
  }
});

describe("retryDelay", () => {
  const circumstances = { repeatable: true, tries: 1, now: NOW, jitter: 1 };
  const answer = (
    status: number,
    headers: Record<string, string> = {},
  ): { answer: { status: number; header: (name: string) => string | undefined; text: string } } => ({
    answer: { status, header: (name) => headers[name], text: "" },
  });

  it("doubles up to 10 s, half of it by chance", () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => retryDelay(answer(503), { ...circumstances, tries }));
    assert.deepEqual(delays, [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000, undefined]);
    assert.equal(retryDelay(answer(503), { ...circumstances, jitter: 0 }), 250);
  });

  it("takes a stated pause as it is, by the server's own clock", () => {
    assert.equal(retryDelay(answer(429, { "retry-after": "7" }), { ...circumstances, jitter: 0 }), 7_000);
    const date = { "retry-after": "Thu, 01 Jan 2026 01:00:09 GMT", date: "Thu, 01 Jan 2026 01:00:00 GMT" };
    assert.equal(retryDelay(answer(429, date), circumstances), 9_000);
  });

  it("does not repeat at once, though the server says that it may", () => {
    assert.equal(retryDelay(answer(429, { "retry-after": "0" }), circumstances), 500);
  });

  it("gives up on a stated pause of more than two minutes", () => {
    assert.equal(retryDelay(answer(429, { "retry-after": "120" }), circumstances), 120_000);
    assert.equal(retryDelay(answer(429, { "retry-after": "121" }), circumstances), undefined);
  });

  const verdicts: [name: string, outcome: Parameters<typeof retryDelay>[0], repeatable: boolean, other: boolean][] = [
    ["200", answer(200), false, false],
    ["404", answer(404), false, false],
    ["422", answer(422), false, false],
    ["500", answer(500), false, false],
    ["501", answer(501), false, false],
    ["429", answer(429), true, true],
    ["503", answer(503), true, true],
    ["502", answer(502), true, false],
    ["504", answer(504), true, false],
    ["a reset connection", { failure: NetworkFailure.of(systemError("ECONNRESET")) }, true, false],
    [
      "a connection that ended early",
      { failure: NetworkFailure.of(systemError("ERR_STREAM_PREMATURE_CLOSE")) },
      true,
      false,
    ],
    ["a time-out", { failure: new NetworkFailure("timeout") }, true, false],
    ["a refused connection", { failure: NetworkFailure.of(systemError("ECONNREFUSED")) }, true, true],
    ["a name that does not resolve", { failure: NetworkFailure.of(systemError("EAI_AGAIN")) }, true, true],
    [
      "a certificate that does not verify",
      { failure: NetworkFailure.of(systemError("CERT_HAS_EXPIRED")) },
      false,
      false,
    ],
  ];
  for (const [name, outcome, repeatable, other] of verdicts) {
    it(`after ${name} repeats ${other ? "everything" : repeatable ? "what may be repeated" : "nothing"}`, () => {
      assert.equal(retryDelay(outcome, circumstances) !== undefined, repeatable);
      assert.equal(retryDelay(outcome, { ...circumstances, repeatable: false }) !== undefined, other);
    });
  }
});

describe("a request", () => {
  let time: SinonFakeTimers;
  let logto: FakeLogto;
  let client: LogtoClient;

  beforeEach(() => {
    time = useFakeTimers({ now: NOW });
    logto = new FakeLogto();
    client = logto.client();
  });

  afterEach(() => {
    time.restore();
  });

  /** Answers the first requests with these replies or errors, and all others with `{ id: "x" }`. */
  function first(...replies: (Reply | Error)[]): void {
    logto.handler = () => {
      const reply = replies[logto.apiRequests.length - 1] ?? { body: { id: "x" } };
      if (reply instanceof Error) {
        throw reply;
      }
      return reply;
    };
  }

  const methods: Record<string, () => Promise<unknown>> = {
    GET: () => client.get("/roles/x"),
    POST: () => client.post("/roles", {}),
    PUT: () => client.put("/roles/x", {}),
    PATCH: () => client.patch("/roles/x", {}),
    DELETE: () => client.delete("/roles/x"),
    "repeatable POST": () => client.post("/roles/x/users", {}, { repeatable: true }),
  };

  for (const [name, call] of Object.entries(methods)) {
    it(`${name} waits out a 429 with Retry-After in seconds, to the millisecond`, async () => {
      first({ status: 429, body: "slow down", headers: { "retry-after": "7" } });
      const done = call();
      await time.tickAsync(6_999);
      assert.equal(logto.apiRequests.length, 1);
      await time.tickAsync(1);
      await done;
      assert.equal(logto.apiRequests.length, 2);
    });

    it(`${name} is repeated after a refused connection`, async () => {
      first(systemError("ECONNREFUSED"), systemError("ENOTFOUND"));
      const done = call();
      await time.runAllAsync();
      await done;
      assert.equal(logto.apiRequests.length, 3);
    });

    if (name === "POST") {
      continue;
    }
    it(`${name} is repeated after a reset connection and after bad gateways`, async () => {
      first(systemError("ECONNRESET"), { status: 502, body: "<html>" }, { status: 504, body: "<html>" });
      const done = call();
      await time.runAllAsync();
      await done;
      assert.equal(logto.apiRequests.length, 4);
    });
  }

  it("waits out a 429 with Retry-After as a date", async () => {
    first({ status: 429, body: "slow down", headers: { "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT" } });
    const done = client.get("/roles");
    await time.tickAsync(6_999);
    assert.equal(logto.apiRequests.length, 1);
    await time.tickAsync(1);
    await done;
    assert.equal(logto.apiRequests.length, 2);
  });

  it("fails at once when Retry-After is beyond all patience, and says so", async () => {
    first({ status: 429, body: "slow down", headers: { "retry-after": "3600" } });
    const error = await caught(client.get("/roles"), LogtoError);
    assert.equal(error.status, 429);
    assert.match(error.message, /asks to wait for 3600 s, which is more than the 120 s/);
    assert.equal(logto.apiRequests.length, 1);
  });

  it("is given up after eight repeats of 429, and says what to set", async () => {
    logto.handler = () => ({ status: 429, body: "slow down" });
    const failure = caught(client.post("/roles", {}), LogtoError);
    await time.runAllAsync();
    assert.match((await failure).message, /429.*logto:requestsPer10Seconds/);
    assert.equal(logto.apiRequests.length, 9);
  });

  it("is not repeated after a 500", async () => {
    logto.handler = () => ({
      status: 500,
      body: { message: "Internal server error." },
      headers: { "logto-core-request-id": "abc" },
    });
    const error = await caught(client.get("/roles"), LogtoError);
    assert.equal(error.status, 500);
    assert.equal(error.requestId, "abc");
    assert.match(error.message, /^GET \/roles: Logto answered 500: Internal server error\..*\(request abc\)$/);
    assert.equal(logto.apiRequests.length, 1);
  });

  for (const [name, reply] of [
    ["a reset connection", systemError("ECONNRESET")],
    ["a 500", { status: 500, body: { message: "Internal server error." } }],
    ["a 501", { status: 501, body: { code: "connector.not_found", message: "Not found." } }],
    ["a 502", { status: 502, body: "<html>" }],
    ["a 504", { status: 504, body: "<html>" }],
  ] as const) {
    it(`POST is not repeated after ${name}, and says when it was sent by the server's clock`, async () => {
      const date = "Thu, 01 Jan 2026 05:00:00 GMT";
      logto.handler = ({ method }) => {
        if (method === "GET") {
          return { body: {}, headers: { date } };
        }
        if (reply instanceof Error) {
          throw reply;
        }
        return reply;
      };
      await client.get("/roles");
      await time.tickAsync(2_700);
      const error = await caught(client.post("/roles", { name: "known-name" }), UncertainWriteError);
      assert.equal(logto.apiRequests.length, 2);
      assert.equal(error.method, "POST");
      assert.equal(error.path, "/roles");
      assert.equal(error.sentAt, Date.parse("Thu, 01 Jan 2026 05:00:02 GMT"));
      assert.doesNotMatch(error.message, /known-name/);
    });
  }

  it("POST is uncertain when it was answered 503 first, and then refused", async () => {
    first(
      { status: 503, body: "<html>" },
      { status: 422, body: { code: "role.name_in_use", message: "The name is in use." } },
    );
    const failure = caught(client.post("/roles", {}), UncertainWriteError);
    await time.runAllAsync();
    assert.match((await failure).message, /^POST \/roles: Logto answered 503, so it is not known whether Logto did it/);
    assert.equal(logto.apiRequests.length, 2);
  });

  it("POST that was answered 503 first, and then done, is done", async () => {
    first({ status: 503, body: "<html>" }, { body: { id: "x" } });
    const answer = client.post("/roles", {});
    await time.runAllAsync();
    assert.deepEqual(await answer, { id: "x" });
  });

  it("POST that failed in the server says its code and request, and nothing that was sent", async () => {
    logto.handler = () => ({
      status: 500,
      body: { code: "entity.failed", message: "insert of known-name failed" },
      headers: { "logto-core-request-id": "abc" },
    });
    const error = await caught(client.post("/roles", { name: "known-name" }), UncertainWriteError);
    assert.equal(
      error.fact,
      "POST /roles: Logto answered 500 entity.failed (request abc), so it is not known whether Logto did it",
    );
    assert.doesNotMatch(error.message, /known-name/);
  });

  it("POST takes the time from the token's answer when it is the first", async () => {
    const token = logto.tokenHandler;
    logto.tokenHandler = async (request) => ({
      ...(await token(request)),
      headers: { date: "Thu, 01 Jan 2026 05:00:00 GMT" },
    });
    first(systemError("ECONNRESET"));
    const error = await caught(client.post("/roles", {}), UncertainWriteError);
    assert.equal(error.sentAt, Date.parse("Thu, 01 Jan 2026 05:00:00 GMT"));
  });

  it("POST knows no time of a server that tells none", async () => {
    first(systemError("ECONNRESET"));
    const error = await caught(client.post("/roles", {}), UncertainWriteError);
    assert.equal(error.sentAt, undefined);
    assert.equal(client.serverTime(), undefined);
  });

  it("POST that never left is no uncertain write", async () => {
    logto.handler = () => {
      throw systemError("ECONNREFUSED");
    };
    const failure = caught(client.post("/roles", {}), ConnectionError);
    await time.runAllAsync();
    assert.equal((await failure).fault, "unreachable");
    assert.equal(logto.apiRequests.length, 5);
  });

  it("is given up when the server cannot be reached, naming the server and the setting", async () => {
    logto.tokenHandler = () => {
      throw systemError("ENOTFOUND");
    };
    const failure = caught(client.get("/roles"), ConnectionError);
    await time.runAllAsync();
    const error = await failure;
    assert.match(error.message, /https:\/\/logto\.example \(ENOTFOUND\)\. Check logto:endpoint/);
    assert.equal(error.code, "ENOTFOUND");
    assert.equal(logto.requests.length, 5);
  });

  it("DELETE repeated after a lost answer meets the 404 that the caller takes for done", async () => {
    first(systemError("ECONNRESET"), { status: 404, body: { code: "entity.not_found", message: "Not found." } });
    const failure = caught(client.delete("/roles/x"), LogtoError);
    await time.runAllAsync();
    assert.equal((await failure).isGone, true);
    assert.equal(logto.apiRequests.length, 2);
  });
});
