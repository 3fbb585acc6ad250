import assert from "node:assert/strict";
import { useFakeTimers, type SinonFakeTimers } from "sinon";
import { CredentialsError, LogtoError } from "../../../sdk/client";
import { caught } from "../../support/caught";
import { FakeLogto, type Handler } from "../../support/client/fakeLogto";

function hundredCalls(call: () => Promise<unknown>): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled(Array.from({ length: 100 }, call));
}

describe("the token", () => {
  let time: SinonFakeTimers;
  let logto: FakeLogto;

  beforeEach(() => {
    time = useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    logto = new FakeLogto();
  });

  afterEach(() => {
    time.restore();
  });

  it("is asked for once by 100 concurrent first calls", async () => {
    const client = logto.client();
    const results = await hundredCalls(() => client.get("/roles"));
    assert.ok(results.every(({ status }) => status === "fulfilled"));
    assert.equal(logto.tokenRequests.length, 1);
    assert.equal(logto.apiRequests.length, 100);
    assert.ok(logto.apiRequests.every(({ headers }) => headers["authorization"] === "Bearer token-1"));
  });

  it("is asked for with HTTP Basic and a form that names resource and scope", async () => {
    await logto.client({ appId: "a b", appSecret: "c:d%" }).get("/roles");
    const [request] = logto.tokenRequests;
    const basic = Buffer.from(request?.headers["authorization"]?.replace("Basic ", "") ?? "", "base64").toString();
    assert.equal(basic, "a%20b:c%3Ad%25");
    assert.equal(request?.headers["content-type"], "application/x-www-form-urlencoded");
    assert.deepEqual(Object.fromEntries(new URLSearchParams(request.body)), {
      grant_type: "client_credentials",
      resource: "https://default.logto.app/api",
      scope: "all",
    });
  });

  it("is renewed a minute ahead of its end", async () => {
    const client = logto.client();
    await client.get("/roles");
    await time.tickAsync(3_538_000);
    await client.get("/roles");
    assert.equal(logto.tokenRequests.length, 1);
    await time.tickAsync(1_000);
    await client.get("/roles");
    assert.equal(logto.tokenRequests.length, 2);
    assert.equal(logto.apiRequests.at(-1)?.headers["authorization"], "Bearer token-2");
  });

  it("of ten seconds is used for eight", async () => {
    logto.tokenLife = 10;
    const client = logto.client();
    for (let second = 0; second < 8; second += 1) {
      await client.get("/roles");
      await time.tickAsync(1_000);
    }
    assert.equal(logto.tokenRequests.length, 1);
    await client.get("/roles");
    assert.equal(logto.tokenRequests.length, 2);
  });

  it("of one second is of use for half of it", async () => {
    logto.tokenLife = 1;
    const client = logto.client();
    await client.get("/roles");
    await time.tickAsync(499);
    await client.get("/roles");
    assert.equal(logto.tokenRequests.length, 1);
    await time.tickAsync(1);
    await client.get("/roles");
    assert.equal(logto.tokenRequests.length, 2);
  });

  it("that runs out in the queue for a place is renewed before the request leaves", async () => {
    logto.tokenLife = 15;
    const client = logto.client({ requestsPer10Seconds: 5 });
    let expired = 0;
    logto.handler = ({ at, headers }) => {
      const number = Number(headers["authorization"]?.replace("Bearer token-", ""));
      if (at - (logto.tokenRequests[number - 1]?.at ?? 0) >= 15_000) {
        expired += 1;
      }
      return { body: {} };
    };
    const calls = Promise.all(Array.from({ length: 30 }, () => client.get("/roles")));
    await time.runAllAsync();
    await calls;
    assert.equal(expired, 0);
    assert.equal(logto.apiRequests.length, 30);
    assert.ok(logto.tokenRequests.length > 2);
  });

  it("is renewed once on a 401, and the request sent again with the new one", async () => {
    logto.handler = ({ headers }) =>
      headers["authorization"] === "Bearer token-1"
        ? { status: 401, body: { code: "auth.unauthorized" } }
        : { body: { id: "x" } };
    const client = logto.client();
    assert.deepEqual(await client.post("/roles", { name: "clerk" }), { id: "x" });
    assert.equal(logto.tokenRequests.length, 2);
    assert.equal(logto.apiRequests.length, 2);
  });

  it("is renewed once for all when many meet the 401 together", async () => {
    logto.handler = ({ headers }) =>
      headers["authorization"] === "Bearer token-1" ? { status: 401, body: {} } : { body: {} };
    const client = logto.client();
    const results = await hundredCalls(() => client.get("/roles"));
    assert.ok(results.every(({ status }) => status === "fulfilled"));
    assert.equal(logto.tokenRequests.length, 2);
  });

  it("that came meanwhile stays when a late 401 tells of the one before", async () => {
    logto.handler = async ({ path, headers }) => {
      if (headers["authorization"] !== "Bearer token-1") {
        return { body: {} };
      }
      await time.tickAsync(path === "/api/late" ? 1_000 : 0);
      return { status: 401, body: {} };
    };
    const client = logto.client();
    await Promise.all([client.get("/late"), client.get("/early")]);
    assert.equal(logto.tokenRequests.length, 2);
  });

  it("is not renewed again and again when Logto refuses every one", async () => {
    logto.handler = () => ({ status: 401, body: { code: "auth.unauthorized" } });
    const error = await caught(logto.client().get("/roles"), CredentialsError);
    assert.equal(error.fault, "token");
    assert.match(error.message, /https:\/\/default\.logto\.app\/api.*logto:tenantId.*logto:resource/);
    assert.equal(logto.tokenRequests.length, 2);
    assert.equal(logto.apiRequests.length, 2);
  });

  for (const scope of [undefined, "", "allergies small"]) {
    it(`with the scope ${scope === undefined ? "missing" : `"${scope}"`} is an error at once, which says what role to give`, async () => {
      logto.tokenHandler = () => ({
        body: { access_token: "known-token", expires_in: 3600, token_type: "Bearer", scope },
      });
      const error = await caught(logto.client().get("/roles"), CredentialsError);
      assert.equal(error.fault, "scope");
      assert.match(error.message, /application robot .*machine-to-machine role.*`all`.*"Logto Management API access"/);
      assert.doesNotMatch(error.message, /known-/);
      assert.equal(logto.apiRequests.length, 0);
    });
  }

  const refusals: [name: string, status: number, error: string, fault: string, says: RegExp][] = [
    [
      "a wrong secret",
      401,
      "invalid_client",
      "secret",
      /refuses the secret of the application robot: set logto:appSecret[^]*--run-program/,
    ],
    [
      "an unknown client",
      400,
      "invalid_client",
      "client",
      /knows no application robot: set logto:appId[^]*--run-program/,
    ],
    [
      "an unknown resource",
      400,
      "invalid_target",
      "resource",
      /has no API https:\/\/default\.logto\.app\/api.*logto:resource/,
    ],
    [
      "an expired secret",
      400,
      "invalid_request",
      "grant",
      /400 invalid_request.*logto:appSecret a secret that has not expired/,
    ],
  ];
  for (const [name, status, code, fault, says] of refusals) {
    it(`is refused for ${name}, which is told apart and not asked again`, async () => {
      logto.tokenHandler = () => ({ status, body: { code: `oidc.${code}`, error: code, error_description: "no" } });
      const error = await caught(logto.client().get("/roles"), CredentialsError);
      assert.equal(error.fault, fault);
      assert.match(error.message, says);
      assert.doesNotMatch(error.message, /known-secret/);
      assert.equal(logto.requests.length, 1);
    });
  }

  it("names the entry of logto:tenants whose secret is wrong", async () => {
    logto.tokenHandler = () => ({ status: 401, body: { error: "invalid_client" } });
    const error = await caught(logto.client({ name: "shop" }).get("/roles"), CredentialsError);
    assert.match(error.message, /logto:tenants\.shop\.appSecret/);
  });

  it("that cannot be had fails every waiter, and is asked for again by the next", async () => {
    const good = logto.tokenHandler;
    const bad: Handler = () => ({ status: 401, body: { error: "invalid_client" } });
    logto.tokenHandler = bad;
    const client = logto.client();
    const results = await hundredCalls(() => client.get("/roles"));
    assert.ok(results.every((result) => result.status === "rejected" && result.reason instanceof CredentialsError));
    assert.equal(logto.tokenRequests.length, 1);
    logto.tokenHandler = good;
    await client.get("/roles");
    assert.equal(logto.tokenRequests.length, 2);
  });

  it("is asked for again after 429 and 503, like anything else", async () => {
    const good = logto.tokenHandler;
    logto.tokenHandler = (request) => {
      const status = [429, 503][logto.tokenRequests.length - 1];
      return status === undefined ? good(request) : { status, body: "busy", headers: { "retry-after": "1" } };
    };
    const call = logto.client().get("/roles");
    await time.tickAsync(2_000);
    await call;
    assert.equal(logto.tokenRequests.length, 3);
  });

  it("is not had from a server that fails, and the error names no secret", async () => {
    logto.tokenHandler = () => ({ status: 500, body: { message: "grant_type client_credentials failed" } });
    const error = await caught(logto.client().get("/roles"), LogtoError);
    assert.equal(error.status, 500);
    assert.equal(error.path, "/oidc/token");
    assert.doesNotMatch(error.message, /client_credentials/);
    assert.equal(logto.requests.length, 1);
  });
});
