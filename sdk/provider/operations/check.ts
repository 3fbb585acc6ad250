import { randomBytes } from "node:crypto";
import { z } from "zod";
import { ADOPT_KEY, AUTO_NAME_KEY } from "../../declaration";
import { argumentsOf, inputsOf } from "../values/arguments";
import type { Subject } from "./subject";
import { type Problem, problemsOf } from "../validation/problems";
import { schemaOf } from "../validation/schema";
import { type Arguments, type Inputs, omit } from "../values/attributes";
import { withDefaults } from "../values/defaults";

/** How many bytes make the suffix of a name that the provider gives: 7 hexadecimal digits, as Pulumi's own names have. */
const SUFFIX_DIGITS = 7;

/** The inputs with their defaults, and what is wrong with them, a sentence each that begins with the full path. */
export interface Checked {
  readonly inputs: Inputs;
  readonly problems: readonly string[];
}

/** Validates the inputs and fills the defaults. What is not known yet is not judged. Makes no request. */
export function checkInputs(subject: Subject, olds: Inputs, news: Inputs): Checked {
  const given = argumentsOf(subject.object, news);
  const args = filled(subject, { ...autoName(olds, news, given), ...given });
  const result = schemaOf(subject.object).safeParse(args);
  const faults = result.success ? [] : problemsOf(subject.object, args, result.error.issues);
  const rulesBroken = faults.length > 0 ? [] : subject.rules.problems(args, argumentsOf(subject.object, olds));
  const problems = [...faults, ...rulesBroken, ...adoptProblems(news[ADOPT_KEY])];
  return { inputs: inputsOf(news, args), problems: problems.map(sentence) };
}

/** The arguments with the defaults that Logto would fill. */
function filled({ object, rules }: Subject, args: Arguments): Arguments {
  const notGiven = rules.writtenByLogto(args).filter((key) => args[key] === undefined);
  return omit(withDefaults(object.properties, args), notGiven);
}

/** An empty id is most often a setting that is missing: it must not make an object in place of taking one over. */
function adoptProblems(adopt: unknown): readonly Problem[] {
  const isUsable = adopt === undefined || adopt === true || (typeof adopt === "string" && adopt !== "");
  return isUsable ? [] : [{ path: [ADOPT_KEY], message: "must be the id of an object, or true" }];
}

function sentence({ path, message }: Problem): string {
  return path.length > 0 ? `${z.core.toDotPath(path)} ${message}` : message;
}

/** A name for what was given none: the one it has, or its Pulumi name with a suffix that no other has. */
function autoName(olds: Inputs, news: Inputs, given: Arguments): Arguments {
  const pulumiName = news[AUTO_NAME_KEY];
  if (typeof pulumiName !== "string" || given["name"] !== undefined) {
    return {};
  }
  const suffix = randomBytes(SUFFIX_DIGITS).toString("hex").slice(0, SUFFIX_DIGITS);
  return { name: olds["name"] ?? `${pulumiName}-${suffix}` };
}
