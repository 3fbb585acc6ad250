import type { ObjectDeclaration } from "../../../sdk/declaration";
import { keysWithin } from "../../../sdk/provider/values/nested";
import { argumentPosition, creation, IMPORT, readingsOf } from "../../support/compiler/resourcePrograms";
import {
  argumentsOf,
  fullSample,
  leastSample,
  mustBeGiven,
  type PlacedArgument,
  placedArgumentsOf,
  sampleOf,
  type Sample,
  takesAnything,
  withEntry,
  wrongValueOf,
} from "../../support/compiler/sampleArguments";

/** A program in its own file. */
export interface Program {
  readonly name: string;
  readonly text: string;
}

/** A place in a program that names an argument or an output. */
export interface Place {
  readonly path: string;
  readonly position: number;
}

/** A program with the cursor at a place where only some names are valid. */
export interface Completing extends Program, Place {
  readonly names: readonly string[];
}

/** A program with one fault. */
export interface Faulty extends Program {
  /** A position in the line of the fault. */
  readonly position: number;
  /** The key that the error must contain. */
  readonly key: string;
}

/** A program that gives every argument and reads every output. */
export function fullProgram(object: ObjectDeclaration): Program {
  const statements = readingsOf(object, "resource").map(({ expression }) => `\n${expression};`);
  return programOf(object, "full", fullSample(object), `;${statements.join("")}`);
}

/** A program that gives only the required arguments. */
export function leastProgram(object: ObjectDeclaration): Program {
  return programOf(object, "least", leastSample(object));
}

/** A program that looks up an object of the class. */
export function lookupProgram({ className }: ObjectDeclaration): Program {
  const text = `${IMPORT}const found = logto.${className}.get("found", "id");\n`;
  return { name: `${className}-lookup.ts`, text };
}

/** The places of the arguments in the full program. */
export function argumentPlaces(object: ObjectDeclaration): readonly Place[] {
  const { text } = fullProgram(object);
  return placedArgumentsOf(object).map(({ path }) => ({ path, position: argumentPosition(text, path) }));
}

/** The places of the outputs in the full program. */
export function outputPlaces(object: ObjectDeclaration): readonly Place[] {
  const { text } = fullProgram(object);
  return readingsOf(object, "resource").map(({ path, expression }) => {
    const key = path.slice(path.lastIndexOf(".") + 1);
    return { path, position: text.indexOf(`\n${expression};`) + "\n".length + expression.lastIndexOf(key) };
  });
}

/** A completion in the braces of the arguments. */
export function topCompletion(object: ObjectDeclaration): Completing {
  return completing(object, "", {}, "{}", Object.keys(argumentsOf(object)));
}

/** A completion in the braces of each argument with keys. */
export function nestedCompletions(object: ObjectDeclaration): readonly Completing[] {
  return placedArgumentsOf(object)
    .filter(({ property }) => Object.keys(keysWithin(property)).length > 0)
    .map((argument) => {
      const { path, property } = argument;
      const args = withValue(object, argument, property.type === "list" ? [{}] : {});
      return completing(object, path, args, "{}", Object.keys(keysWithin(property)));
    });
}

/** A completion in the quotation marks of each argument that accepts one of several texts. */
export function valueCompletions(object: ObjectDeclaration): readonly Completing[] {
  return placedArgumentsOf(object).flatMap((argument) => {
    const { path, property } = argument;
    if (property.type !== "string" || property.oneOf === undefined) {
      return [];
    }
    return [completing(object, path, withValue(object, argument, ""), '""', property.oneOf)];
  });
}

/** A program for each missing required argument, each misspelt argument, and each argument with a wrong value. */
export function faultyPrograms(object: ObjectDeclaration): readonly Faulty[] {
  const outsideOfUnions = placedArgumentsOf(object).filter(({ isInUnion }) => !isInUnion);
  return outsideOfUnions.flatMap((argument) => {
    const { above, key, path, property } = argument;
    const misspelt = `${key}X`;
    const faulty = (fault: string, entry: Sample, at: readonly string[], named: string): Faulty => {
      const program = programOf(object, `${path}-${fault}`, withEntry(fullSample(object), argument, entry));
      return { ...program, position: argumentPosition(program.text, at.join(".")), key: named };
    };
    const missing = (): Faulty => {
      const program = faulty("missing", {}, above, key);
      const { text, position } = program;
      // An object in a list stands below the key of the list. Of an empty object the compiler marks the whole, and names no key.
      const [, outer = "", inner = ""] = /^([^{[]*(?:\[\s*)?)(\{\}?)/.exec(text.slice(position)) ?? [];
      const isInList = outer.includes("[");
      const whole = isInList ? inner : (above.at(-1) ?? key);
      return { ...program, position: position + (isInList ? outer.length : 0), key: inner === "{}" ? whole : key };
    };
    return [
      ...(mustBeGiven(argument) ? [missing()] : []),
      faulty("misspelt", { [misspelt]: sampleOf(property) }, [...above, misspelt], misspelt),
      ...(takesAnything(property) ? [] : [faulty("wrong", { [key]: wrongValueOf(property) }, [...above, key], key)]),
    ];
  });
}

function withValue(object: ObjectDeclaration, argument: PlacedArgument, value: unknown): Sample {
  return withEntry(fullSample(object), argument, { [argument.key]: value });
}

function completing(
  object: ObjectDeclaration,
  path: string,
  args: Sample,
  around: string,
  names: readonly string[],
): Completing {
  const program = programOf(object, `completing-${path}`, args);
  return { ...program, path, position: program.text.indexOf(around) + 1, names };
}

function programOf({ className }: ObjectDeclaration, about: string, args: Sample, rest = ";"): Program {
  const text = `${IMPORT}const resource = ${creation(className, "resource", args)}${rest}\n`;
  return { name: `${className}-${about}.ts`, text };
}
