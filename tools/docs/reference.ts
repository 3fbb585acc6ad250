import { naturalKeysOf } from "../../sdk/provider/values/keys";
import { keysWithin } from "../../sdk/provider/values/nested";
import type { ObjectDeclaration, Properties, Property } from "../../sdk/declaration";
import { type ClassTexts, textsOf } from "./sources";

/** The page of a class, as Markdown. */
export function pageOf(object: ObjectDeclaration): string {
  const texts = textsOf(object);
  const children = [...texts.children].map(([name, text]) => `- \`${name}\` (object): ${text}`);
  return [
    `# ${object.className}`,
    texts.documentation,
    ["```ts", texts.example, "```"].join("\n"),
    "## Arguments",
    "Required arguments are in bold.",
    [...linesOf(object, object.properties, texts), ...children, TENANT].join("\n"),
    "## Outputs",
    [OUTPUTS, ...outputsOf(object, texts)].join("\n"),
    "## Existing objects",
    `\`${object.className}.get(name, id, { tenant? }, options?)\` reads an existing object and does not manage it. The option ` +
      `\`adopt\` takes over an existing object without a write. Both take ${idOf(object)} as the id; ${adoptionByKey(object)}.`,
    "",
  ].join("\n\n");
}

const TENANT =
  "- `tenant` (`string`): The name of an entry of `logto:tenants`. A change to another tenant replaces the object. Default: the " +
  "connection of the single settings.";

const OUTPUTS =
  "All arguments, `id`, `tenantId` (the tenant that the object lives in) and `endpoint` (the server that it was written to).";

/** One line for each argument; the keys of an object are indented below it. */
function linesOf(
  object: ObjectDeclaration,
  properties: Properties,
  texts: ClassTexts,
  above: readonly string[] = [],
): string[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const path = [...above, key];
    const isRequired = property.required === true && !(key === "name" && object.pulumiName !== undefined);
    const name = isRequired ? `**\`${key}\`**` : `\`${key}\``;
    const line = `${"  ".repeat(above.length)}- ${name} (${typeOf(property)}): ${texts.properties.get(path.join(".")) ?? ""}`;
    return [line, ...linesOf(object, keysWithin(property), texts, path)];
  });
}

/** The type of an argument as a program gives it, without `pulumi.Input`. */
function typeOf(property: Property): string {
  const { items } = property.type === "list" ? property : { items: property };
  const hasKeys = items.type === "object" || items.type === "union";
  return hasKeys ? (items === property ? "object" : "list of objects") : `\`${typeText(property)}\``;
}

function typeText(property: Property): string {
  switch (property.type) {
    case "string":
      return property.oneOf?.map((text) => `"${text}"`).join(" | ") ?? "string";
    case "number":
    case "integer":
      return "number";
    case "boolean":
      return "boolean";
    case "json":
      return property.anyValue === true ? "Json" : "Record<string, unknown>";
    case "object":
    case "union":
      return "Record<string, unknown>";
    case "map":
      return `Record<string, ${typeText(property.values)}>`;
    case "list":
    case "set":
      return `${inParentheses(typeText(property.items))}[]`;
  }
}

function inParentheses(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}

function outputsOf({ outputs }: ObjectDeclaration, texts: ClassTexts): string[] {
  const shown = [...texts.outputs].filter(([name]) => outputs[name]?.hidden !== true);
  return shown.length === 0 ? [] : ["In addition:", "", ...shown.map(([name, text]) => `- \`${name}\`: ${text}`)];
}

function idOf(object: ObjectDeclaration): string {
  if (object.kind === "assignment") {
    const assigned = Object.keys(object.properties).filter((key) => !(key in object.holders));
    const holders = Object.keys(object.holders).map((key) => key.replace(/Id$/, ""));
    return `\`<${assigned.join("/")}>/<id of the ${holders.join(" or ")}>\``;
  }
  const parent = object.kind === "collection" ? object.lookupParent : undefined;
  const parts = object.idParts ?? (parent === undefined ? ["id"] : [parent, "id"]);
  if (parts.length === 0) {
    return '`"default"`';
  }
  const isOwn = parts.length === 1 && parts[0] === "id";
  return isOwn ? "Logto's own id" : `\`${parts.map((part) => `<${part}>`).join("/")}\``;
}

/** What `adopt: true` looks for: the first natural key that is given. */
function adoptionByKey(object: ObjectDeclaration): string {
  const keys = naturalKeysOf(object).map((parts) => parts.map((part) => `\`${part}\``).join(" and "));
  return keys.join("") === ""
    ? "`adopt: true` takes over the only one of the tenant"
    : `\`adopt: true\` takes over the object with the same ${keys.join(", else ")}`;
}
