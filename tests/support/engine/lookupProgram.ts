import { recordIn } from "../json";
import { resolveMarks } from "../objects/references";
import type { Ids, Life } from "./life";

/** A program that reads each object of a life, and exports the found and the expected values. */
export function lookupProgram(life: Life, ids: Ids): string {
  const lookups = life.objects.map((object) => {
    const { className, name, neverTold, lookup } = object;
    const args = recordIn(resolveMarks(life.argumentsAt(object, life.steps), (mark) => ids[mark]));
    const id = ids[name] ?? "";
    const wanted = Object.fromEntries(Object.entries(args).filter(([key]) => !neverTold.includes(key)));
    return { className, name, id, asked: lookup.idOf({ id, outputs: args }), wanted };
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
