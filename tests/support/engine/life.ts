import { objectOf, type BoundObject } from "../../objects";
import type { Operation } from "./stack";
import { recordIn } from "../json";
import type { Arguments, Edit } from "../objects/examples";
import { objectsOf, referredTo, type Declared } from "./declared";
import { programOf } from "./program";

/** The ids of a program's resources, by name. */
export type Ids = Readonly<Record<string, string>>;

/** The most steps in which a class makes its edits. One of more arguments edits several at once, for each step is a long run. */
const MOST_STEPS = 9;

/** One program that holds an object of every class, and the steps of its life. The resource of an object has its name. */
export class Life {
  readonly objects: readonly BoundObject[];
  readonly #referredTo: readonly Declared[];

  /**
   * @param run a part of each name that must be unique in the tenant
   * @param options isAlone: no other program uses the tenant, so this one may change other objects. Default: true.
   */
  constructor(run: string, { isAlone = true } = {}) {
    this.#referredTo = referredTo(run);
    this.objects = isAlone ? objectsOf(run) : objectsOf(run).flatMap(withoutBeyond);
  }

  /** The number of steps until each argument of every class was edited. */
  get steps(): number {
    return Math.max(...this.objects.map(({ edits }) => Math.ceil(edits.length / editsInStep(edits))));
  }

  /** The number of resources of the program: those that it declares, and their children. */
  get size(): number {
    const declared = this.declaredAt(-1);
    const children = declared.map(({ className, args }) => objectOf(className).inProgram.children.count(args));
    return children.reduce((sum, count) => sum + count, declared.length);
  }

  /** The program at a step, counted from 0. At −1 nothing has been edited. */
  programAt(step: number): string {
    return programOf(this.declaredAt(step));
  }

  /** The sorted names of the objects that change from the previous step. */
  updatedAt(step: number): string[] {
    return this.objects
      .filter((object) => {
        const isRemoving = editsAt(object, step - 1).some((edit) => isRemovedAfter(object, edit));
        return editsAt(object, step).length > 0 || isRemoving;
      })
      .map(({ name }) => name)
      .sort();
  }

  /**
   * The arguments of an object at a step, after the edits of all steps. All except the last edit are cleared if that is
   * possible.
   */
  argumentsAt(object: BoundObject, step: number): Arguments {
    const args: Record<string, unknown> = { ...object.full };
    object.edits.slice(0, (step + 1) * editsInStep(object.edits)).forEach((edit) => {
      const isPast = !editsAt(object, step).includes(edit);
      const isRemoved = isSameAsCleared(object, edit) || (isPast && isRemovedAfter(object, edit));
      if (isRemoved) {
        Reflect.deleteProperty(args, edit.argument);
      } else {
        args[edit.argument] = edit.value;
      }
    });
    return args;
  }

  /** The declarations of the program at a step. */
  declaredAt(step: number): readonly Declared[] {
    const own = this.objects.map((object) => ({
      className: object.className,
      name: object.name,
      args: this.argumentsAt(object, step),
    }));
    return [...this.#referredTo, ...own];
  }
}

/** The sorted names of the resources that an operation changed. */
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

/** The object without the arguments that change other objects. Empty if the object itself belongs to the whole tenant. */
function withoutBeyond(object: BoundObject): BoundObject[] {
  const { beyond } = object.inProgram;
  if (beyond === "the whole object") {
    return [];
  }
  const isIn = (argument: string): boolean => !beyond.includes(argument);
  const full = Object.entries(object.full).filter(([argument]) => isIn(argument));
  const edits = object.edits.filter(({ argument }) => isIn(argument));
  return [{ ...object, full: Object.fromEntries(full), edits }];
}

/** The edits that an object makes at a step, counted from 0. */
export function editsAt({ edits }: Pick<BoundObject, "edits">, step: number): readonly Edit[] {
  const size = editsInStep(edits);
  return step < 0 ? [] : edits.slice(step * size, (step + 1) * size);
}

function editsInStep(edits: readonly Edit[]): number {
  return Math.max(1, Math.ceil(edits.length / MOST_STEPS));
}

/** Whether the argument of an edit is there until the step after it removes it. */
function isRemovedAfter(object: BoundObject, edit: Edit): boolean {
  if (isSameAsCleared(object, edit)) {
    return false;
  }
  return [...object.clears.map(({ argument }) => argument), ...object.unmanaged].includes(edit.argument);
}

/** If an edit sets the value that a removal of the argument would give, the argument is removed instead. */
function isSameAsCleared({ clears }: BoundObject, { argument, value }: Edit): boolean {
  return clears.some((clear) => clear.argument === argument && clear.left === value);
}
