import assert from "node:assert/strict";
import { isRecord } from "../../sdk/provider/values/attributes";
import { exampleObjects, type Arguments, type ExampleObject } from "../support/exampleObjects";
import { UNKNOWN, withoutProvider } from "../support/host";
import { unboundExamples } from "./support/examples";
import { Resource, type State } from "./support/resource";
import { startWorld, type World } from "./support/world";

type Path = readonly (string | number)[];

/** Arguments that hold something fixed: when nothing is known of them, that may change too. */
const HOLD_SOMETHING_FIXED = ["Application.customClientMetadata"];

describe("values that are not known at preview", () => {
  let world: World;
  let examples: readonly ExampleObject[];
  before(async () => {
    world = await startWorld();
    examples = exampleObjects(await world.renew());
  });
  after(() => world.stop());

  unboundExamples.forEach(({ className, name, module }, index) => {
    describe(name, () => {
      let resource: Resource;
      let state: State;
      let full: Arguments;
      let replacing: readonly string[];
      before(async () => {
        const example = examples[index] ?? assert.fail();
        ({ full } = example);
        replacing = example.replacements.map(({ argument }) => argument);
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
          const { changes, replaces } = await resource.diff(state, withUnknown(full, path));
          const argument = path.join(".");
          const isFixed = replacing.includes(argument) || HOLD_SOMETHING_FIXED.includes(`${className}.${argument}`);
          assert.equal(changes, true, argument);
          assert.deepEqual(replaces, isFixed ? [argument] : [], argument);
        }
      });

      it("make no request", async () => {
        const [path] = pathsIn(full);
        const requests = await world.requestsOf(() => resource.diff(state, withUnknown(full, path ?? [])));
        assert.deepEqual(requests, []);
      });
    });
  });

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

  it("stand for a password digest that is replaced", async () => {
    const resource = new Resource(world.host, "user");
    const digest = {
      username: "digested",
      passwordDigest: "5f4dcc3b5aa765d61d8327deb882cf99",
      passwordAlgorithm: "MD5",
    };
    const state = await resource.create(digest);
    const difference = await resource.diff(state, { ...digest, passwordDigest: UNKNOWN });
    assert.deepEqual(difference, { changes: true, replaces: ["passwordDigest"], deleteBeforeReplace: true });
  });
});

/** Every place in a value: the arguments, what is in them, and so on. */
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
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) ? value[key] : undefined;
}

function withUnknown(args: Arguments, path: Path): Arguments {
  const copy: unknown = replaced(args, path);
  assert.ok(isRecord(copy));
  return copy;
}

function replaced(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return UNKNOWN;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? replaced(item, rest) : item));
  return isRecord(value) ? { ...value, [key]: replaced(value[key], rest) } : value;
}
