import type { Declared } from "./declared";

/**
 * The text of a JavaScript program that declares the resources in their order. It exports the id of each by its name, and the id
 * of each scope that an API resource declares as `<resource>.<scope>`. Code after it can use the resources by their names, as
 * `resources`.
 */
export function programOf(declared: readonly Declared[]): string {
  return `
    const logto = require("pulumi-logto");
    const ids = {};
    const resources = {};
    const resolve = (value) => {
      if (typeof value === "string" && value.startsWith("ref:")) return ids[value.slice("ref:".length)];
      if (Array.isArray(value)) return value.map(resolve);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item)]));
    };
    for (const { className, name, args } of ${JSON.stringify(declared)}) {
      const resource = new logto[className](name, resolve(args));
      resources[name] = resource;
      ids[name] = resource.id;
      for (const scope of Object.keys(args.scopes ?? {})) ids[name + "." + scope] = resource.scopeId(scope);
    }
    exports.ids = ids;
  `;
}
