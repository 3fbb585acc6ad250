import assert from "node:assert/strict";
import { refusal } from "../support/host/failing";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** A number with the national zero after the country code, and the same number as Logto stores it. */
const WRITTEN = "4901512345678";
const STORED = "491512345678";

describe("a phone number that Logto stores in other words", () => {
  let world: World;
  let user: Resource;
  let id: unknown;
  before(async () => (world = await startWorld()));
  beforeEach(async () => {
    await world.renew();
    user = new Resource(world.host, "user");
    id = (await user.create({ primaryPhone: STORED })).id;
  });
  after(() => world.stop());

  it("stays in the state as it was declared, and is no change", async () => {
    const args = { primaryPhone: "4901512345679" };
    const made = await user.create(args);
    await user.assertNoChange(await user.refresh(made), args);
    assert.equal(made.outputs["primaryPhone"], args.primaryPhone);
  });

  it("is found when it is in use", async () => {
    const message = await refusal(user.create({ primaryPhone: WRITTEN }));
    assert.ok(message.includes(`adopt: "${String(id)}"`), message);
  });

  it("is found when it is to be adopted", async () => {
    assert.equal((await user.create({ primaryPhone: WRITTEN, adopt: true })).id, id);
  });
});
