import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { exampleObjects } from "../support/exampleObjects";
import { startHost, withoutProvider } from "../support/host";
import type { Installation } from "../support/packed";
import { runOrThrow } from "../support/processes";
import { installedProject } from "../support/project";
import { repositoryRoot } from "../support/root";
import { unboundExamples } from "./support/examples";
import { Resource } from "./support/resource";
import { startWorld, type World } from "./support/world";

/** A program that declares an object of each class, and prints what it registers and what the package exports. */
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
  for (const [className, args] of JSON.parse(process.argv[1])) new logto[className](className, args);
  const keysOf = (path) => Object.keys(require(path)).sort();
  process.once("beforeExit", () => {
    const exported = Object.fromEntries(["", "/client", "/emulator"].map((path) => ["." + path, keysOf("pulumi-logto" + path)]));
    console.log(JSON.stringify({ registered, exported }));
  });
`;

/** What every state, and every program, of this release relies on. A change here breaks what users have. */
function golden(name: string): unknown {
  const text = readFileSync(join(repositoryRoot(), "tests", "provider", "golden", name), "utf8");
  const parsed: unknown = JSON.parse(text);
  return parsed;
}

describe("the surface that states and programs rely on", () => {
  for (const by of ["npm", "pnpm", "link"] satisfies Installation[]) {
    describe(`installed by ${by}`, () => {
      let directory: string;
      before(async () => (directory = await installedProject({ by })));
      after(() => rm(directory, { recursive: true }));

      it("registers the same tokens and provider texts, and exports the same names", async () => {
        const declared = unboundExamples.map(({ className, full }) => [className, full]);
        const { stdout } = await runOrThrow("node", ["-e", PROGRAM, JSON.stringify(declared)], { directory });
        const found: unknown = JSON.parse(stdout);
        assert.deepEqual(found, golden("surface.json"));
      });

      it("has a provider class behind each text", async () => {
        const host = await startHost({ directory, environment: { LOGTO_ENDPOINT: "http://127.0.0.1:1" } });
        try {
          for (const { module } of unboundExamples) {
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

    it("has the same form of id and the same keys", async () => {
      const examples = exampleObjects(await world.renew());
      const states: Record<string, unknown> = {};
      for (const { name, module, full } of examples) {
        const { id, inputs, outputs } = await new Resource(world.host, module).create(full);
        const keys = (properties: object): string[] => Object.keys(properties).sort();
        states[name] = {
          id: formOf(id, full),
          inputs: keys(withoutProvider(inputs)),
          outputs: keys(withoutProvider(outputs)),
        };
      }
      assert.deepEqual(states, golden("states.json"));
    });
  });
});

/** An id with the names of the arguments in place of their values: `<applicationId>/<name>`; Logto's own is `<id>`. */
function formOf(id: string, args: object): string {
  const nameOf = (part: string): string => Object.entries(args).find(([, value]) => value === part)?.[0] ?? "id";
  return id
    .split("/")
    .map((part) => `<${nameOf(part)}>`)
    .join("/");
}
