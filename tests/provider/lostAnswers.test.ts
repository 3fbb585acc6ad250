import assert from "node:assert/strict";
import * as sinon from "sinon";
import type { Fault } from "../../emulator";
import { objectsUnderTest } from "../objects";
import { idOf } from "../support/logto/answers";
import type { Requested } from "../support/objects/knowledge";
import type { References } from "../support/objects/references";
import { refusal } from "../support/host/failing";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** An hour, in milliseconds. An object of this age does not come from the request that was just sent. */
const LONG_AGO_MS = 3_600_000;

describe("a lost answer to the request that makes an object", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  const lose = ({ method, path }: Requested, kind: Fault["kind"]): void => {
    world.emulator.configure({ faults: [{ method, path, kind }] });
  };
  const countOf = ({ method, path }: Requested): number => world.emulator.requests().byRoute[`${method} ${path}`] ?? 0;

  for (const { name, module, examples, declaration, requests } of objectsUnderTest) {
    const { create } = requests;

    it(`of ${name}: what Logto did is found, and not done again`, async () => {
      const { full } = examples(references);
      const resource = new Resource(world.host, module);
      lose(create, "dropAfterWrite");
      const before = countOf(create);
      const state = await resource.create(full);
      assert.equal(countOf(create) - before, create.isRepeatable ? 2 : 1);
      await resource.assertNoChange(await resource.refresh(state), full);
      for (const output of Object.keys(declaration.outputs)) {
        assert.notEqual(state.outputs[output], undefined, output);
      }
    });

    it(`of ${name}: what Logto did not do is said, or done`, async () => {
      const { full } = examples(references);
      const resource = new Resource(world.host, module);
      lose(create, "dropBeforeWrite");
      if (!create.isRepeatable) {
        const message = await refusal(resource.create(full));
        assert.match(message, /^cannot create the .*not known whether Logto did it.*run `pulumi up` again/s);
      }
      const state = await resource.create(full);
      await resource.assertNoChange(await resource.refresh(state), full);
    });

    if (create.isRepeatable) {
      continue;
    }

    it(`of ${name} may be a 500 after Logto did it: it is found, and not done again`, async () => {
      const { full } = examples(references);
      const resource = new Resource(world.host, module);
      lose(create, "statusAfterWrite");
      const before = countOf(create);
      const state = await resource.create(full);
      assert.equal(countOf(create) - before, 1);
      await resource.assertNoChange(await resource.refresh(state), full);
    });

    it(`of ${name} is told together with what to look for, when the provider cannot look`, async () => {
      const resource = new Resource(world.host, module);
      const lookups: Fault = { method: "GET", kind: "status", status: 500, times: 10 };
      const { method, path } = create;
      world.emulator.configure({ faults: [{ method, path, kind: "dropAfterWrite" }, lookups] });
      const message = await refusal(resource.create(examples(references).full));
      assert.match(message, /^cannot create the .*not known whether Logto did it.*failed: GET .*500/s);
      assert.match(message, /Look in Logto for the .* ".+" before you run `pulumi up` again/s);
    });
  }

  it("of an object without a name is told, for the provider cannot look for it", async () => {
    const resource = new Resource(world.host, "user");
    lose({ method: "POST", path: "/api/users" }, "dropAfterWrite");
    const message = await refusal(resource.create({ name: "Ann" }));
    assert.match(message, /not known whether Logto did it.*no argument by which the provider could find it/s);
  });

  it("may be a refusal in which Logto failed: what it did not do is said", async () => {
    const resource = new Resource(world.host, "role");
    lose({ method: "POST", path: "/api/roles" }, "status");
    const message = await refusal(resource.create({ name: "clerk", description: "Order clerk" }));
    assert.match(message, /Logto answered 500.*so it is not known.*looked for the object and found none/s);
  });

  it("does not take an older object of the same name for its own", async () => {
    const resource = new Resource(world.host, "organization");
    const old = await longAgo(() => idOf(world.console.post("/organizations", { name: "acme", isMfaRequired: false })));
    lose({ method: "POST", path: "/api/organizations" }, "dropBeforeWrite");
    assert.match(await refusal(resource.create({ name: "acme" })), /looked for the object and found none/);
    lose({ method: "POST", path: "/api/organizations" }, "dropAfterWrite");
    const { id } = await resource.create({ name: "acme" });
    assert.notEqual(id, old);
  });

  it("does not take an object that differs in what was sent", async () => {
    const resource = new Resource(world.host, "role");
    const id = await idOf(world.console.post("/roles", { name: "clerk", description: "Somebody else's" }));
    lose({ method: "POST", path: "/api/roles" }, "dropBeforeWrite");
    const message = await refusal(resource.create({ name: "clerk", description: "Ours" }));
    assert.ok(message.includes(id), message);
    assert.match(message, /give its id in the option `adopt`/);
  });

  it("is an error where several can be its own", async () => {
    const resource = new Resource(world.host, "organization");
    const ids = [await resource.create({ name: "acme" }), await resource.create({ name: "acme" })].map(({ id }) => id);
    lose({ method: "POST", path: "/api/organizations" }, "dropBeforeWrite");
    const message = await refusal(resource.create({ name: "acme" }));
    for (const id of ids) {
      assert.ok(message.includes(id), message);
    }
  });

  it("leaves other requests to be repeated: a lost update, read or deletion is done again", async () => {
    const resource = new Resource(world.host, "organization");
    let state = await resource.create({ name: "acme" });
    for (const kind of ["dropBeforeWrite", "dropAfterWrite"] as const) {
      const path = "/api/organizations/{id}";
      world.emulator.configure({ faults: [{ method: "PATCH", path, kind }] });
      state = await resource.update(state, { name: `acme ${kind}` });
      world.emulator.configure({ faults: [{ method: "GET", path, kind }] });
      await resource.assertNoChange(await resource.refresh(state), { name: `acme ${kind}` });
    }
    world.emulator.configure({ faults: [{ method: "DELETE", kind: "dropAfterWrite" }] });
    await resource.delete(state);
    assert.equal((await resource.refresh(state)).id, "");
  });
});

/** Runs a function as if it had run an hour ago. */
async function longAgo<T>(operation: () => Promise<T>): Promise<T> {
  const clock = sinon.useFakeTimers({ now: Date.now() - LONG_AGO_MS, toFake: ["Date"] });
  try {
    return await operation();
  } finally {
    clock.restore();
  }
}
