import ts from "typescript";
import {
  ENDPOINT_KEY,
  type ObjectDeclaration,
  type Properties,
  type Property,
  TENANT_ID_KEY,
} from "../../../sdk/declaration";
import { keysWithin } from "../../../sdk/provider/values/nested";
import { objectOf } from "../../objects";
import { shownOutputsOf } from "../objects/declarations";
import { fullSample, type Sample } from "./sampleArguments";

/** The beginning of every program. */
export const IMPORT = 'import * as logto from "pulumi-logto";\n';

/** Outputs of every class: Pulumi's own, and where the object lives. */
const OF_EVERY_CLASS = ["id", "urn", TENANT_ID_KEY, ENDPOINT_KEY];

/** An expression that reads an output or a part of it. */
export interface Reading {
  /** The path of what is read, such as `profile.address`. */
  readonly path: string;
  /** The expression. It ends with the key that is read, and at most one bracket. */
  readonly expression: string;
}

/** The expression that creates a resource, with each argument on its own line. */
export function creation(className: string, name: string, args: Sample): string {
  return `new logto.${className}(${JSON.stringify(name)}, ${literal(args)})`;
}

/** A value as users write it: keys without quotation marks. */
function literal(args: Sample): string {
  return JSON.stringify(args, undefined, 2).replace(/^( *)"(\w+)":/gm, "$1$2:");
}

/** The outputs of a class that are not also arguments. */
export function ownOutputsOf(object: ObjectDeclaration): readonly string[] {
  return [...shownOutputsOf(object), ...objectOf(object.className).inProgram.children.outputs, ...OF_EVERY_CLASS];
}

/** The expressions with which a program reads each output of a resource and its parts. */
export function readingsOf(object: ObjectDeclaration, resource: string): readonly Reading[] {
  const own = ownOutputsOf(object).map((key) => ({ path: key, expression: `${resource}.${key}` }));
  const ofArguments = Object.entries(object.properties).flatMap(([key, property]) => [
    { path: key, expression: `${resource}.${key}` },
    ...within(key, "value", property).map(({ path, expression }) => ({
      path,
      expression: `${resource}.${key}.apply((value) => ${expression})`,
    })),
  ]);
  return [...own, ...ofArguments];
}

/** The expressions for the parts of a value that may be undefined. */
function within(above: string, value: string, property: Property): readonly Reading[] {
  const holder = property.type === "list" ? `${value}?.[0]` : value;
  return Object.entries(readableKeys(property)).flatMap(([key, inner]) => {
    const reading = { path: `${above}.${key}`, expression: `${holder}?.${key}` };
    return [reading, ...within(reading.path, reading.expression, inner)];
  });
}

/** The keys that a program can read before it knows the form of a union: those that all forms have. */
function readableKeys(property: Property): Properties {
  if (property.type !== "union") {
    return keysWithin(property);
  }
  const forms = Object.values(property.variants);
  const common = Object.entries(keysWithin(property)).filter(
    ([key]) => key === property.discriminator || forms.every((keys) => key in keys),
  );
  return Object.fromEntries(common);
}

/** A program with a number of resources of the classes in turn, each with every argument, that reads each output. */
export function manyResources(objects: readonly ObjectDeclaration[], count: number): string {
  const statements = Array.from({ length: Math.ceil(count / objects.length) }, (_, round) =>
    objects.map((object) => {
      const name = `${object.module}${round}`;
      const readings = readingsOf(object, name).map(({ expression }) => `${expression};\n`);
      return `const ${name} = ${creation(object.className, name, fullSample(object))};\n${readings.join("")}`;
    }),
  );
  return [IMPORT, ...statements.flat().slice(0, count)].join("");
}

/** The position of an argument in a text by its path, such as `profile.address`; for the empty path, that of the resource. */
export function argumentPosition(text: string, wanted: string): number {
  const find = (node: ts.Node, above: readonly string[]): number | undefined => {
    const path = ts.isPropertyAssignment(node) ? [...above, node.name.getText()] : above;
    const isFound = path.join(".") === wanted && (ts.isNewExpression(node) || path !== above);
    return isFound ? node.getStart() : ts.forEachChild(node, (child) => find(child, path));
  };
  const position = find(ts.createSourceFile("program.ts", text, ts.ScriptTarget.Latest, true), []);
  if (position === undefined) {
    throw new Error(`The program does not give ${wanted}.`);
  }
  return position;
}
