import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { startEmulator, type Emulator } from "../../emulator";
import { startHost, type Host, type HostOptions } from "../support/host/host";
import { installedProject } from "../support/package/project";
import { refusal } from "../support/host/failing";
import { Resource } from "../support/host/resource";
import { connectionTo } from "../support/logto/logtoUnderTest";

const ROLE = { name: "clerk", description: "Clerk" };

/** The indicator of the Management API of an emulator, regardless of the tenant's name. */
const RESOURCE = "https://default.logto.app/api";

describe("the configuration", () => {
  let directory: string;
  let emulator: Emulator;
  let other: Emulator;
  const hosts: Host[] = [];

  before(async () => {
    directory = await installedProject();
    emulator = await startEmulator();
    other = await startEmulator();
  });
  beforeEach(() => {
    emulator.reset();
    other.reset();
  });
  afterEach(() => Promise.all(hosts.splice(0).map((host) => host.stop())));
  after(async () => {
    await emulator.stop();
    await other.stop();
    await rm(directory, { recursive: true });
  });

  async function hostWith(options: Partial<HostOptions>): Promise<Host> {
    const host = await startHost({ directory, ...options });
    hosts.push(host);
    return host;
  }

  const roleIn = async (options: Partial<HostOptions>): Promise<Resource> =>
    new Resource(await hostWith(options), "role");

  /** An entry of `logto:tenants` that leads to an emulator, with a name of the tenant. */
  const entry = ({ endpoint, appId, appSecret }: Emulator, tenantId: string): object => ({
    endpoint,
    tenantId,
    resource: RESOURCE,
    appId,
    appSecret,
  });

  const tenants = (entries: Readonly<Record<string, unknown>>): Partial<HostOptions> => ({
    ...connectionTo(emulator),
    secrets: { ...connectionTo(emulator).secrets, "logto:tenants": JSON.stringify(entries) },
  });

  describe("that is missing or wrong", () => {
    it("names all that is missing at once, with the command and the variable that set it", async () => {
      const problems = await (await roleIn({})).problems(ROLE);
      assert.equal(problems.length, 1);
      const [problem = ""] = problems;
      for (const [key, variable] of [
        ["endpoint", "LOGTO_ENDPOINT"],
        ["appId", "LOGTO_APP_ID"],
        ["appSecret", "LOGTO_APP_SECRET"],
      ] as const) {
        assert.match(problem, new RegExp(`pulumi config set (--secret )?logto:${key}.*${variable}`));
      }
      assert.match(problem, /pulumi config set --secret logto:appSecret/);
    });

    for (const [what, endpoint, reason] of [
      ["is no URL", "acme", /logto:endpoint is not an http or https URL/],
      ["is of another scheme", "ftp://acme.example", /logto:endpoint is not an http or https URL/],
      [
        "has a path",
        "https://acme.example/console",
        /logto:endpoint must be an origin alone.*logto:endpoint https:\/\/acme\.example \(/,
      ],
    ] as const) {
      it(`says that the endpoint ${what}`, async () => {
        const config = { "logto:endpoint": endpoint, "logto:appId": "id" };
        const problems = await (await roleIn({ config, secrets: { "logto:appSecret": "s" } })).problems(ROLE);
        assert.match(problems.join("\n"), reason);
        assert.equal(problems.length, 1);
      });
    }

    it("warns of http to another machine, once", async () => {
      const config = { "logto:endpoint": "http://logto.acme.example:3001", "logto:appId": "id" };
      const host = await hostWith({ config, secrets: { "logto:appSecret": "s" } });
      const role = new Resource(host, "role");
      await role.check(ROLE);
      await role.check(ROLE);
      assert.equal(host.logs.filter((line) => /^warning: .*unencrypted. Use https/.test(line)).length, 1);
    });

    it("says what logto:tenants must be", async () => {
      const config = { ...connectionTo(emulator).config, "logto:tenants": "acme" };
      const problems = await (await roleIn({ ...connectionTo(emulator), config })).problems(ROLE);
      assert.match(problems.join("\n"), /logto:tenants is invalid.*pulumi config set --path/);
    });

    it("says which key of logto:tenants is wrong", async () => {
      const role = await roleIn(tenants({ acme: { endPoint: "https://acme.logto.app" } }));
      assert.match((await role.problems(ROLE)).join("\n"), /logto:tenants\.acme.* is invalid.*endpoint/);
    });

    it("says that logto:tenants has no such entry, and which it has", async () => {
      const role = await roleIn(tenants({ acme: entry(other, "acme") }));
      const problems = await role.problems({ ...ROLE, tenant: "acne" });
      assert.match(problems.join("\n"), /logto:tenants has no entry "acne" \(it has acme\)/);
    });

    it("names what an entry of logto:tenants lacks, and does not fill it from elsewhere", async () => {
      const environment = { LOGTO_APP_ID: emulator.appId, LOGTO_APP_SECRET: emulator.appSecret };
      const role = await roleIn({ ...tenants({ acme: { endpoint: other.endpoint } }), environment });
      const problems = await role.problems({ ...ROLE, tenant: "acme" });
      assert.match(problems.join("\n"), /logto:tenants\.acme\.appId.*logto:tenants\.acme\.appSecret/s);
    });

    it("does not hold what is wrong with arguments back", async () => {
      const problems = await (await roleIn({})).problems({ name: "clerk" });
      assert.deepEqual(problems, ["description is required"]);
    });
  });

  describe("from the environment", () => {
    it("stands in where the stack says nothing", async () => {
      const role = await roleIn({ environment: emulator.environment });
      const state = await role.create(ROLE);
      assert.equal(state.outputs["endpoint"], emulator.endpoint);
      await role.assertNoChange(await role.refresh(state), ROLE);
    });

    it("gives way to the stack, key by key", async () => {
      const config = { "logto:endpoint": emulator.endpoint, "logto:appId": emulator.appId };
      const environment = { ...other.environment, LOGTO_APP_SECRET: emulator.appSecret };
      const state = await (await roleIn({ config, environment })).create(ROLE);
      assert.equal(state.outputs["endpoint"], emulator.endpoint);
    });
  });

  describe("of several tenants", () => {
    it("leads each object to the tenant that it names", async () => {
      const role = await roleIn(tenants({ acme: entry(other, "acme") }));
      const state = await role.create({ ...ROLE, tenant: "acme" });
      const { tenantId, endpoint, tenant } = state.outputs;
      assert.deepEqual({ tenantId, endpoint, tenant }, { tenantId: "acme", endpoint: other.endpoint, tenant: "acme" });
      assert.equal(emulator.requests().total, 0);
      await role.assertNoChange(await role.refresh(state), { ...ROLE, tenant: "acme" });
      await role.delete(state);
      assert.equal((await role.refresh(state)).id, "");
    });

    it("has a token for each tenant", async () => {
      const role = await roleIn(tenants({ acme: entry(other, "acme") }));
      await Promise.all([role.create(ROLE), role.create({ ...ROLE, tenant: "acme" })]);
      const tokens = [emulator, other].map((one) => one.requests().byRoute["POST /oidc/token"]);
      assert.deepEqual(tokens, [1, 1]);
    });

    it("may rename an entry: nothing changes", async () => {
      const state = await (await roleIn(tenants({ acme: entry(other, "acme") }))).create({ ...ROLE, tenant: "acme" });
      const renamed = await roleIn(tenants({ corporation: entry(other, "acme") }));
      await renamed.assertNoChange(state, { ...ROLE, tenant: "corporation" });
      assert.equal((await renamed.refresh(state)).id, state.id);
      // A run keeps the objects that it was asked to compare. A destroy compares nothing.
      const destroying = await roleIn(tenants({ corporation: entry(other, "acme") }));
      await destroying.delete(state);
      assert.equal((await destroying.refresh(state)).id, "");
    });

    it("replaces an object that moves to another tenant, the new one first", async () => {
      const role = await roleIn(tenants({ acme: entry(other, "acme") }));
      const state = await role.create(ROLE);
      const difference = await role.diff(state, { ...ROLE, tenant: "acme" });
      assert.deepEqual(difference, { changes: true, replaces: ["tenant"], deleteBeforeReplace: false });
    });
  });

  describe("that leads elsewhere than a state", () => {
    it("to another tenant: nothing is read, changed or deleted", async () => {
      const state = await (await roleIn(tenants({ acme: entry(other, "acme") }))).create({ ...ROLE, tenant: "acme" });
      const role = await roleIn(connectionTo(emulator));
      other.reset();
      for (const operation of [
        () => role.refresh(state),
        () => role.update(state, { ...ROLE, description: "Other" }),
        () => role.delete(state),
      ]) {
        const message = await refusal(operation());
        assert.match(message, /belongs to the tenant "acme", and the configuration leads to "default"/);
        assert.match(message, /Nothing was read or changed.*--run-program/s);
      }
      assert.equal(other.requests().total, 0);
      assert.equal(emulator.requests().total, 0);
    });

    it("to another server: what is not found there is not gone", async () => {
      const state = await (await roleIn(connectionTo(other))).create(ROLE);
      const role = await roleIn(connectionTo(emulator));
      for (const operation of [() => role.refresh(state), () => role.delete(state)]) {
        const message = await refusal(operation());
        assert.ok(message.includes(`not found at ${emulator.endpoint}`), message);
        assert.ok(message.includes(`written at ${other.endpoint}`), message);
        assert.ok(message.includes(`pulumi config set logto:movedFrom ${other.endpoint}`), message);
      }
    });

    it("to another server that has it: it is read there", async () => {
      const moved = connectionTo(emulator);
      const state = await (await roleIn(moved)).create(ROLE);
      const outputs = { ...state.outputs, endpoint: "https://before.acme.example" };
      const role = await roleIn(moved);
      const refreshed = await role.refresh({ ...state, outputs });
      assert.equal(refreshed.outputs["endpoint"], emulator.endpoint);
      await role.assertNoChange({ ...state, outputs }, ROLE);
    });

    it("to another server, confirmed: what is not found there is gone", async () => {
      const state = await (await roleIn(connectionTo(other))).create(ROLE);
      const { config, secrets } = connectionTo(emulator);
      const role = await roleIn({ config: { ...config, "logto:movedFrom": other.endpoint }, secrets });
      assert.equal((await role.refresh(state)).id, "");
      await role.delete(state);
    });
  });
});
