import { undeclared } from "../values/held";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import { type Arguments } from "../values/attributes";

/**
 * The declared arguments, and what Logto has of the others where it is other than Logto's default: a program owns what it
 * made as a whole, so that it shows as a change until it is reset. It owns of a singleton what it declares.
 */
export function withUndeclared(subject: Subject, declared: Arguments, found: Arguments): Arguments {
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
 * What Logto has, and for each declared argument that its answer does not show at all what is declared: a release that does
 * not know an argument tells nothing about it, which is no drift.
 */
export function foundOrUnknown(subject: Subject, declared: Arguments, { args, answer }: Found): Arguments {
  if (answer === undefined) {
    return args;
  }
  const unknown = Object.keys(subject.object.properties).filter((key) => !(key in answer) && !(key in args));
  return { ...Object.fromEntries(unknown.map((key) => [key, declared[key]])), ...args };
}
