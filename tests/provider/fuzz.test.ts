import assert from "node:assert/strict";
import * as fc from "fast-check";
import { messageOf } from "../../sdk/provider/errors";
import { type ObjectUnderTest, objectsUnderTest } from "../objects";
import { argumentsOf } from "../support/objects/anyArguments";
import { withoutProvider } from "../support/host/host";
import { isRecord } from "../support/json";
import type { References } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** The number of runs for each class. */
const RUNS = 60;

/** Values of a wrong type or form that a user may write. */
const odd = fc.oneof(
  fc.constantFrom("", " ", "\t", ".", "..", "*", "a b", "https://", "javascript:alert(1)", "data:,", "x".repeat(300)),
  fc.constantFrom("null", "0", "＠", "ü@ü.de", "+4915112345678", "49", "#12345", "#GGG", "http://a b", "a:b", "1abc"),
  fc.constantFrom(0, -1, 0.5, 181, 1e21, true, false, null),
  fc.constantFrom<unknown>([], {}, [null], [1], ["a", "a"], [[]], { a: null }, { unheardOf: 1 }),
  fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "0")),
);

/** Ids of objects that do not exist; only Logto can refuse them. */
const isReference = (key: string): boolean => /Ids?$/.test(key);

describe("whatever is written into one argument", () => {
  let world: World;
  let references: References;
  before(async () => {
    world = await startWorld();
    references = await world.renew();
  });
  after(() => world.stop());

  for (const object of objectsUnderTest) {
    const { properties } = object.declaration;
    const { onlyLogtoKnows = {} } = object.anyArguments;
    const keys = Object.keys(properties).filter((key) => !isReference(key) && !(key in onlyLogtoKnows));
    if (keys.length === 0) {
      it(`of ${object.name} is an id, which is for Logto to judge`, () => {
        const others = Object.entries(properties).filter(([, { refersTo }]) => refersTo === undefined);
        assert.deepEqual(others, []);
      });
      continue;
    }

    it(`of ${object.name}, either preview says what is wrong, or Logto takes it and keeps it`, async () => {
      const resource = new Resource(world.host, object.module);
      const written = fc
        .tuple(argumentsOf(object, references), fc.constantFrom(...keys), odd, fc.nat())
        .map(([args, key, value, place]) => ({ ...args, [key]: withOdd(args[key], value, place) }));
      await fc.assert(
        fc.asyncProperty(written, async (args) => {
          const { failures } = await resource.provider.check({}, args);
          if (failures.length > 0) {
            assertTold(failures.map(({ reason }) => reason));
            return;
          }
          const state = await resource.create(args).catch((error: unknown) => {
            assert.ok(isForLogtoToJudge(object, error), messageOf(error));
          });
          if (state === undefined) {
            return;
          }
          try {
            const refreshed = await resource.refresh(state);
            await resource.assertNoChange(refreshed, args);
            assert.deepEqual(withoutProvider(refreshed.outputs), withoutProvider(state.outputs));
          } finally {
            await resource.delete(state);
          }
        }),
        { numRuns: RUNS },
      );
    });
  }
});

function isForLogtoToJudge({ anyArguments }: ObjectUnderTest, error: unknown): boolean {
  return (anyArguments.judgedByLogto ?? []).some((code) => messageOf(error).includes(code));
}

/** Replaces the argument, or a part of it, by the wrong value. */
function withOdd(value: unknown, odd: unknown, place: number): unknown {
  if (Array.isArray(value) && value.length > 0 && place % 2 === 1) {
    const index = place % value.length;
    return value.map((item: unknown, at) => (at === index ? withOdd(item, odd, place >> 1) : item));
  }
  if (isRecord(value) && place % 2 === 1) {
    const keys = Object.keys(value);
    const key = keys[place % keys.length];
    return key === undefined ? odd : { ...value, [key]: withOdd(value[key], odd, place >> 1) };
  }
  return odd;
}

/** Fails unless each problem begins with an argument and says what is wrong. */
function assertTold(reasons: readonly string[]): void {
  for (const reason of reasons) {
    assert.match(reason, /^\w+(\.\S*|\[\d+\]|\["([^"\\]|\\.)*"\])* (must|is|cannot|repeats|has|means|names|holds)/u);
    assert.doesNotMatch(reason, /undefined|\[object/);
  }
}
