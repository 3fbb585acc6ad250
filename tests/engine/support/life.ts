import assert from "node:assert/strict";
import type { LogtoClient } from "../../../sdk/client";
import { editBehind, placeOf } from "../../provider/support/places";
import type { Operation } from "../../support/engine";
import type { Arguments, Edit, ExampleObject } from "../../support/exampleObjects";
import { recordIn } from "./answers";
import { examplesOf, referredTo, type Declared } from "./examples";
import { programOf, resolveMarks } from "./program";
import { membersOf } from "./sets";

/** Logto never tells it: there is no drift to find, and nothing to compare. */
const UNREADABLE = ["User.password"];

/** The ids of a program's resources, by name. */
export type Ids = Readonly<Record<string, string>>;

/** One program that holds an object of every class, and the steps of its life. The resource of a class has the class's name. */
export class Life {
  readonly examples: readonly ExampleObject[];
  readonly #referredTo: readonly Declared[];

  /**
   * @param run a part of every name that must be unique in the tenant
   * @param leftOut arguments that would change objects beside the program's own, such as `ApiResource.isDefault`
   */
  constructor(run: string, leftOut: readonly string[] = []) {
    this.#referredTo = referredTo(run);
    this.examples = examplesOf(run).map((example) => {
      const isIn = ({ argument }: { argument: string }): boolean =>
        !leftOut.includes(`${example.className}.${argument}`);
      const full = Object.entries(example.full).filter(([argument]) => isIn({ argument }));
      return { ...example, full: Object.fromEntries(full), edits: example.edits.filter(isIn) };
    });
  }

  /** How many steps it takes until each argument of every class has had its turn. */
  get steps(): number {
    return Math.max(...this.examples.map(({ edits }) => edits.length));
  }

  /** How many resources the program makes: those it declares, a secret of each confidential application, and the scopes. */
  get size(): number {
    const declared = this.declaredAt(-1);
    const secrets = declared.filter(({ args }) => args["type"] === "Traditional" || isMachine(args));
    const scopes = declared.flatMap(({ args }) => Object.keys(recordIn(args["scopes"] ?? {})));
    return declared.length + secrets.filter(({ className }) => className === "Application").length + scopes.length;
  }

  /** The program at a step, counted from 0; at −1 nothing was edited yet. */
  programAt(step: number): string {
    return programOf(this.declaredAt(step));
  }

  /** The classes that the change from the step before concerns, sorted. */
  updatedAt(step: number): string[] {
    return this.examples
      .filter((example) => example.edits[step] !== undefined || isRemovedAfter(example, step - 1))
      .map(({ className }) => className)
      .sort();
  }

  /** The arguments of a class at a step: that many edits were made, and all but the last of them cleared where that can be. */
  argumentsAt(example: ExampleObject, step: number): Arguments {
    const args: Record<string, unknown> = { ...example.full };
    example.edits.slice(0, step + 1).forEach((edit, index) => {
      const isRemoved = isSameAsCleared(example, edit) || (index < step && isRemovedAfter(example, index));
      if (isRemoved) Reflect.deleteProperty(args, edit.argument);
      else args[edit.argument] = edit.value;
    });
    return args;
  }

  /** Fails where Logto has not what the program declares at a step. */
  async assertInLogto(console: LogtoClient, step: number, ids: Ids): Promise<void> {
    for (const example of this.examples) {
      const args = resolved(this.argumentsAt(example, step), ids);
      const place = placeOf(example, ids[example.className] ?? "", args);
      for (const { argument } of example.edits) {
        if (!(argument in args) || UNREADABLE.includes(`${example.className}.${argument}`)) continue;
        const found = await inLogto(console, example, place, argument);
        const wanted = args[argument];
        assert.deepEqual(
          found,
          Array.isArray(wanted) ? wanted.map(String).sort() : wanted,
          `${example.className}.${argument}`,
        );
      }
    }
  }

  /** Fails where an argument that was cleared last is not what Logto makes of it by itself. */
  async assertCleared(console: LogtoClient, step: number, ids: Ids): Promise<void> {
    for (const example of this.examples) {
      const edit = example.edits[step];
      const clear = example.clears.find(({ argument }) => argument === edit?.argument);
      const args = resolved(this.argumentsAt(example, step + 1), ids);
      if (clear === undefined || clear.argument in args) continue;
      const place = placeOf(example, ids[example.className] ?? "", args);
      const found = await inLogto(console, example, place, clear.argument);
      assert.deepEqual(found, clear.left, `${example.className}.${clear.argument}`);
    }
  }

  /** Makes the edits of one step behind the provider's back, while the program is at another; gives the classes, sorted. */
  async drift(console: LogtoClient, step: number, driftedStep: number, ids: Ids): Promise<string[]> {
    const drifted: string[] = [];
    for (const example of this.examples) {
      const edit = example.edits[driftedStep];
      if (edit === undefined || UNREADABLE.includes(`${example.className}.${edit.argument}`)) continue;
      const args = resolved(this.argumentsAt(example, step), ids);
      const place = placeOf(example, ids[example.className] ?? "", args);
      await editBehind(console, { ...example, full: args }, place, resolvedEdit(edit, ids));
      drifted.push(example.className);
    }
    return drifted.sort();
  }

  /** The place of each object that has an existence of its own, below `/api`. */
  placesAt(step: number, ids: Ids): readonly string[] {
    const own = this.examples.filter(
      ({ className }) => !["ApplicationRoles", "UserRoles", "OrganizationJit"].includes(className),
    );
    return own.map((example) =>
      placeOf(example, ids[example.className] ?? "", resolved(this.argumentsAt(example, step), ids)),
    );
  }

  /** What the program declares at a step. */
  declaredAt(step: number): readonly Declared[] {
    const own = this.examples.map((example) => ({
      className: example.className,
      name: example.className,
      args: this.argumentsAt(example, step),
    }));
    return [...this.#referredTo, ...own];
  }
}

/** The names of the resources that an operation did something to, sorted. */
export function namesOf({ steps }: Operation, operation: string): string[] {
  return steps
    .filter((step) => step.operation === operation && !step.failed)
    .map(({ name }) => name)
    .sort();
}

/** The ids that a program exported. */
export function idsIn(outputs: Readonly<Record<string, unknown>>): Ids {
  return Object.fromEntries(Object.entries(recordIn(outputs["ids"])).map(([name, id]) => [name, String(id)]));
}

function isMachine({ type }: Arguments): boolean {
  return type === "MachineToMachine";
}

/** Is the argument of an edit there until the step after it removes it? */
function isRemovedAfter(example: ExampleObject, step: number): boolean {
  const edit = example.edits[step];
  if (edit === undefined || isSameAsCleared(example, edit)) return false;
  return [...example.clears.map(({ argument }) => argument), ...example.unmanaged].includes(edit.argument);
}

/** Where an edit is to the very value that removing the argument gives, the argument is removed in its place. */
function isSameAsCleared({ clears }: ExampleObject, { argument, value }: Edit): boolean {
  return clears.some((clear) => clear.argument === argument && clear.left === value);
}

function resolved(args: Arguments, ids: Ids): Arguments {
  return recordIn(resolveMarks(args, ids));
}

function resolvedEdit({ argument, value }: Edit, ids: Ids): Edit {
  return { argument, value: resolveMarks(value, ids) };
}

/** What Logto has for an argument; the members of a set in order. A scope can be read from the list of its resource alone. */
async function inLogto(
  console: LogtoClient,
  example: ExampleObject,
  place: string,
  argument: string,
): Promise<unknown> {
  const members = await membersOf(console, example.className, argument, place);
  if (members !== undefined) return members;
  const [, collection, id] = /^(\/resources\/.+\/scopes)\/(.+)$/.exec(place) ?? [];
  if (collection === undefined) return recordIn(await console.get(place))[argument];
  const scopes = (await console.list(collection)).map(recordIn);
  return scopes.find((scope) => scope["id"] === id)?.[argument];
}
