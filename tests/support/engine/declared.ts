import { randomBytes } from "node:crypto";
import { objectOf, objectsUnderTest, type BoundObject } from "../../objects";
import type { Arguments, Edit } from "../objects/examples";
import type { InProgram } from "../objects/knowledge";
import { mark, referencesBy, referred } from "../objects/references";

/** A resource of a program. Marks in its texts stand for ids of other resources of the program. */
export interface Declared {
  readonly className: string;
  readonly name: string;
  readonly args: Arguments;
}

/** A text that is unique to a run, for values that must be unique in a tenant. It has lower-case letters and digits. */
export function newRun(): string {
  return randomBytes(4).toString("hex");
}

/** An object of every class, with names of the run. Objects that it refers to are in the program under the same name. */
export function objectsOf(run: string): readonly BoundObject[] {
  const references = referencesBy((name) => mark(name));
  return objectsUnderTest.map(({ examples, ...object }) => {
    const { minimal, full, edits, replacements, ...rest } = examples(references);
    const { unique } = object.inProgram;
    const own = <Changed extends Edit>(edit: Changed): Changed => {
      return { ...edit, value: ownValue(unique, edit.argument, edit.value, run) };
    };
    return {
      ...object,
      ...rest,
      minimal: ownArguments(unique, minimal, run),
      full: ownArguments(unique, full, run),
      edits: edits.map(own),
      replacements: replacements.map(own),
    };
  });
}

/** The resources that the examples refer to. */
export function referredTo(run: string): readonly Declared[] {
  return [...referred].map(([name, { className, args }]) => {
    return { className, name, args: ownArguments(objectOf(className).inProgram.unique, args, run) };
  });
}

/** Resources in an order in which each comes after those that it refers to. */
export function withReferred(run: string, declared: readonly Declared[]): readonly Declared[] {
  return referredTo(run).reduceRight((all, one) => {
    const isNeeded = JSON.stringify(all).includes(JSON.stringify(mark(one.name)));
    return isNeeded ? [one, ...all] : all;
  }, declared);
}

type Unique = InProgram["unique"];

function ownArguments(unique: Unique, args: Arguments, run: string): Arguments {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, ownValue(unique, key, value, run)]));
}

/** The value with a part of the run, if Logto requires it to be unique in a tenant. */
function ownValue(unique: Unique, key: string, value: unknown, run: string): unknown {
  return typeof value === "string" ? (unique[key]?.(value, run) ?? value) : value;
}
