import assert from "node:assert/strict";
import { exampleObjects, type ExampleReferences } from "../support/exampleObjects";
import { withoutProvider } from "../support/host";
import { unboundExamples } from "./support/examples";
import { refusal } from "./support/failing";
import { lookupIdOf, lookUp } from "./support/lookup";
import { Resource } from "./support/resource";
import { startWorld, type World } from "./support/world";

/** What Logto never tells again, and what is the provider's own. */
const UNREADABLE = ["password", "rotation"];

describe("a lookup by id", () => {
  let world: World;
  let references: ExampleReferences;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  unboundExamples.forEach(({ className, name, module }, index) => {
    it(`of ${name} tells everything, and writes nothing`, async () => {
      const example = exampleObjects(references)[index] ?? assert.fail();
      const made = await new Resource(world.host, module).create(example.full);
      let found = made;
      const requests = await world.requestsOf(
        async () => (found = await lookUp(world.host, module, lookupIdOf(example, made))),
      );
      assert.equal(found.id, made.id);
      const outputs = withoutProvider(found.outputs);
      for (const [key, value] of Object.entries(withoutProvider(made.outputs))) {
        if (!UNREADABLE.includes(key)) assert.deepEqual(sorted(outputs[key]), sorted(value), key);
      }
      assert.ok(
        requests.every((request) => request.startsWith("GET ")),
        requests.join("\n"),
      );
    });

    it(`of ${name} that is not there is an error that names the id and the tenant`, async () => {
      const isRelation = [
        "ApplicationSecret",
        "ApiResourceScope",
        "RoleAssignment",
        "OrganizationMember",
        "OrganizationApplication",
      ].includes(className);
      const id = isRelation ? "nothing/nothing" : "nothing";
      const message = await refusal(lookUp(world.host, module, id));
      assert.ok(message.startsWith("cannot look up the "), message);
      assert.ok(message.includes(`"${id}"`), message);
      assert.match(message, /there is none in the tenant "default" at http.*Check the id/);
    });
  });

  for (const [module, form] of [
    ["applicationSecret", "<applicationId>/<name>"],
    ["apiResourceScope", "<resourceId>/<id>"],
    ["roleAssignment", "<roleId>/<id of the user or application>"],
    ["organizationMember", "<organizationId>/<userId>"],
    ["organizationApplication", "<organizationId>/<applicationId>"],
  ] as const) {
    it(`of ${module} says which form its id has`, async () => {
      const message = await refusal(lookUp(world.host, module, "nothing"));
      assert.ok(message.includes(form), message);
    });
  }

  it("finds a secret whose name has slashes", async () => {
    const args = { applicationId: references.application, name: "a/b/c" };
    const made = await new Resource(world.host, "applicationSecret").create(args);
    const found = await lookUp(world.host, "applicationSecret", made.id);
    assert.equal(found.outputs["value"], made.outputs["value"]);
  });

  it("tells a set in the same order, in whichever Logto lists it", async () => {
    const [role, otherRole] = references.userRoles;
    await world.console.post(`/roles/${role}/scopes`, { scopeIds: references.scopes });
    const told: unknown[] = [];
    for (const scope of references.scopes) {
      const { outputs } = await lookUp(world.host, "role", role);
      told.push(outputs["scopeIds"]);
      // Whatever is written to the table of the scopes of roles, Logto lists all of them in another order.
      await world.console.post(`/roles/${otherRole}/scopes`, { scopeIds: [scope] });
    }
    assert.deepEqual(told, Array(told.length).fill(references.scopes.toSorted()));
  });

  it("can be refreshed", async () => {
    const found = await lookUp(world.host, "role", references.userRoles[0]);
    const refreshed = await new Resource(world.host, "role").refresh(found);
    assert.deepEqual(refreshed.outputs, found.outputs);
  });
});

/** Sets come in any order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value.toSorted() : value;
}
