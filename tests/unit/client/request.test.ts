import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import createDebug from "debug";
import { z } from "zod";
import * as client from "../../../sdk/client";
import { repositoryRoot } from "../../support/root";
import { FakeLogto } from "../../support/client/fakeLogto";

const { apiPath } = client;

describe("apiPath", () => {
  it("encodes what stands in it", () => {
    assert.equal(apiPath`/applications/${"a/b"}/secrets/${"ä ?#%"}`, "/applications/a%2Fb/secrets/%C3%A4%20%3F%23%25");
    assert.equal(apiPath`/roles`, "/roles");
    assert.equal(apiPath`/x/${7}/y`, "/x/7/y");
  });

  for (const value of ["", ".", ".."]) {
    it(`refuses "${value}", which would name something else`, () => {
      assert.throws(() => apiPath`/roles/${value}`, TypeError);
    });
  }
});

describe("a request", () => {
  it("carries its query, its body and the client's name", async () => {
    const logto = new FakeLogto();
    const logtoClient = logto.client();
    await logtoClient.get("/roles", {
      search: "a&b",
      exact: true,
      page: 2,
      nothing: undefined,
      "search.id": ["x", "y"],
    });
    await logtoClient.put("/roles/x", { name: "clerk" });
    await logtoClient.post("/roles/x/reset");
    await logtoClient.delete("/roles/x");
    assert.deepEqual(
      logto.apiRequests.map(({ method, path, body }) => [method, path, body]),
      [
        ["GET", "/api/roles?search=a%26b&exact=true&page=2&search.id=x&search.id=y", undefined],
        ["PUT", "/api/roles/x", '{"name":"clerk"}'],
        ["POST", "/api/roles/x/reset", undefined],
        ["DELETE", "/api/roles/x", undefined],
      ],
    );
    assert.deepEqual(
      logto.apiRequests.map(({ headers }) => headers["content-type"]),
      [undefined, "application/json", undefined, undefined],
    );
    const agents = new Set(logto.requests.map(({ headers }) => headers["user-agent"]));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(repositoryRoot(), "package.json"), "utf8")));
    assert.deepEqual([...agents], [`pulumi-logto/${version}`]);
  });

  it("is a line in the log, without its query, its headers and its body", async () => {
    const lines: string[] = [];
    const { log } = createDebug;
    createDebug.log = (...parameters: unknown[]) => lines.push(format(...parameters));
    const enabledBefore = createDebug.disable();
    createDebug.enable("pulumi-logto*");
    try {
      const logto = new FakeLogto();
      logto.handler = () =>
        logto.apiRequests.length === 1
          ? { status: 429, body: "known-body", headers: { "retry-after": "0.001" } }
          : { body: { known: 1 } };
      await logto.client().get("/roles", { search: "known-search" });
    } finally {
      createDebug.log = log;
      createDebug.enable(enabledBefore);
    }
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? "", /POST \/oidc\/token 200, \d+ ms, tries: 1/);
    assert.match(lines[1] ?? "", /GET \/roles 200, \d+ ms, tries: 2/);
    assert.doesNotMatch(lines.join("\n"), /known|token-1|Bearer|Basic/);
  });
});

describe("pulumi-logto/client", () => {
  it("exports what it promises", () => {
    assert.deepEqual(Object.keys(client).sort(), [
      "ClientError",
      "ConfigurationError",
      "ConnectionError",
      "CredentialsError",
      "LogtoClient",
      "LogtoError",
      "UncertainWriteError",
      "UnexpectedAnswerError",
      "apiPath",
      "connectionWarnings",
      "resolveConnection",
    ]);
  });
});
