import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { LogtoClient } from "../../sdk/client";
import { createStack, type Operation, type Stack } from "../support/engine/stack";
import { portOf, startSecureServer, startServer, type LocalServer } from "../support/client/localServer";
import { idOf, listOf } from "../support/logto/answers";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";
import { resourcesIn } from "../support/engine/state";
import { assertNoStackTrace, assertOneError, errorsOf } from "../support/engine/messages";

/** A port at which nothing listens: "discard", which systems no longer serve. */
const NOBODY = "http://127.0.0.1:9";

/**
 * Reads the role that the environment names, which needs a token and a request even in a preview. Without it, declares two
 * roles.
 */
const PROGRAM = `
  const logto = require("pulumi-logto");
  if (process.env.ROLE_ID === undefined) {
    new logto.Role("clerk", { description: "Order clerk" });
    new logto.Role("boss", { description: "Boss" });
  } else {
    logto.Role.get("wanted", process.env.ROLE_ID);
  }
`;

const LOOKUP = { ROLE_ID: "no-such-role" };

/** The path of a role for which the emulator answers with an error. */
const FAILING = "failing";

/** The number of operations that run at the same time: the number of cores of the smallest machine. */
const AT_ONCE = 2;

/** One mistake: the environment that causes it, and the content of the only error. */
interface Mistake {
  readonly title: string;
  readonly environment: () => Readonly<Record<string, string>>;
  readonly error: readonly RegExp[];
  /** What the output must not contain. */
  readonly hidden?: string;
}

describe("bad input", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let powerless: Readonly<Record<string, string>>;
  let site: Server;
  let liar: LocalServer;
  let impostor: LocalServer;

  /** The environment for the emulator, and for a lookup there. */
  const good = (): Readonly<Record<string, string>> => ({ ...logto.emulator.environment, ...LOOKUP });

  const MISTAKES: readonly Mistake[] = [
    {
      title: "an endpoint that is no URL",
      environment: () => ({ ...good(), LOGTO_ENDPOINT: "acme" }),
      error: [/logto:endpoint is not an http or https URL/, /pulumi config set/],
    },
    {
      title: "an endpoint with a path",
      environment: () => ({ ...good(), LOGTO_ENDPOINT: `${logto.endpoint}/api` }),
      error: [
        /logto:endpoint must be an origin alone, without a path/,
        /pulumi config set logto:endpoint http:\/\/127.0.0.1:\d+ /,
      ],
    },
    {
      title: "an endpoint that answers with HTML",
      environment: () => ({ ...good(), LOGTO_ENDPOINT: `http://127.0.0.1:${portOf(site.address())}` }),
      error: [/HTML page/, /Check that logto:endpoint is the address of Logto itself/],
      hidden: "Welcome",
    },
    {
      title: "a wrong secret",
      environment: () => ({ ...good(), LOGTO_APP_SECRET: "not-the-secret" }),
      error: [/refuses the secret of the application/, /set logto:appSecret/],
      hidden: "not-the-secret",
    },
    {
      title: "an application that Logto does not know",
      environment: () => ({ ...good(), LOGTO_APP_ID: "nobody" }),
      error: [/knows no application nobody/, /set logto:appId/],
    },
    {
      title: "an application without the role of the Management API",
      environment: () => ({ ...good(), ...powerless }),
      error: [/may not use the Management API/, /give it a machine-to-machine role that has the permission `all`/],
    },
    {
      title: "a tenant whose Management API is not there",
      environment: () => ({ ...good(), LOGTO_TENANT_ID: "acme" }),
      error: [/has no API https:\/\/acme.logto.app\/api/, /logto:tenantId/],
    },
    {
      title: "a server that does not answer",
      environment: () => ({ ...good(), LOGTO_ENDPOINT: NOBODY }),
      error: [/cannot be reached at http:\/\/127.0.0.1:9/, /Check logto:endpoint/],
    },
    {
      title: "a certificate that does not verify",
      environment: () => ({ ...good(), LOGTO_ENDPOINT: `https://localhost:${impostor.port}` }),
      error: [/certificate of https:\/\/localhost:\d+ does not verify/, /NODE_EXTRA_CA_CERTS/],
    },
    {
      title: "an answer that is not JSON",
      environment: () => ({ ...good(), LOGTO_ENDPOINT: `http://127.0.0.1:${liar.port}` }),
      error: [/GET \/roles\/no-such-role/, /something that is not JSON/, /logto:endpoint/],
      hidden: "broken",
    },
    {
      title: "a 500",
      environment: () => ({ ...good(), ROLE_ID: FAILING }),
      error: [/GET \/roles\/failing: Logto answered 500/, /its own log says why/],
    },
    {
      title: "an id that does not exist",
      environment: () => ({ ...good(), ROLE_ID: "missing" }),
      error: [
        /cannot look up the role "missing": there is none in the tenant "default" at http/,
        /Check the id in Logto's console/,
      ],
    },
  ];

  before(async () => {
    logto = await emulatedLogto();
    logto.emulator.configure({ faults: [{ path: `/api/roles/${FAILING}`, kind: "status", status: 500 }] });
    powerless = await powerlessApplication(logto.console);
    site = await listening((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html><body>Welcome</body></html>");
    });
    liar = await startServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("{ broken");
    });
    impostor = await startSecureServer((_request, response) => response.end());
    stack = await createStack({ program: PROGRAM });
  });

  after(async () => {
    await stack.remove();
    site.close();
    await liar.close();
    await impostor.close();
    await logto.stop();
  });

  describe("in the connection or in an id", () => {
    const previews = new Map<Mistake, Operation>();

    before(async () => {
      const waiting = [...MISTAKES];
      const work = async (): Promise<void> => {
        for (let mistake = waiting.shift(); mistake !== undefined; mistake = waiting.shift()) {
          const environment = { LOGTO_TENANT_ID: "default", ...mistake.environment() };
          previews.set(mistake, await stack.preview({ environment, allowFailure: true }));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    });

    for (const mistake of MISTAKES) {
      it(mistake.title, () => {
        const preview = previews.get(mistake);
        assert.ok(preview);
        assertOneError(preview, ...mistake.error);
        if (mistake.hidden !== undefined) {
          assert.ok(!preview.stdout.includes(mistake.hidden), preview.stdout);
        }
      });
    }

    it("no configuration: names everything that is missing, with the command that sets it, once", async () => {
      const operation = await stack.preview({ allowFailure: true });
      assert.notEqual(operation.exitCode, 0);
      const [first = "", ...others] = errorsOf(operation);
      assert.match(first, /pulumi config set logto:endpoint https:.* \(or LOGTO_ENDPOINT\)/);
      assert.match(first, /pulumi config set logto:appId .* \(or LOGTO_APP_ID\)/);
      assert.match(first, /pulumi config set --secret logto:appSecret \(or LOGTO_APP_SECRET\)/);
      // It depends on timing whether the engine checks the second resource at all.
      for (const other of others) {
        assert.match(other, /the connection to Logto is not configured, as said above/);
      }
      assertNoStackTrace(operation.stdout);
    });

    it("http to another machine: a warning", async () => {
      const { LOGTO_APP_ID, LOGTO_APP_SECRET } = logto.emulator.environment;
      const environment = { LOGTO_APP_ID, LOGTO_APP_SECRET, LOGTO_ENDPOINT: "http://logto.acme.example" };
      const { diagnostics, stdout } = await stack.preview({ environment });
      const warnings = diagnostics.filter(({ message }) => message.includes("warning:"));
      assert.equal(warnings.length, 1, stdout);
      assert.match(warnings[0]?.message ?? "", /http:\/\/logto.acme.example is http to another machine.*Use https/);
    });
  });

  describe("in the program", () => {
    it("a name in use: names the object that is in the way, and how to take it over", async () => {
      const id = await idOf(logto.console.post("/roles", { name: "clerk", description: "Somebody else's" }));
      const other = await createStack({ program: PROGRAM, ...connectionTo(logto) });
      try {
        const failed = await other.up({ allowFailure: true });
        assertOneError(
          failed,
          /cannot create the role "clerk": Logto already has a role with the name "clerk"/,
          new RegExp(`add \`adopt: "${id}"\` to the options`),
        );
        await other.setProgram(PROGRAM.replace(`clerk" }`, `clerk" }, { adopt: "${id}" }`));
        assert.equal((await other.up()).changes.create, 1);
      } finally {
        await other.remove();
      }
    });
  });

  describe("the state of another place", () => {
    let elsewhere: Awaited<ReturnType<typeof emulatedLogto>>;
    let moved: Stack;
    let exported: unknown;
    let state: ReturnType<typeof resourcesIn>;

    before(async () => {
      elsewhere = await emulatedLogto();
      moved = await createStack({
        program: PROGRAM.replaceAll(/"(clerk|boss)"/g, `"moved-$1"`),
        ...connectionTo(logto),
      });
      await moved.up();
      exported = await moved.export();
      state = resourcesIn(exported);
    });

    after(async () => {
      await moved.remove();
      await elsewhere.stop();
    });

    it("another server: nothing is taken for gone, and the state stays", async () => {
      const { config, secrets } = connectionTo(elsewhere);
      await moved.setConfig(config, secrets);
      for (const operation of ["refresh", "destroy"] as const) {
        const failed = await moved[operation]({ runProgram: true, allowFailure: true });
        assert.notEqual(failed.exitCode, 0);
        const errors = errorsOf(failed);
        assert.ok(errors.length > 0, failed.stdout);
        for (const error of errors) {
          assert.match(error, /role "moved-(clerk|boss)": not found at .*written at .*may be another server/);
          assert.match(error, /pulumi config set logto:movedFrom/);
        }
        assertNoStackTrace(failed.stdout + failed.stderr);
        assert.deepEqual(resourcesIn(await moved.export()), state);
      }
      assert.deepEqual(
        elsewhere.emulator.requests().log.filter((line) => line.startsWith("POST /api")),
        [],
      );
    });

    it("another server, confirmed to be the same: what is not there is gone", async () => {
      await moved.setConfig({ "logto:movedFrom": logto.endpoint });
      const refreshed = await moved.refresh({ runProgram: true });
      assert.equal(refreshed.changes.delete, 2, refreshed.stdout);
      await moved.import(exported);
      await moved.removeConfig("logto:movedFrom");
    });

    it("another tenant: nothing is read, changed or deleted, and the state stays", async () => {
      const { config, secrets } = connectionTo({ ...logto, tenantId: "acme" });
      await moved.setConfig(config, secrets);
      const { total } = logto.emulator.requests();
      for (const operation of ["refresh", "destroy"] as const) {
        const failed = await moved[operation]({ runProgram: true, allowFailure: true });
        assert.notEqual(failed.exitCode, 0);
        const errors = errorsOf(failed);
        assert.ok(errors.length > 0, failed.stdout);
        for (const error of errors) {
          assert.match(error, /this state belongs to the tenant "default", and the configuration leads to "acme"/);
          assert.match(error, /logto:tenantId/);
        }
        assertNoStackTrace(failed.stdout + failed.stderr);
        assert.deepEqual(resourcesIn(await moved.export()), state);
      }
      assert.equal(logto.emulator.requests().total, total);
    });
  });
});

/** The two lists that Logto requires in every new application. */
const NO_URIS = { redirectUris: [], postLogoutRedirectUris: [] };

/** The credentials of an application without permissions. */
async function powerlessApplication(console: LogtoClient): Promise<Readonly<Record<string, string>>> {
  const body = { name: "powerless", type: "MachineToMachine", oidcClientMetadata: NO_URIS };
  const LOGTO_APP_ID = await idOf(console.post("/applications", body));
  const [secret] = await listOf(console, `/applications/${LOGTO_APP_ID}/secrets`);
  return { LOGTO_APP_ID, LOGTO_APP_SECRET: String(secret?.["value"]) };
}

function listening(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
