import assert from "node:assert/strict";
import {
  ConfigurationError,
  connectionWarnings,
  resolveConnection,
  type ConnectionSettings,
} from "../../../sdk/client";

const CREDENTIALS = { appId: "robot", appSecret: "known-secret" };

function problemsOf(settings: ConnectionSettings, environment: Record<string, string> = {}): readonly string[] {
  try {
    resolveConnection(settings, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe("resolveConnection", () => {
  it("takes the tenant and the resource of a tenant's own domain on Logto Cloud", () => {
    assert.deepEqual(resolveConnection({ endpoint: "https://acme.logto.app/", ...CREDENTIALS }, {}), {
      endpoint: "https://acme.logto.app",
      tenantId: "acme",
      resource: "https://acme.logto.app/api",
      ...CREDENTIALS,
    });
  });

  it("takes any other server for a self-hosted one, whose tenant is default", () => {
    const { endpoint, tenantId, resource } = resolveConnection(
      { endpoint: "http://localhost:3001", ...CREDENTIALS },
      {},
    );
    assert.equal(endpoint, "http://localhost:3001");
    assert.equal(tenantId, "default");
    assert.equal(resource, "https://default.logto.app/api");
  });

  it("makes the endpoint from the tenant", () => {
    assert.equal(resolveConnection({ tenantId: "acme", ...CREDENTIALS }, {}).endpoint, "https://acme.logto.app");
  });

  it("reads the environment where the configuration says nothing", () => {
    const environment = {
      LOGTO_ENDPOINT: "https://logto.example",
      LOGTO_TENANT_ID: "admin",
      LOGTO_APP_ID: "from-environment",
      LOGTO_APP_SECRET: " secret\n",
      LOGTO_RESOURCE: "https://admin.example/api",
    };
    assert.deepEqual(resolveConnection({ appId: "from-configuration", tenantId: "" }, environment), {
      endpoint: "https://logto.example",
      tenantId: "admin",
      resource: "https://admin.example/api",
      appId: "from-configuration",
      appSecret: "secret",
    });
  });

  it("names all that is missing at once, with the command that sets it", () => {
    const problems = problemsOf({});
    assert.equal(problems.length, 3);
    assert.match(problems[0] ?? "", /pulumi config set logto:endpoint https:\/\/… \(or LOGTO_ENDPOINT\)/);
    assert.match(problems[1] ?? "", /pulumi config set logto:appId … \(or LOGTO_APP_ID\)/);
    assert.match(problems[2] ?? "", /pulumi config set --secret logto:appSecret \(or LOGTO_APP_SECRET\)/);
    assert.throws(
      () => resolveConnection({}, {}),
      (error: Error) => problems.every((problem) => error.message.includes(problem)),
    );
  });

  it("names what is missing and what is wrong together", () => {
    const problems = problemsOf({
      endpoint: "acme.logto.app",
      requestsPer10Seconds: "many",
      movedFrom: "there",
      appId: "robot",
    });
    assert.deepEqual(problems.map((problem) => /logto:\w+/.exec(problem)?.[0]).sort(), [
      "logto:appSecret",
      "logto:endpoint",
      "logto:movedFrom",
      "logto:requestsPer10Seconds",
    ]);
  });

  it("words an entry of logto:tenants as that entry, and gives it nothing of the environment", () => {
    const environment = { LOGTO_ENDPOINT: "https://logto.example", LOGTO_APP_ID: "robot", LOGTO_APP_SECRET: "secret" };
    const problems = problemsOf({ name: "shop" }, environment);
    assert.match(problems[0] ?? "", /pulumi config set --path 'logto:tenants\.shop\.endpoint' https/);
    assert.match(problems[2] ?? "", /pulumi config set --secret --path 'logto:tenants\.shop\.appSecret'$/);
    assert.match(problemsOf({ name: "my shop" })[1] ?? "", /'logto:tenants\["my shop"\]\.appId'/);
  });

  const wrongEndpoints: [name: string, endpoint: string, fault: RegExp][] = [
    ["is not a URL", "acme", /not an http or https URL/],
    ["has no scheme", "localhost:3001", /not an http or https URL/],
    ["has another scheme", "ftp://acme.example", /not an http or https URL/],
    [
      "has a path",
      "https://acme.logto.app/api",
      /without a path or a query: .*logto:endpoint https:\/\/acme\.logto\.app /,
    ],
    ["has a query", "https://acme.logto.app?x=1", /without a path or a query/],
    ["has a password", "https://a:known-password@acme.logto.app", /user name or a password/],
  ];
  for (const [name, endpoint, fault] of wrongEndpoints) {
    it(`refuses an endpoint that ${name}`, () => {
      const problems = problemsOf({ endpoint, ...CREDENTIALS });
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? "", fault);
      assert.doesNotMatch(problems[0] ?? "", /known-password/);
    });
  }

  it("refuses a tenant that is not the endpoint's", () => {
    const [problem = ""] = problemsOf({ endpoint: "https://acme.logto.app", tenantId: "other", ...CREDENTIALS });
    assert.match(problem, /logto:tenantId is other, but https:\/\/acme\.logto\.app is the tenant acme/);
  });

  it("refuses a custom domain of Logto Cloud, where tokens for the Management API are not given", () => {
    const settings = { endpoint: "https://login.acme.example", tenantId: "acme", ...CREDENTIALS };
    assert.match(problemsOf(settings)[0] ?? "", /custom domain.*logto:endpoint https:\/\/acme\.logto\.app/);
    assert.deepEqual(problemsOf({ ...settings, resource: "https://acme.logto.app/api" }), []);
  });

  for (const requestsPer10Seconds of [0, -1, 1.5, "0", "x", Number.NaN]) {
    it(`refuses a budget of ${requestsPer10Seconds} requests`, () => {
      const problems = problemsOf({ endpoint: "https://acme.logto.app", ...CREDENTIALS, requestsPer10Seconds });
      assert.match(problems.join(), /^logto:requestsPer10Seconds must be a whole number, 1 or more/);
    });
  }

  it("takes a budget as a number or as a text, and where the server was before", () => {
    const settings = { endpoint: "https://b.example", ...CREDENTIALS, movedFrom: "https://a.example/" };
    const connection = resolveConnection({ ...settings, requestsPer10Seconds: "40" }, {});
    assert.equal(connection.requestsPer10Seconds, 40);
    assert.equal(connection.movedFrom, "https://a.example");
    assert.equal(resolveConnection({ ...settings, requestsPer10Seconds: 40 }, {}).requestsPer10Seconds, 40);
  });
});

describe("connectionWarnings", () => {
  const warned: [endpoint: string, count: number][] = [
    ["http://logto.example", 1],
    ["http://10.0.0.7:3001", 1],
    ["http://127.example", 1],
    ["https://logto.example", 0],
    ["http://localhost:3001", 0],
    ["http://logto.localhost", 0],
    ["http://127.0.0.2:3001", 0],
    ["http://[::1]:3001", 0],
  ];
  for (const [endpoint, count] of warned) {
    it(`${count === 0 ? "does not warn" : "warns"} of ${endpoint}`, () => {
      const warnings = connectionWarnings(resolveConnection({ endpoint, ...CREDENTIALS }, {}));
      assert.equal(warnings.length, count);
      assert.ok(warnings.every((warning) => warning.includes(endpoint) && !warning.includes("known-secret")));
    });
  }
});
