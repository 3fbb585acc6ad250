import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import type { Property } from "../support/objects/declarations";
import { UNKNOWN, withoutProvider } from "../support/host/host";
import { isRecord } from "../support/json";
import type { Arguments, Examples } from "../support/objects/examples";
import type { References } from "../support/objects/references";
import { Resource, type State } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

type Path = readonly (string | number)[];

describe("values that are not known at preview", () => {
  let world: World;
  let references: References;
  before(async () => {
    world = await startWorld();
    references = await world.renew();
  });
  after(() => world.stop());

  for (const { name, module, examples, declaration } of objectsUnderTest) {
    describe(name, () => {
      let resource: Resource;
      let state: State;
      let full: Arguments;
      let replacements: Examples["replacements"];
      before(async () => {
        ({ full, replacements } = examples(references));
        resource = new Resource(world.host, module);
        state = await resource.create(full);
      });

      it("are left alone by check, at any depth", async () => {
        for (const path of pathsIn(full)) {
          const inputs = withoutProvider(await resource.check(withUnknown(full, path)));
          assert.equal(valueAt(inputs, path), UNKNOWN, path.join("."));
        }
      });

      it("are a change, and of an argument that is fixed a replacement", async () => {
        for (const path of pathsIn(full)) {
          const difference = await resource.diff(state, withUnknown(full, path));
          const argument = path.join(".");
          const replacement = replacements.find((one) => one.argument === argument);
          // If an argument contains a create-only part and is unknown, the part may change too.
          const isFixed = replacement !== undefined || holdsFixed(declaration.properties[argument]);
          const replaces = isFixed ? [argument] : [];
          const deleteBeforeReplace = replacement?.first === "old";
          assert.deepEqual(difference, { changes: true, replaces, deleteBeforeReplace }, argument);
        }
      });

      it("make no request", async () => {
        const [path] = pathsIn(full);
        const requests = await world.requestsOf(() => resource.diff(state, withUnknown(full, path ?? [])));
        assert.deepEqual(requests, []);
      });
    });
  }

  it("are no reason to guess what is fixed inside an argument", async () => {
    const resource = new Resource(world.host, "application");
    const native = { name: "Native", type: "Native", customClientMetadata: { isDeviceFlow: true } };
    const state = await resource.create(native);
    const unknownWhole = await resource.diff(state, { ...native, customClientMetadata: UNKNOWN });
    assert.deepEqual(unknownWhole.replaces, ["customClientMetadata"]);
    const unknownPart = { ...native, customClientMetadata: { isDeviceFlow: true, idTokenTtl: UNKNOWN } };
    assert.deepEqual(await resource.diff(state, unknownPart), {
      changes: true,
      replaces: [],
      deleteBeforeReplace: false,
    });
  });
});

/** Whether something in an object, or in the objects of a list, can never change. */
function holdsFixed(property: Property | undefined): boolean {
  if (property?.type === "list") {
    return property.items.createOnly === true || holdsFixed(property.items);
  }
  if (property?.type !== "object") {
    return false;
  }
  return Object.values(property.properties).some((part) => part.createOnly === true || holdsFixed(part));
}

/** Every path in a value: the arguments, their parts, and so on. */
function pathsIn(value: unknown): Path[] {
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, part]) => [[key], ...pathsIn(part).map((path) => [key, ...path])]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => childOf(part, key), value);
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) {
    return value[Number(key)];
  }
  return isRecord(value) ? value[key] : undefined;
}

function withUnknown(args: Arguments, path: Path): Arguments {
  const copy: unknown = replaced(args, path);
  assert.ok(isRecord(copy));
  return copy;
}

function replaced(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    return UNKNOWN;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest) : item));
  }
  return isRecord(value) ? { ...value, [key]: replaced(value[key], rest) } : value;
}
