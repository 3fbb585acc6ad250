import assert from "node:assert/strict";
import { inspect } from "node:util";
import { ClientError, CredentialsError, LogtoError, UnexpectedAnswerError } from "../../../sdk/client";
import { caught } from "../../support/caught";
import { FakeLogto, type Reply } from "../../support/client/fakeLogto";

const HTML = { "content-type": "text/html; charset=utf-8" };

describe("an answer", () => {
  let logto: FakeLogto;

  beforeEach(() => {
    logto = new FakeLogto();
  });

  function reply(answer: Reply): void {
    logto.handler = () => answer;
  }

  it("is JSON where the content type says so", async () => {
    reply({ body: { id: "x" }, headers: { "content-type": "application/json" } });
    assert.deepEqual(await logto.client().get("/roles/x"), { id: "x" });
    reply({ body: '{"id":"x"}', headers: { "content-type": "application/problem+json; charset=utf-8" } });
    assert.deepEqual(await logto.client().get("/roles/x"), { id: "x" });
  });

  it("is its text where it is not JSON, as after many writes", async () => {
    reply({ status: 201, body: "Created" });
    assert.equal(await logto.client().post("/organizations/o/users", {}), "Created");
    reply({ status: 200, body: '{"not":"parsed"}' });
    assert.equal(await logto.client().put("/organizations/o/users", {}), '{"not":"parsed"}');
    reply({ body: "<EntityDescriptor/>", headers: { "content-type": "application/xml" } });
    assert.equal(await logto.client().get("/saml-applications/x/metadata"), "<EntityDescriptor/>");
  });

  it("is nothing where there is nothing", async () => {
    reply({ status: 204, headers: { "content-type": "" } });
    assert.equal(await logto.client().get("/status"), undefined);
    await logto.client().delete("/roles/x");
  });

  it("of an error is a LogtoError with its facts", async () => {
    const body = { code: "entity.not_exists_with_id", message: "The role with ID `x` does not exist.", data: {} };
    reply({ status: 404, body, headers: { "Logto-Core-Request-Id": "abc123" } });
    const error = await caught(logto.client().get("/roles/x", { search: "known-search" }), LogtoError);
    const { name, status, code, method, path, requestId, fields, isGone, message } = error;
    assert.deepEqual(
      { name, status, code, method, path, requestId, fields, isGone },
      {
        name: "LogtoError",
        status: 404,
        code: body.code,
        method: "GET",
        path: "/roles/x",
        requestId: "abc123",
        fields: [],
        isGone: true,
      },
    );
    assert.equal(
      message,
      "GET /roles/x: Logto answered 404 entity.not_exists_with_id: The role with ID `x` does not exist. (request abc123)",
    );
    assert.ok(error instanceof ClientError);
  });

  for (const [status, code, isGone] of [
    [404, "entity.not_found", true],
    [404, "entity.not_exists", true],
    [404, "entity.relation_foreign_key_not_found", true],
    [404, "connector.not_found", false],
    [422, "entity.relation_foreign_key_not_found", false],
  ] as const) {
    it(`${status} ${code} ${isGone ? "means" : "does not mean"} that the object is gone`, async () => {
      reply({ status, body: { code, message: "" } });
      assert.equal((await caught(logto.client().get("/x"), LogtoError)).isGone, isGone);
    });
  }

  it("names the faulty fields with their whole path", async () => {
    const issues = [
      {
        code: "invalid_string",
        path: ["oidcClientMetadata", "redirectUris", 2],
        message: "Invalid",
        received: "known-value",
      },
      { code: "invalid_type", path: [], message: "Required" },
    ];
    const body = {
      code: "guard.invalid_input",
      message: "The request body is invalid.",
      data: { issues, name: "ZodError" },
      details: "known-details",
    };
    reply({ status: 400, body });
    const error = await caught(logto.client().patch("/applications/x", {}), LogtoError);
    assert.deepEqual(error.fields, [
      { path: "oidcClientMetadata.redirectUris[2]", code: "invalid_string" },
      { path: "", code: "invalid_type" },
    ]);
    assert.match(error.message, /oidcClientMetadata\.redirectUris\[2\]: invalid_string, the body: invalid_type/);
    assert.doesNotMatch(error.message, /known-/);
  });

  it("of a malformed error has no code, and no more", async () => {
    reply({ status: 400, body: { message: "Bad JSON" } });
    const error = await caught(logto.client().post("/roles", {}), LogtoError);
    assert.equal(error.code, "");
    assert.match(error.message, /^POST \/roles: Logto answered 400: Bad JSON\.$/);
  });

  it("of 403 says what role the application needs", async () => {
    reply({ status: 403, body: { code: "auth.forbidden", message: "Forbidden." } });
    assert.match((await caught(logto.client().get("/roles"), LogtoError)).message, /a role with the permission `all`/);
  });

  it("of a plan's limit says so", async () => {
    reply({ status: 403, body: { code: "subscription.limit_exceeded", message: "Limit." } });
    assert.match((await caught(logto.client().get("/roles"), LogtoError)).message, /plan does not allow it/);
  });

  const strange: [name: string, answer: Reply, says: RegExp][] = [
    [
      "an HTML page",
      { body: "<html>", headers: HTML },
      /200 with an HTML page\. Check that logto:endpoint is the address of Logto itself/,
    ],
    ["a text in place of JSON", { body: "hello" }, /200 with something that is not JSON\. Check that logto:endpoint/],
    [
      "JSON that is cut off",
      { body: '{"id":', headers: { "content-type": "application/json" } },
      /something that is not JSON/,
    ],
    ["no content type", { body: "hello", headers: { "content-type": "" } }, /something that is not JSON/],
    [
      "404 Not Found as a text",
      { status: 404, body: "Not Found" },
      /404 with something that is not JSON.* An old Logto may lack this path/,
    ],
    ["405 as a text", { status: 405, body: "Method Not Allowed" }, /405 with something that is not JSON/],
    ["403 of a firewall", { status: 403, body: "<html>", headers: HTML }, /403 with an HTML page/],
    ["a proxy that wants credentials", { status: 407, body: "", headers: HTML }, /407: the proxy wants credentials/],
    [
      "a redirect",
      { status: 301, body: "", headers: { location: "https://real.example/api/roles?token=known" } },
      /301, a redirect to https:\/\/real\.example\. Set logto:endpoint/,
    ],
  ];
  for (const [name, answer, says] of strange) {
    it(`that is ${name} is unexpected, and says what to do`, async () => {
      reply(answer);
      const error = await caught(logto.client().get("/roles"), UnexpectedAnswerError);
      assert.match(error.message, /^GET \/roles: https:\/\/logto\.example answered /);
      assert.match(error.message, says);
      assert.equal(error.status, answer.status ?? 200);
      assert.equal(logto.apiRequests.length, 1);
    });
  }

  it("that is an HTML page is unexpected after a write too", async () => {
    reply({ status: 200, body: "<html>", headers: HTML });
    await caught(logto.client().put("/roles/x", {}), UnexpectedAnswerError);
  });

  it("to a body beyond 1 MB says that it is too large", async () => {
    reply({ status: 404, body: "Not Found" });
    const call = logto.client().patch("/users/x", { customData: "x".repeat(1_048_576) });
    assert.match((await caught(call, UnexpectedAnswerError)).message, /larger than the 1 MB/);
  });

  for (const [name, answer] of [
    ["HTML", { body: "<html>", headers: HTML }],
    ["404 as a text", { status: 404, body: "Not Found" }],
    ["other JSON", { body: { hello: "world" } }],
  ] as const) {
    it(`of the token endpoint that is ${name} is unexpected`, async () => {
      logto.tokenHandler = () => answer;
      const error = await caught(logto.client().get("/roles"), UnexpectedAnswerError);
      assert.match(error.message, /https:\/\/logto\.example/);
      assert.match(error.message, /address of Logto/);
      assert.equal(logto.requests.length, 1);
    });
  }
});

describe("an error", () => {
  const SECRETS = ["known-secret-of-the-robot", "known-token", "known-password", "known-search", "known-header"];

  const replies: Record<string, Reply> = {
    "an error that quotes what was sent": {
      status: 422,
      body: {
        code: "password.rejected",
        message: "The password known-password is too weak.",
        data: { password: "known-password" },
      },
    },
    "a 500": { status: 500, body: { message: "insert … known-password failed" } },
    "an error in a text": { status: 418, body: "known-password" },
    "a page": { body: "<html>known-password", headers: HTML },
    "a bad gateway": { status: 502, body: "known-password" },
    "a refused token": { status: 401, body: { message: "known-token known-password" } },
  };
  for (const [name, answer] of Object.entries(replies)) {
    it(`after ${name} holds no token, secret or body`, async () => {
      const logto = new FakeLogto();
      logto.tokenHandler = () => ({ body: { access_token: "known-token", expires_in: 3600, scope: "all" } });
      logto.handler = () => ({ ...answer, headers: { "x-header": "known-header", ...answer.headers } });
      const call = logto.client().post("/users?search=known-search", { password: "known-password" });
      const shown = inspect(await caught(call, ClientError), { depth: Infinity, showHidden: true });
      for (const secret of SECRETS) {
        assert.ok(!shown.includes(secret), `${secret} is in ${shown}`);
      }
    });
  }

  it("of the token endpoint holds no secret either", async () => {
    const logto = new FakeLogto();
    const error_description = "secret known-secret-of-the-robot is wrong";
    logto.tokenHandler = () => ({
      status: 401,
      body: { error: "invalid_client", error_description, message: error_description },
    });
    const shown = inspect(await caught(logto.client().get("/users"), CredentialsError), {
      depth: Infinity,
      showHidden: true,
    });
    assert.doesNotMatch(shown, /known-/);
  });
});
