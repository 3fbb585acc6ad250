import type { Operation } from "../../support/engine";
import type { Arguments, Edit, ExampleObject } from "../../support/exampleObjects";
import { recordIn } from "./answers";
import { examplesOf, referredTo, type Declared } from "./examples";
import { programOf } from "./program";

/** The ids of a program's resources, by name. */
export type Ids = Readonly<Record<string, string>>;

/** One program that holds an object of every class, and the steps of its life. The resource of an example has its name. */
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

  /** The examples that the change from the step before concerns, by name, sorted. */
  updatedAt(step: number): string[] {
    return this.examples
      .filter((example) => example.edits[step] !== undefined || isRemovedAfter(example, step - 1))
      .map(({ name }) => name)
      .sort();
  }

  /** The arguments of an example at a step: that many edits were made, and all but the last of them cleared where that can be. */
  argumentsAt(example: ExampleObject, step: number): Arguments {
    const args: Record<string, unknown> = { ...example.full };
    example.edits.slice(0, step + 1).forEach((edit, index) => {
      const isRemoved = isSameAsCleared(example, edit) || (index < step && isRemovedAfter(example, index));
      if (isRemoved) Reflect.deleteProperty(args, edit.argument);
      else args[edit.argument] = edit.value;
    });
    return args;
  }

  /** What the program declares at a step. */
  declaredAt(step: number): readonly Declared[] {
    const own = this.examples.map((example) => ({
      className: example.className,
      name: example.name,
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
