import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { objectsUnderTest } from "../objects";
import { startHost, withoutProvider } from "../support/host/host";
import type { Installation } from "../support/package/packed";
import { runOrThrow } from "../support/processes";
import { installedProject } from "../support/package/project";
import { unboundReferences } from "../support/objects/references";
import { repositoryRoot } from "../support/root";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** A program that declares each object, and prints the registrations and the exports of the package. */
const PROGRAM = `
  const pulumi = require("@pulumi/pulumi");
  const registered = {};
  pulumi.runtime.setMocks({
    newResource({ type, name, inputs }) {
      const text = inputs.__provider;
      if (text !== undefined) registered[name] = { token: type, text };
      return { id: name, state: inputs };
    },
    call: () => ({}),
  });
  const logto = require("pulumi-logto");
  for (const [name, className, args] of JSON.parse(process.argv[1])) new logto[className](name, args);
  const keysOf = (path) => Object.keys(require(path)).sort();
  process.once("beforeExit", () => {
    const exported = Object.fromEntries(["", "/client", "/emulator"].map((path) => ["." + path, keysOf("pulumi-logto" + path)]));
    console.log(JSON.stringify({ registered, exported }));
  });
`;

/** The contracts of this release. A change in this folder breaks the states and programs of users. */
const GOLDEN = join(repositoryRoot(), "tests", "provider", "golden");

/** The exports of the package, except the classes, by entry. */
const EXPORTS = z.record(z.string(), z.array(z.string())).parse(golden("exports.json"));

const REGISTERED = z.strictObject({ token: z.string(), text: z.string() });

/** The registration of an object and of its children, the form of its id, and the keys of its state. */
const CLASS = z.strictObject({
  ...REGISTERED.shape,
  children: z.record(z.string(), REGISTERED).default({}),
  id: z.string(),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
});

const classes = objectsUnderTest.map(({ name, className }) => {
  return { name, className, ...CLASS.parse(golden("classes", `${name}.json`)) };
});

function golden(...path: readonly string[]): unknown {
  const parsed: unknown = JSON.parse(readFileSync(join(GOLDEN, ...path), "utf8"));
  return parsed;
}

describe("the surface that states and programs rely on", () => {
  for (const by of ["npm", "pnpm", "link"] satisfies Installation[]) {
    describe(`installed by ${by}`, () => {
      let directory: string;
      before(async () => (directory = await installedProject({ by })));
      after(() => rm(directory, { recursive: true }));

      it("registers the same tokens and provider texts, and exports the same names", async () => {
        const declared = objectsUnderTest.map(({ name, className, examples }) => {
          return [name, className, examples(unboundReferences).full];
        });
        const { stdout } = await runOrThrow("node", ["-e", PROGRAM, JSON.stringify(declared)], { directory });
        const found: unknown = JSON.parse(stdout);
        const registered = classes.flatMap(({ name, token, text, children }) => {
          return [[name, { token, text }] as const, ...Object.entries(children)];
        });
        const named = new Set([...classes.map(({ className }) => className), ...(EXPORTS["."] ?? [])]);
        const exported = { ...EXPORTS, ".": [...named].sort() };
        assert.deepEqual(found, { registered: Object.fromEntries(registered), exported });
      });

      it("has a provider class behind each text", async () => {
        const host = await startHost({ directory, environment: { LOGTO_ENDPOINT: "http://127.0.0.1:1" } });
        try {
          for (const { module } of objectsUnderTest) {
            const { failures } = await host.provider(module).check({}, { unheardOf: true });
            assert.match(failures.map(({ reason }) => reason).join("\n"), /unheardOf is not an argument/, module);
          }
        } finally {
          await host.stop();
        }
      });
    });
  }

  describe("the state of each class", () => {
    let world: World;
    before(async () => (world = await startWorld()));
    after(() => world.stop());

    for (const { name, module, examples } of objectsUnderTest) {
      it(`has the same form of id and the same keys: ${name}`, async () => {
        const { full } = examples(await world.renew());
        const { id, inputs, outputs } = await new Resource(world.host, module).create(full);
        const keys = (properties: object): string[] => Object.keys(properties).sort();
        const found = {
          id: formOf(id, full),
          inputs: keys(withoutProvider(inputs)),
          outputs: keys(withoutProvider(outputs)),
        };
        const { id: form, ...known } = classes.find((one) => one.name === name) ?? assert.fail();
        assert.deepEqual(found, { id: form, inputs: known.inputs, outputs: known.outputs });
      });
    }
  });

  it("is recorded of the classes that there are, and of no other", () => {
    const recorded = readdirSync(join(GOLDEN, "classes")).sort();
    assert.deepEqual(recorded, classes.map(({ name }) => `${name}.json`).sort());
  });
});

/** An id with the names of arguments instead of their values: `<applicationId>/<name>`. Logto's own id is `<id>`. */
function formOf(id: string, args: object): string {
  const nameOf = (part: string): string => Object.entries(args).find(([, value]) => value === part)?.[0] ?? "id";
  return id
    .split("/")
    .map((part) => `<${nameOf(part)}>`)
    .join("/");
}
