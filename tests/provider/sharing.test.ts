import assert from "node:assert/strict";
import { exampleObjects } from "../support/exampleObjects";
import { Resource } from "./support/resource";
import { startWorld, type World } from "./support/world";

const TOKEN = "POST /oidc/token";

describe("what the classes share", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  it("is one token for the operations of all classes at once", async () => {
    const examples = exampleObjects(await world.renew());
    const tokens = (): number => world.emulator.requests().byRoute[TOKEN] ?? 0;
    const before = tokens();
    const resources = examples.map(({ module }) => new Resource(world.host, module));
    const states = await Promise.all(
      resources.map((resource, index) => resource.create(examples[index]?.minimal ?? {})),
    );
    await Promise.all(resources.map((resource, index) => resource.refresh(states[index] ?? assert.fail())));
    await Promise.all(resources.map((resource, index) => resource.delete(states[index] ?? assert.fail())));
    assert.equal(examples.length, 16);
    assert.equal(tokens() - before, 1);
  });

  it("is the warning about a wrong configuration, said in full once", async () => {
    const examples = exampleObjects(await world.renew());
    const bad = await startWorld({ config: { "logto:endpoint": "nonsense" }, secrets: {} });
    try {
      const said = [];
      for (const { module, minimal } of examples) {
        said.push(...(await new Resource(bad.host, module).problems(minimal)));
      }
      assert.equal(said.filter((text) => text.includes("logto:endpoint")).length, 1, said.join("\n"));
      assert.equal(said.filter((text) => text.includes("as said above")).length, 15);
    } finally {
      await bad.stop();
    }
  });
});
