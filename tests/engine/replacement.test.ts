import assert from "node:assert/strict";
import { placeOf } from "../provider/support/places";
import { createStack, type Operation, type Stack } from "../support/engine";
import type { ExampleObject } from "../support/exampleObjects";
import { recordIn } from "./support/answers";
import { newRun, type Declared } from "./support/examples";
import { idsIn, Life, namesOf, type Ids } from "./support/life";
import { connectionTo, emulatedLogto } from "./support/logto";
import { programOf, resolveMarks } from "./support/program";

/** The replacement carries a value that Logto wants unique, so the old object goes first: nothing else is deleted first. */
const OLD_FIRST = ["ApplicationSecret.expiresAt", "ApplicationSecret.rotation", "Role.type", "OrganizationRole.type"];

/** Classes whose object is made by a POST to the collection that the object is deleted from, and by nothing else of the step. */
const WATCHED = ["Application", "ApplicationSecret", "ApiResource", "Role", "OrganizationRole", "OrganizationMember"];

const NEW_FIRST_STEPS = ["create-replacement", "replace", "delete-replaced"];
const OLD_FIRST_STEPS = ["delete-replaced", "replace", "create-replacement"];

/** A user with a digest and a secret with a name of the provider's making: the arguments at a step, and the order of a replacement. */
const OTHERS: readonly { readonly declaredAt: (step: number) => Declared; readonly steps: readonly string[] }[] = [
  {
    declaredAt: (step) => ({
      className: "User",
      name: "digested",
      args: { username: "digested", passwordAlgorithm: "MD5", passwordDigest: DIGESTS[Math.min(step, 0) + 1] },
    }),
    steps: OLD_FIRST_STEPS,
  },
  {
    declaredAt: (step) => ({
      className: "ApplicationSecret",
      name: "rotated",
      args: { applicationId: "ref:application", rotation: step < 0 ? "first" : "second" },
    }),
    steps: NEW_FIRST_STEPS,
  },
];

const DIGESTS = ["5f4dcc3b5aa765d61d8327deb882cf99", "7c6a180b36896a0a8c02787eeafb0e4c"];

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

  const last = Math.max(...life.examples.map(({ replacements }) => replacements.length)) - 1;
  for (let step = 0; step <= last; step += 1) {
    const replaced = life.examples.filter(({ replacements }) => replacements[step] !== undefined);
    const names = replaced.map((example) => nameAt(example, step));
    it(`follows a change of ${names.join(", ")}, in the right order`, async () => {
      const { total } = logto.emulator.requests();
      const old = ids;
      await stack.setProgram(programAt(life, step));
      const up = await stack.up();
      const log = logto.emulator.requests().log.slice(total);
      ids = idsIn(await stack.outputs());

      const others = step === 0 ? OTHERS.map(({ declaredAt }) => declaredAt(step).name) : [];
      assert.deepEqual(namesOf(up, "replace"), [...replaced.map(({ name }) => name), ...others].sort());
      for (const example of replaced) {
        const isOldFirst = OLD_FIRST.includes(nameAt(example, step));
        const steps = isOldFirst ? OLD_FIRST_STEPS : NEW_FIRST_STEPS;
        assert.deepEqual(stepsOf(up, example.name), steps, nameAt(example, step));
        if (WATCHED.includes(example.className)) assertOrder(log, example, step, { old, new: ids }, isOldFirst);
      }
      if (step > 0) return;
      for (const { declaredAt, steps } of OTHERS) assert.deepEqual(stepsOf(up, declaredAt(step).name), steps);
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

/** The program after as many replacements of each class. */
function programAt(life: Life, step: number): string {
  const declared = life.declaredAt(-1).map((one): Declared => {
    const example = life.examples.find(({ name }) => name === one.name);
    return example === undefined ? one : { ...one, args: argumentsAt(example, step) };
  });
  return programOf([...declared, ...OTHERS.map(({ declaredAt }) => declaredAt(step))]);
}

function argumentsAt({ full, replacements }: ExampleObject, step: number): ExampleObject["full"] {
  const made = replacements.slice(0, step + 1).map(({ argument, value }) => [argument, value] as const);
  return { ...full, ...Object.fromEntries(made) };
}

function nameAt({ name, replacements }: ExampleObject, step: number): string {
  return `${name}.${String(replacements[step]?.argument)}`;
}

function stepsOf({ steps }: Operation, name: string): string[] {
  return steps.filter((step) => step.name === name && !step.failed).map(({ operation }) => operation);
}

/** Fails unless Logto was asked to make the one and to delete the other once each, in that order. */
function assertOrder(
  log: readonly string[],
  example: ExampleObject,
  step: number,
  ids: { readonly old: Ids; readonly new: Ids },
  isOldFirst: boolean,
): void {
  const placeAt = (when: Ids, at: number): string =>
    placeOf(example, when[example.name] ?? "", recordIn(resolveMarks(argumentsAt(example, at), when)));
  const collection = placeAt(ids.new, step).split("/").slice(0, -1).join("/");
  const deletion = `DELETE /api${placeAt(ids.old, step - 1)}`;
  const requests = log.map(decodeURIComponent).filter((line) => line === `POST /api${collection}` || line === deletion);
  const methods = requests.map((line) => line.split(" ", 1)[0]);
  assert.deepEqual(methods, isOldFirst ? ["DELETE", "POST"] : ["POST", "DELETE"], nameAt(example, step));
}
