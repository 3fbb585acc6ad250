import assert from "node:assert/strict";
import { Connections } from "../../../sdk/provider/tenants/connections";
import { ProviderError } from "../../../sdk/provider/errors";
import { ConfigurationError } from "../../../sdk/client";

interface Told {
  readonly connections: Connections;
  readonly warnings: string[];
}

/** New connections from a configuration, in which `logto:tenants` may be an object. */
function connectionsOf(configuration: Readonly<Record<string, unknown>>): Told {
  const warnings: string[] = [];
  const connections = new Connections();
  const read = (key: string): string | undefined => {
    const value = configuration[key];
    return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
  };
  connections.configure(read, { info: () => undefined, warn: (line) => warnings.push(line) });
  return { connections, warnings };
}

const SECRET = "known-secret";
const DEFAULT = { "logto:endpoint": "https://logto.example", "logto:appId": "robot", "logto:appSecret": SECRET };
const entry = (endpoint: string): Record<string, string> => ({ endpoint, appId: "robot", appSecret: SECRET });

describe("connections", () => {
  // Otherwise, variables of the machine would replace missing settings of a configuration.
  const variables = ["LOGTO_ENDPOINT", "LOGTO_TENANT_ID", "LOGTO_APP_ID", "LOGTO_APP_SECRET", "LOGTO_RESOURCE"];
  const environment = new Map(variables.map((name) => [name, process.env[name]]));
  before(() => {
    variables.forEach((name) => Reflect.deleteProperty(process.env, name));
  });
  after(() => {
    environment.forEach((value, name) => {
      if (value !== undefined) {
        process.env[name] = value;
      }
    });
  });

  it("are by name, and without a name the default one", () => {
    const { connections } = connectionsOf({ ...DEFAULT, "logto:tenants": { eu: entry("https://eu.logto.app") } });
    assert.equal(connections.named(undefined).connection.endpoint, "https://logto.example");
    assert.equal(connections.named("eu").connection.endpoint, "https://eu.logto.app");
    assert.equal(connections.named("eu").connection.tenantId, "eu");
  });

  it("share one client each, however often they are asked for and configured", () => {
    const { connections } = connectionsOf(DEFAULT);
    const first = connections.named(undefined);
    connections.configure((key) => ({ ...DEFAULT })[key], connections.reporter);
    assert.equal(connections.named(undefined), first);
  });

  it("with other credentials have a client of their own", () => {
    const { connections } = connectionsOf(DEFAULT);
    const first = connections.named(undefined);
    connections.configure((key) => ({ ...DEFAULT, "logto:appSecret": "rotated" })[key], connections.reporter);
    assert.notEqual(connections.named(undefined).client, first.client);
  });

  it("warn once of http to another machine", () => {
    const { connections, warnings } = connectionsOf({ ...DEFAULT, "logto:endpoint": "http://logto.example" });
    connections.named(undefined);
    connections.named(undefined);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /http:\/\/logto\.example is http/);
  });

  describe("that are not configured", () => {
    it("tell all that is missing once, and then in short", () => {
      const { connections } = connectionsOf({});
      const [first = ""] = connections.problemsOf(undefined);
      for (const setting of ["logto:endpoint", "logto:appId", "logto:appSecret"]) {
        assert.ok(
          first.includes(`pulumi config set ${setting === "logto:appSecret" ? "--secret " : ""}${setting}`),
          first,
        );
      }
      const short = ["the connection to Logto is not configured, as said above"];
      assert.deepEqual(connections.problemsOf(undefined), short);
      assert.deepEqual(connections.problemsOf(undefined), short);
    });

    it("are told one by one", () => {
      const { connections } = connectionsOf({ "logto:tenants": { eu: { endpoint: "https://eu.logto.app" } } });
      connections.problemsOf(undefined);
      const [problem = ""] = connections.problemsOf("eu");
      assert.match(problem, /logto:tenants\.eu\.appId/);
    });

    it("are no problem where nothing is missing", () => {
      assert.deepEqual(connectionsOf(DEFAULT).connections.problemsOf(undefined), []);
    });

    it("are refused by name, with the names that there are", () => {
      const { connections } = connectionsOf({ ...DEFAULT, "logto:tenants": { eu: {}, us: {} } });
      const [problem = ""] = connections.problemsOf("asia");
      assert.match(
        problem,
        /^tenant: logto:tenants has no entry "asia" \(it has eu, us\)\. Add it: pulumi config set --path/,
      );
    });

    for (const [what, tenants, where] of [
      ["text", "eu", /^logto:tenants is invalid/],
      ["a list", [], /^logto:tenants is invalid/],
      ["an entry that is a text", { eu: "https://eu.logto.app" }, /^logto:tenants\.eu is invalid/],
      ["an unknown setting", { eu: { url: "https://eu.logto.app" } }, /^logto:tenants\.eu is invalid/],
      ["a setting of another type", { eu: { appSecret: [SECRET] } }, /^logto:tenants\.eu\.appSecret is invalid/],
    ] as const) {
      it(`are told where the structure is wrong, and never its values: ${what}`, () => {
        const { connections } = connectionsOf({ ...DEFAULT, "logto:tenants": tenants });
        const [problem = ""] = connections.problemsOf("eu");
        assert.match(problem, where);
        assert.ok(!problem.includes(SECRET));
      });
    }

    it("throw what says so", () => {
      assert.throws(() => connectionsOf({}).connections.named(undefined), ConfigurationError);
      assert.throws(() => connectionsOf(DEFAULT).connections.named("eu"), ProviderError);
    });
  });

  describe("of a state", () => {
    const tenants = { eu: entry("https://acme.logto.app"), us: entry("https://other.logto.app") };
    const state = { tenant: "eu", tenantId: "acme", endpoint: "https://acme.logto.app" };
    const endpointOf = (configuration: Record<string, unknown>, of: Record<string, unknown>): string =>
      connectionsOf(configuration).connections.ofState(of).connection.endpoint;

    it("are by the entry that it holds", () => {
      assert.equal(endpointOf({ ...DEFAULT, "logto:tenants": tenants }, state), "https://acme.logto.app");
    });

    it("are by the tenant, where the entry was renamed", () => {
      const renamed = { europe: tenants.eu, us: tenants.us };
      assert.equal(endpointOf({ "logto:tenants": renamed }, state), "https://acme.logto.app");
    });

    it("are by the tenant, where the entry leads to another one now", () => {
      const swapped = { eu: tenants.us, us: tenants.eu };
      assert.equal(endpointOf({ "logto:tenants": swapped }, state), "https://acme.logto.app");
    });

    it("are by the address, where several self-hosted servers are there", () => {
      const both = { eu: entry("https://a.example"), us: entry("https://b.example") };
      const of = { tenant: "old", tenantId: "default", endpoint: "https://b.example" };
      assert.equal(endpointOf({ ...DEFAULT, "logto:tenants": both }, of), "https://b.example");
    });

    it("are by the tenant alone, where its server has another address", () => {
      const of = { tenantId: "default", endpoint: "https://old.example" };
      assert.equal(endpointOf(DEFAULT, of), "https://logto.example");
    });

    it("are found beside connections that are not complete", () => {
      const half = { half: { endpoint: "https://acme.logto.app" }, eu: tenants.eu };
      assert.equal(endpointOf({ "logto:tenants": half }, { ...state, tenant: undefined }), "https://acme.logto.app");
    });

    it("are refused when none leads to its tenant", () => {
      const { connections } = connectionsOf(DEFAULT);
      assert.throws(() => connections.ofState(state), {
        name: "ProviderError",
        message: /belongs to the tenant "acme", and the configuration leads to "default"\. Nothing was read or changed/,
      });
    });

    it("say what is missing when nothing is configured", () => {
      assert.throws(() => connectionsOf({}).connections.ofState({ tenantId: "default" }), ConfigurationError);
    });
  });

  it("share what a run keeps by server and tenant, whichever application leads there", () => {
    const { connections } = connectionsOf({
      ...DEFAULT,
      "logto:tenants": {
        same: { ...entry(DEFAULT["logto:endpoint"]), appId: "another" },
        eu: entry("https://eu.logto.app"),
        first: entry("https://one.acme.example"),
        second: entry("https://two.acme.example"),
      },
    });
    const { kept } = connections.named(undefined);
    assert.equal(connections.named("same").kept, kept);
    assert.notEqual(connections.named("eu").kept, kept);
    // Both tenants are called `default`.
    assert.notEqual(connections.named("first").kept, connections.named("second").kept);
  });
});
