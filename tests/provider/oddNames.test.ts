import assert from "node:assert/strict";
import { Resource } from "./support/resource";
import { startWorld, type World } from "./support/world";

/** Names with the characters that mean something to a search, a path or a database. */
const NAMES = ["a\\b", "\\", "100%", "a_b", "a/b c", "Ärger ß İ", "'quotes\"", "🦊 fox", "a+b&c=d?e#f", "%2F"];

describe("a name with odd characters", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  beforeEach(() => world.renew());
  after(() => world.stop());

  const makers: readonly [module: string, args: Readonly<Record<string, unknown>>][] = [
    ["application", { type: "SPA" }],
    ["role", { description: "Odd" }],
    ["organization", {}],
    ["organizationRole", {}],
    ["organizationScope", {}],
  ];
  for (const [module, args] of makers) {
    it(`is kept and found: ${module}`, async () => {
      const resource = new Resource(world.host, module);
      for (const name of NAMES) {
        const made = await resource.create({ ...args, name });
        await resource.assertNoChange(await resource.refresh(made), { ...args, name });
        const adopted = await resource.create({ ...args, name, adopt: true });
        assert.equal(adopted.id, made.id, name);
      }
    });
  }

  it("is kept, found and deleted: applicationSecret", async () => {
    const { id: applicationId } = await new Resource(world.host, "application").create({
      name: "robot",
      type: "MachineToMachine",
    });
    const secret = new Resource(world.host, "applicationSecret");
    for (const name of NAMES) {
      const made = await secret.create({ applicationId, name });
      await secret.assertNoChange(await secret.refresh(made), { applicationId, name });
      await secret.delete(made);
      assert.equal((await secret.refresh(made)).id, "", name);
    }
  });
});
