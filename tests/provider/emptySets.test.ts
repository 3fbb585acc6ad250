import assert from "node:assert/strict";
import { Resource } from "./support/resource";
import { startWorld, type World } from "./support/world";

/** Who holds sets that may be empty: where he is made, and the arguments that name him and them. */
const HOLDERS = [
  { module: "userRoles", path: "/users", body: { username: "ann" }, key: "userId", set: "roleIds" },
  {
    module: "applicationRoles",
    path: "/applications",
    body: { name: "robot", type: "MachineToMachine" },
    key: "applicationId",
    set: "roleIds",
  },
  ...["emailDomains", "organizationRoleIds", "ssoConnectorIds"].map((set) => ({
    module: "organizationJit",
    path: "/organizations",
    body: { name: "acme" },
    key: "organizationId",
    set,
  })),
];

describe("an empty set", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  beforeEach(() => world.renew());
  after(() => world.stop());

  for (const { module, path, body, key, set } of HOLDERS) {
    it(`${set} of ${module} is there as long as its holder is, and gone with him`, async () => {
      const holder = await world.console.post(path, body);
      assert.ok(typeof holder === "object" && holder !== null && "id" in holder);
      const id = String(holder.id);
      const resource = new Resource(world.host, module);
      const state = await resource.create({ [key]: id, [set]: [] });
      assert.equal((await resource.refresh(state)).id, id);
      await world.console.delete(`${path}/${id}`);
      assert.equal((await resource.refresh(state)).id, "");
      await resource.delete(state);
    });
  }
});
