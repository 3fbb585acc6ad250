import assert from "node:assert/strict";
import type { BoundObject } from "../objects";
import { createStack, type Operation, type Stack } from "../support/engine/stack";
import { recordIn } from "../support/json";
import type { Arguments } from "../support/objects/examples";
import { resolveMarks } from "../support/objects/references";
import { isConcerned } from "../support/objects/usual";
import { newRun, type Declared } from "../support/engine/declared";
import { idsIn, Life, namesOf, type Ids } from "../support/engine/life";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";
import { programOf } from "../support/engine/program";

/** The steps of the engine in their order, for a replacement that creates first and one that deletes first. */
const STEPS = {
  new: ["create-replacement", "replace", "delete-replaced"],
  old: ["delete-replaced", "replace", "create-replacement"],
};

/** A secret without a name: the provider derives one from the name in the program, and another one for the replacement. */
const UNNAMED = {
  name: "unnamed",
  declaredAt: (step: number): Declared => ({
    className: "ApplicationSecret",
    name: UNNAMED.name,
    args: { applicationId: "ref:application", rotation: step < 0 ? "first" : "second" },
  }),
};

describe("a replacement", () => {
  const life = new Life(newRun());
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let ids: Ids;

  before(async () => {
    logto = await emulatedLogto();
    stack = await createStack({ program: programAt(life, -1), ...connectionTo(logto) });
    await stack.up();
    ids = idsIn(await stack.outputs());
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  const last = Math.max(...life.objects.map(({ replacements }) => replacements.length)) - 1;
  for (let step = 0; step <= last; step += 1) {
    const replaced = life.objects.filter(({ replacements }) => replacements[step] !== undefined);
    const names = replaced.map((object) => nameAt(object, step));
    it(`follows a change of ${names.join(", ")}, in the right order`, async () => {
      const { total } = logto.emulator.requests();
      const old = ids;
      await stack.setProgram(programAt(life, step));
      const up = await stack.up();
      const log = logto.emulator.requests().log.slice(total);
      ids = idsIn(await stack.outputs());

      const unnamed = step === 0 ? [UNNAMED.name] : [];
      assert.deepEqual(namesOf(up, "replace"), [...replaced.map(({ name }) => name), ...unnamed].sort());
      for (const object of replaced) {
        const first = object.replacements[step]?.first ?? "new";
        assert.deepEqual(stepsOf(up, object.name), STEPS[first], nameAt(object, step));
        assertOrder(log, object, step, { old, new: ids });
      }
      for (const name of unnamed) {
        assert.deepEqual(stepsOf(up, name), STEPS.new);
      }
    });
  }

  it("leaves nothing to do", async () => {
    const { changes, stdout } = await stack.preview({ refresh: true });
    assert.deepEqual(
      { ...changes, same: 0 },
      { create: 0, update: 0, replace: 0, delete: 0, same: 0, read: 0 },
      stdout,
    );
  });
});

/** The program after a number of replacements of each class. */
function programAt(life: Life, step: number): string {
  const declared = life.declaredAt(-1).map((one): Declared => {
    const object = life.objects.find(({ name }) => name === one.name);
    return object === undefined ? one : { ...one, args: argumentsAt(object, step) };
  });
  return programOf([...declared, UNNAMED.declaredAt(step)]);
}

function argumentsAt({ full, replacements }: BoundObject, step: number): Arguments {
  const made = replacements.slice(0, step + 1).map(({ argument, value }) => [argument, value] as const);
  return { ...full, ...Object.fromEntries(made) };
}

function nameAt({ name, replacements }: BoundObject, step: number): string {
  return `${name}.${String(replacements[step]?.argument)}`;
}

function stepsOf({ steps }: Operation, name: string): string[] {
  return steps.filter((step) => step.name === name && !step.failed).map(({ operation }) => operation);
}

/** Fails unless Logto got exactly one request for the create and one for the deletion, in the expected order. */
function assertOrder(
  log: readonly string[],
  object: BoundObject,
  step: number,
  ids: { readonly old: Ids; readonly new: Ids },
): void {
  const { collection, object: placeOf } = object.places;
  // What hangs on others is filled and emptied by several requests.
  if (object.existence !== "made") {
    return;
  }
  const argsAt = (when: Ids, at: number): Arguments =>
    recordIn(resolveMarks(argumentsAt(object, at), (mark) => when[mark]));
  const args = argsAt(ids.new, step);
  const creation = isConcerned(collection) ? `POST /api${collection(args)}` : `PUT /api${placeOf("", args)}`;
  const deletion = `DELETE /api${placeOf(ids.old[object.name] ?? "", argsAt(ids.old, step - 1))}`;
  const requests = log.map(decodeURIComponent).filter((line) => line === creation || line === deletion);
  const order = object.replacements[step]?.first === "old" ? [deletion, creation] : [creation, deletion];
  assert.deepEqual(requests, order, nameAt(object, step));
}
