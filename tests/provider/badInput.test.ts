import assert from "node:assert/strict";
import { createServer } from "node:net";
import { idOf } from "../support/logto/answers";
import { startHost, type Host } from "../support/host/host";
import { startAnswering, type AnsweringServer, type FixedAnswer } from "../support/logto/answeringServer";
import { refusal } from "../support/host/failing";
import { lookUp } from "../support/host/lookup";
import { Resource } from "../support/host/resource";
import { connectionTo } from "../support/logto/logtoUnderTest";
import { startWorld, type World } from "../support/host/world";

const ROLE = { name: "clerk", description: "Clerk" };
const HTML = { type: "text/html; charset=utf-8", body: "<!doctype html><title>Welcome</title>" };

/** Servers that are not Logto, or a faulty one, by their entry in `logto:tenants`. */
const SERVERS: Readonly<Record<string, { answer: FixedAnswer; givesTokens: boolean; message: RegExp }>> = {
  page: {
    answer: { status: 200, ...HTML },
    givesTokens: false,
    message: /logto:tenants\.page\.endpoint/,
  },
  pageBehindToken: {
    answer: { status: 200, ...HTML },
    givesTokens: true,
    message: /logto:tenants\.pageBehindToken\.endpoint/,
  },
  notFoundPage: {
    answer: { status: 404, ...HTML },
    givesTokens: false,
    message: /logto:tenants\.notFoundPage\.endpoint/,
  },
  broken: {
    answer: { status: 200, type: "application/json", body: '{"id": ' },
    givesTokens: true,
    message: /not JSON|is no JSON|cannot be read/,
  },
  list: {
    answer: { status: 200, type: "application/json", body: "[]" },
    givesTokens: true,
    message: /not an object/,
  },
  failing: {
    answer: { status: 500, type: "application/json", body: '{"message":"Internal server error."}' },
    givesTokens: true,
    message: /500.*Logto failed; its own log says why/s,
  },
  failingToken: {
    answer: { status: 500, type: "application/json", body: '{"message":"Internal server error."}' },
    givesTokens: false,
    message: /500.*Logto failed; its own log says why/s,
  },
};

describe("bad input", () => {
  let world: World;
  let host: Host;
  const servers: AnsweringServer[] = [];

  before(async () => {
    world = await startWorld();
    const { endpoint, appId, appSecret } = world.emulator;
    const powerless = await powerlessApplication(world);
    const tenants: Record<string, object> = {
      wrongSecret: { endpoint, appId, appSecret: "wrong" },
      unknownClient: { endpoint, appId: "nobody", appSecret },
      powerless: { endpoint, ...powerless },
      otherTenant: { endpoint, appId, appSecret, tenantId: "elsewhere" },
      nobody: { endpoint: await closedEndpoint(), appId, appSecret },
    };
    for (const [name, { answer, givesTokens }] of Object.entries(SERVERS)) {
      const server = await startAnswering(answer, givesTokens);
      servers.push(server);
      tenants[name] = { endpoint: server.endpoint, appId, appSecret };
    }
    const connection = connectionTo(world.emulator);
    const secrets = { ...connection.secrets, "logto:tenants": JSON.stringify(tenants) };
    host = await startHost({ directory: world.directory, ...connection, secrets });
  });
  after(async () => {
    servers.forEach((server) => {
      server.stop();
    });
    await host.stop();
    await world.stop();
  });

  /** The message of a create and of a lookup. Each names its object. */
  async function messages(tenant: string): Promise<string[]> {
    const created = await refusal(new Resource(host, "role").create({ ...ROLE, tenant }));
    const found = await refusal(lookUp(host, "role", "abc", { tenant }));
    assert.match(created, /^cannot create the role "clerk": /);
    assert.match(found, /^cannot look up the role "abc": /);
    return [created, found];
  }

  for (const [tenant, { message }] of Object.entries(SERVERS)) {
    it(`a server that answers as no Logto does (${tenant})`, async () => {
      for (const text of await messages(tenant)) {
        assertClear(text, message);
      }
    });
  }

  it("a wrong secret", async () => {
    for (const text of await messages("wrongSecret")) {
      assertClear(
        text,
        /refuses the secret of the application .*logto:tenants\.wrongSecret\.appSecret.*--run-program/s,
      );
    }
  });

  it("an unknown application", async () => {
    for (const text of await messages("unknownClient")) {
      assertClear(text, /knows no application nobody.*logto:tenants\.unknownClient\.appId/s);
    }
  });

  it("an application without the role for the Management API", async () => {
    for (const text of await messages("powerless")) {
      assertClear(text, /may not use the Management API.*give it a machine-to-machine role.*permission `all`/s);
    }
  });

  it("another tenant's id", async () => {
    for (const text of await messages("otherTenant")) {
      assertClear(text, /tenantId/);
    }
  });

  it("a server that is not there", async () => {
    const text = await refusal(new Resource(host, "role").create({ ...ROLE, tenant: "nobody" }));
    assertClear(
      text,
      /Logto cannot be reached at http:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\).*logto:tenants\.nobody\.endpoint/s,
    );
  });

  it("an id that is not there, in an argument", async () => {
    const member = { organizationId: "nothing", userId: "nobody" };
    const text = await refusal(new Resource(host, "organizationMember").create(member));
    assertClear(text, /^cannot create the organization member "nobody": .*entity\.relation_foreign_key_not_found/s);
  });

  it("a value that Logto refuses and nobody knew of", async () => {
    world.emulator.configure({
      faults: [{ method: "POST", path: "/api/roles", kind: "status", status: 422, code: "entity.invalid_input" }],
    });
    const text = await refusal(new Resource(host, "role").create(ROLE));
    assertClear(text, /^cannot create the role "clerk": .*422.*entity\.invalid_input/s);
  });

  it("has left no trace in the tenant, and no stack in what the host printed", async () => {
    const roles = await world.console.list("/roles", { search: "clerk" });
    assert.deepEqual(roles, []);
    assert.doesNotMatch(host.stderr, /^ {4}at /m);
    assert.doesNotMatch(host.stdout, /^ {4}at /m);
  });
});

/** Fails unless the text is a few sentences without a stack that match. */
function assertClear(text: string, expected: RegExp): void {
  assert.match(text, expected);
  assert.doesNotMatch(text, /^ +at /m);
  assert.doesNotMatch(text, /\bundefined\b|\[object|<!doctype/);
  assert.ok(text.length < 600, text);
}

/** A machine-to-machine application without permissions. */
async function powerlessApplication(world: World): Promise<{ appId: string; appSecret: string }> {
  const body = { redirectUris: [], postLogoutRedirectUris: [] };
  const application = { name: "Powerless", type: "MachineToMachine", oidcClientMetadata: body };
  const appId = await idOf(world.console.post("/applications", application));
  const secret = await world.console.post(`/applications/${appId}/secrets`, { name: "spare" });
  assert.ok(typeof secret === "object" && secret !== null && "value" in secret && typeof secret.value === "string");
  return { appId, appSecret: secret.value };
}

/** An address at which nobody listens. */
async function closedEndpoint(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address !== "string");
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${address.port}`;
}
