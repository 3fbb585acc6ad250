import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { PartialFailure, providerText, withoutProvider } from "../support/host/host";
import type { Examples } from "../support/objects/examples";
import { isConcerned } from "../support/objects/usual";
import { Resource, type State } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

describe("a failure half-way", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  for (const { name, module, examples, existence, requests } of objectsUnderTest) {
    const { later } = requests;
    if (!isConcerned(later)) {
      it(`of ${name} there is not: ${later.because}`, async () => {
        const { full } = examples(await world.renew());
        const made = await world.requestsOf(() => new Resource(world.host, module).create(full));
        const writes = made.filter((request) => !request.startsWith("GET "));
        assert.equal(writes.length, 1, made.join("\n"));
      });
      continue;
    }

    for (const { argument, method, path } of later) {
      describe(`of ${name}, at ${argument}`, () => {
        let example: Examples;
        let resource: Resource;
        let failure: PartialFailure;
        let half: State;

        beforeEach(async () => {
          example = examples(await world.renew());
          resource = new Resource(world.host, module);
          world.emulator.configure({ faults: [{ method, path, kind: "status", status: 500 }] });
          failure = await partialFailureOf(resource.create(example.full));
          half = { id: failure.id, inputs: await resource.check(example.full), outputs: failure.properties };
        });

        it("keeps the id, what is done and the provider, and says what is not", () => {
          assert.notEqual(failure.id, "");
          assert.equal(failure.properties["__provider"], providerText(module));
          assert.equal(failure.properties["tenantId"], "default");
          assert.notDeepEqual(failure.properties[argument], example.full[argument]);
          assert.equal(failure.reasons.length, 1);
          assert.match(failure.reasons.join("\n"), new RegExp(`${argument}.*was not set.*the next \`pulumi up\``, "s"));
        });

        it("is completed by the next up", async () => {
          assert.deepEqual((await resource.diff(half, example.full)).replaces, []);
          const whole = await resource.update(half, example.full);
          const refreshed = await resource.refresh(whole);
          await resource.assertNoChange(refreshed, example.full);
          assert.deepEqual(refreshed.outputs, whole.outputs);
        });

        it("is completed after a refresh", async () => {
          const refreshed = await resource.refresh(half);
          assert.equal(refreshed.id, half.id);
          const whole = await resource.update(refreshed, example.full);
          await resource.assertNoChange(await resource.refresh(whole), example.full);
        });

        it("is deleted straight after", async () => {
          await resource.delete(half);
          assert.equal((await resource.refresh(half)).id, existence === "made" ? "" : half.id);
        });
      });
    }
  }

  it("of an update keeps what was before of what failed, and the next up sends that alone", async () => {
    const references = await world.renew();
    const resource = new Resource(world.host, "role");
    const [first, second, third] = references.scopes;
    const before = { name: "Clerk", description: "Before", scopeIds: [first, second] };
    const after = { name: "Clerk", description: "After", scopeIds: [first, second, third] };
    const state = await resource.create(before);
    world.emulator.configure({
      faults: [{ method: "POST", path: "/api/roles/{id}/scopes", kind: "status", status: 500 }],
    });
    const failure = await partialFailureOf(resource.update(state, after));
    assert.equal(failure.id, state.id);
    const { description, scopeIds } = withoutProvider(failure.properties);
    assert.deepEqual({ description, scopeIds }, { description: "After", scopeIds: before.scopeIds });
    const half = { ...state, outputs: failure.properties };
    const requests = await world.requestsOf(() => resource.update(half, after));
    assert.deepEqual(requests, [`POST /api/roles/${state.id}/scopes`]);
  });
});

async function partialFailureOf(operation: Promise<unknown>): Promise<PartialFailure> {
  const error: unknown = await operation.then(
    () => assert.fail("it did not fail"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof PartialFailure, String(error));
  return error;
}
