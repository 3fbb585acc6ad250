import assert from "node:assert/strict";
import { startWorld, type World } from "./support/world";

describe("a looked-up scope of an API resource", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  it("is refreshed by the id that the engine keeps, with the API resource before it", async () => {
    const references = await world.renew();
    const [scope] = references.scopes;
    const id = `${references.resource}/${scope}`;
    const provider = world.host.provider("apiResourceScope");
    const { outputs, inputs } = await provider.read(id);
    assert.equal((await provider.read(id, outputs, inputs)).id, id);
    await world.console.delete(`/resources/${references.resource}/scopes/${scope}`);
    assert.equal((await provider.read(id, outputs, inputs)).id, "");
  });
});
