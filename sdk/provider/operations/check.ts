import { randomBytes } from "node:crypto";
import { z } from "zod";
import { ADOPT_KEY, AUTO_NAME_KEY } from "../../declaration";
import { argumentsOf, inputsOf } from "../values/arguments";
import type { Subject } from "./subject";
import { type Problem, problemsOf } from "../validation/problems";
import { schemaOf } from "../validation/schema";
import { type Arguments, type Inputs, omit } from "../values/attributes";
import { withDefaults } from "../values/defaults";

/** The length of the suffix of a generated name, in hexadecimal digits. Pulumi's generated names have the same. */
const SUFFIX_DIGITS = 7;

/** The result of a check. */
export interface Checked {
  /** The inputs, with defaults. */
  readonly inputs: Inputs;
  /** The problems, each a sentence that starts with the full path of the argument. */
  readonly problems: readonly string[];
}

/** Validates the inputs and fills in the defaults. It ignores values that are not known yet, and sends no request. */
export function checkInputs(subject: Subject, olds: Inputs, news: Inputs): Checked {
  const given = argumentsOf(subject.object, news);
  const args = filled(subject, { ...autoName(olds, news, given), ...given });
  const result = schemaOf(subject.object).safeParse(args);
  const faults = result.success ? [] : problemsOf(subject.object, args, result.error.issues);
  const rulesBroken = faults.length > 0 ? [] : subject.rules.problems(args, argumentsOf(subject.object, olds));
  const problems = [...faults, ...rulesBroken, ...adoptProblems(news[ADOPT_KEY])];
  return { inputs: inputsOf(news, args), problems: problems.map(sentence) };
}

/** Fills in Logto's defaults, except for arguments that Logto itself writes. */
function filled({ object, rules }: Subject, args: Arguments): Arguments {
  const notGiven = rules.writtenByLogto(args).filter((key) => args[key] === undefined);
  return omit(withDefaults(object.properties, args), notGiven);
}

/** Refuses an empty id. It usually comes from a missing setting, and must not create a new object instead of adopting one. */
function adoptProblems(adopt: unknown): readonly Problem[] {
  const isUsable = adopt === undefined || adopt === true || (typeof adopt === "string" && adopt !== "");
  return isUsable ? [] : [{ path: [ADOPT_KEY], message: "must be the id of an object, or true" }];
}

function sentence({ path, message }: Problem): string {
  return path.length > 0 ? `${z.core.toDotPath(path)} ${message}` : message;
}

/** The generated name, if the argument `name` is not given: the existing one, or the Pulumi name with a random suffix. */
function autoName(olds: Inputs, news: Inputs, given: Arguments): Arguments {
  const pulumiName = news[AUTO_NAME_KEY];
  if (typeof pulumiName !== "string" || given["name"] !== undefined) {
    return {};
  }
  const suffix = randomBytes(SUFFIX_DIGITS).toString("hex").slice(0, SUFFIX_DIGITS);
  return { name: olds["name"] ?? `${pulumiName}-${suffix}` };
}
