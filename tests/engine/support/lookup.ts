import { resolveMarks } from "./program";
import type { Ids, Life } from "./life";

/** Logto has a scope of an API resource below its resource alone, so the resource stands before the scope in what `get` takes. */
const BELOW: Readonly<Record<string, string>> = { ApiResourceScope: "resourceId" };

/** A program that reads the object of every example of a life, and exports what it found beside what it should find. */
export function lookupProgram(life: Life, ids: Ids): string {
  const lookups = life.examples.map((example) => {
    const { className, name } = example;
    const args = Object.entries(life.argumentsAt(example, life.steps)).filter(([key]) => isTold(className, key));
    const wanted = Object.fromEntries(args.map(([key, value]) => [key, resolveMarks(value, ids)]));
    const id = ids[name] ?? "";
    const parent = BELOW[className];
    return { className, name, id, asked: parent === undefined ? id : `${String(wanted[parent])}/${id}`, wanted };
  });
  return `
    const pulumi = require("@pulumi/pulumi");
    const logto = require("pulumi-logto");
    const lookups = ${JSON.stringify(lookups)};
    const inOrder = (value) => Array.isArray(value) ? [...value].sort() : value;
    exports.found = {};
    exports.wanted = {};
    for (const { className, name, id, asked, wanted } of lookups) {
      const found = logto[className].get(name, asked);
      exports.wanted[name] = { id };
      exports.found[name] = { id: found.id };
      for (const [key, value] of Object.entries(wanted)) {
        exports.wanted[name][key] = inOrder(value);
        exports.found[name][key] = pulumi.output(found[key]).apply(inOrder);
      }
    }
  `;
}

/** Passwords are never told, and what a rotation was called is the program's own. */
function isTold(className: string, argument: string): boolean {
  return !["User.password", "ApplicationSecret.rotation"].includes(`${className}.${argument}`);
}
