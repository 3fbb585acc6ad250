import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

const TOKEN = "POST /oidc/token";

describe("what the classes share", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  it("is one token for the operations of all classes at once", async () => {
    const references = await world.renew();
    const tokens = (): number => world.emulator.requests().byRoute[TOKEN] ?? 0;
    const before = tokens();
    const lives = objectsUnderTest.map(({ module, examples }) => {
      return { resource: new Resource(world.host, module), args: examples(references).minimal };
    });
    const made = await Promise.all(
      lives.map(async ({ resource, args }) => ({ resource, state: await resource.create(args) })),
    );
    await Promise.all(made.map(({ resource, state }) => resource.refresh(state)));
    await Promise.all(made.map(({ resource, state }) => resource.delete(state)));
    assert.equal(tokens() - before, 1);
  });

  it("is the warning about a wrong configuration, said in full once", async () => {
    const references = await world.renew();
    const bad = await startWorld({ config: { "logto:endpoint": "nonsense" }, secrets: {} });
    try {
      const said = [];
      for (const { module, examples } of objectsUnderTest) {
        said.push(...(await new Resource(bad.host, module).problems(examples(references).minimal)));
      }
      assert.equal(said.filter((text) => text.includes("logto:endpoint")).length, 1, said.join("\n"));
      assert.equal(said.filter((text) => text.includes("as said above")).length, objectsUnderTest.length - 1);
    } finally {
      await bad.stop();
    }
  });
});
