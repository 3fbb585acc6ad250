import ts from "typescript";
import { ENDPOINT_KEY, type ObjectDeclaration, type Property, TENANT_ID_KEY } from "../../../sdk/declaration";
import { keysWithin } from "../../../sdk/provider/values/nested";
import { objectOf } from "../../objects";
import { fullSample, type Sample } from "./sampleArguments";

/** What every program begins with. */
export const IMPORT = 'import * as logto from "pulumi-logto";\n';

/** Outputs of every class: Pulumi's own, and where the object lives. */
const OF_EVERY_CLASS = ["id", "urn", TENANT_ID_KEY, ENDPOINT_KEY];

/** An expression that reads an output, or a part of one. */
export interface Reading {
  /** What is read, from the outermost key in: `profile.address`. */
  readonly path: string;
  /** It ends with the key that is read, and at most one bracket. */
  readonly expression: string;
}

/** The expression that makes a resource, each argument on a line of its own. */
export function creation(className: string, name: string, args: Sample): string {
  return `new logto.${className}(${JSON.stringify(name)}, ${literal(args)})`;
}

/** As one would write it: keys without quotation marks. */
function literal(args: Sample): string {
  return JSON.stringify(args, undefined, 2).replace(/^( *)"(\w+)":/gm, "$1$2:");
}

/** The outputs of a class that a program sees and that are not also arguments. */
export function ownOutputsOf({ className, outputs }: ObjectDeclaration): readonly string[] {
  const shown = Object.keys(outputs).filter((key) => outputs[key]?.hidden !== true);
  return [...shown, ...objectOf(className).inProgram.children.outputs, ...OF_EVERY_CLASS];
}

/** How a program reads each output of a resource, and what stands in it. */
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

/** How the parts of a value are read that may not be there. */
function within(above: string, value: string, property: Property): readonly Reading[] {
  const holder = property.type === "list" ? `${value}?.[0]` : value;
  return Object.entries(keysWithin(property)).flatMap(([key, inner]) => {
    const reading = { path: `${above}.${key}`, expression: `${holder}?.${key}` };
    return [reading, ...within(reading.path, reading.expression, inner)];
  });
}

/** A program with so many resources of the classes in turn, each with every argument, and each of its outputs read. */
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

/** Where a text gives an argument, by its path, such as `profile.address`; of the empty path, where it makes the resource. */
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
