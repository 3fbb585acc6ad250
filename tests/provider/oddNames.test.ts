import assert from "node:assert/strict";
import { objectsUnderTest, type ObjectUnderTest } from "../objects";
import type { References } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";
import { naturalKeysOf } from "../../sdk/provider/values/keys";

/** Names with characters that have a special meaning in a search, a path or a database. */
const NAMES = ["a\\b", "\\", "100%", "a_b", "a/b c", "Ärger ß İ", "'quotes\"", "🦊 fox", "a+b&c=d?e#f", "%2F"];

describe("a name with odd characters", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const { name: title, module, examples } of objectsUnderTest.filter(isFoundByAnyName)) {
    it(`is kept, and found by an adoption: ${title}`, async () => {
      const resource = new Resource(world.host, module);
      for (const name of NAMES) {
        const args = { ...examples(references).minimal, name };
        const made = await resource.create(args);
        await resource.assertNoChange(await resource.refresh(made), args);
        const adopted = await resource.create({ ...args, adopt: true });
        assert.equal(adopted.id, made.id, name);
      }
    });

    it(`is kept and deleted: ${title}`, async () => {
      const resource = new Resource(world.host, module);
      for (const name of NAMES) {
        const made = await resource.create({ ...examples(references).minimal, name });
        await resource.delete(made);
        assert.equal((await resource.refresh(made)).id, "", name);
      }
    });
  }

  it("is tried of several classes", () => {
    assert.ok(objectsUnderTest.filter(isFoundByAnyName).length > 5);
  });
});

/** Whether the name may be any text, and objects are found by it. */
function isFoundByAnyName({ declaration }: ObjectUnderTest): boolean {
  const { name } = declaration.properties;
  return name?.type === "string" && name.format === undefined && naturalKeysOf(declaration).flat().includes("name");
}
