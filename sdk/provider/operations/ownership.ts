import { undeclared } from "../values/held";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import { type Arguments } from "../values/attributes";

/**
 * The declared arguments, and those that are not declared but differ from Logto's default. A program owns all of an object that
 * it creates, so such a difference is a change until it is reset. Of a singleton, a program owns only what it declares.
 */
export function withUndeclared(
  subject: Subject,
  { declared, found }: { declared: Arguments; found: Arguments },
): Arguments {
  if (subject.object.kind === "singleton") {
    return declared;
  }
  const elsewhere = subject.rules.writtenByLogto(found);
  const others = Object.entries(subject.object.properties)
    .filter(([key]) => declared[key] === undefined && !elsewhere.includes(key))
    .map(([key, property]) => [key, undeclared(property, found[key])] as const);
  return { ...declared, ...Object.fromEntries(others.filter(([, value]) => value !== undefined)) };
}

/**
 * The values in Logto. If the answer does not have an argument at all, the declared value takes its place: a release that does
 * not know an argument does not return it, and that is not drift.
 */
export function foundOrUnknown(subject: Subject, declared: Arguments, { args, answer }: Found): Arguments {
  if (answer === undefined) {
    return args;
  }
  const unknown = Object.keys(subject.object.properties).filter((key) => !(key in answer) && !(key in args));
  return { ...Object.fromEntries(unknown.map((key) => [key, declared[key]])), ...args };
}
