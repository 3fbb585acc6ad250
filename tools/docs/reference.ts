import { objects } from "../../sdk/objects";
import { naturalKeysOf } from "../../sdk/provider/values/keys";
import { keysWithin } from "../../sdk/provider/values/nested";
import type { ObjectDeclaration, Properties, Property } from "../../sdk/declaration";
import { type ClassTexts, textsOf } from "./sources";

const HEAD = `# Reference

This file is generated from the sources in \`sdk/objects\`. Do not edit it; run \`npm run build && node dist/tools/reference.js\`
instead.

Every class also takes the argument \`tenant\`, the name of an entry of \`logto:tenants\`; a change to another tenant replaces the
object. In addition to Pulumi's options, every class takes the option \`adopt\`. Its outputs are \`id\`, \`tenantId\`, \`endpoint\` and
all of its arguments. \`get(name, id, { tenant? }, options?)\` reads an existing object. Required arguments are in bold.
`;

/** The reference of all classes, as Markdown. */
export function referenceText(): string {
  return [HEAD, ...objects.map((object) => sectionOf(object, textsOf(object)))].join("\n");
}

function sectionOf(object: ObjectDeclaration, texts: ClassTexts): string {
  const children = [...texts.children].map(([name, text]) => `- \`${name}\` (object): ${text}`);
  return [
    `## ${object.className}`,
    texts.documentation,
    ["```ts", texts.example, "```"].join("\n"),
    ["Arguments:", "", ...linesOf(object, object.properties, texts), ...children].join("\n"),
    ...outputsOf(texts),
    `\`get\` and \`adopt\` take ${idOf(object)}; \`adopt: true\` looks for the same ${naturalKeyOf(object)}.`,
    "",
  ].join("\n\n");
}

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
    case "object":
    case "union":
      return "Record<string, unknown>";
    case "map":
      return `Record<string, ${typeText(property.values)}>`;
    case "list":
    case "set":
      return `${typeText(property.items)}[]`;
  }
}

function outputsOf({ outputs }: ClassTexts): string[] {
  return outputs.size === 0
    ? []
    : [["Outputs:", "", ...[...outputs].map(([name, text]) => `- \`${name}\`: ${text}`)].join("\n")];
}

function idOf(object: ObjectDeclaration): string {
  if (object.kind === "assignment") {
    const assigned = Object.keys(object.properties).filter((key) => !(key in object.holders));
    const holders = Object.keys(object.holders).map((key) => key.replace(/Id$/, ""));
    return `\`<${assigned.join("/")}>/<id of the ${holders.join(" or ")}>\``;
  }
  const parent = object.kind === "collection" ? object.lookupParent : undefined;
  const parts = object.idParts ?? (parent === undefined ? ["id"] : [parent, "id"]);
  const isOwn = parts.length === 1 && parts[0] === "id";
  return isOwn ? "Logto's own id" : `\`${parts.map((part) => `<${part}>`).join("/")}\``;
}

/** The keys that `adopt: true` compares: the first one that is given. */
function naturalKeyOf(object: ObjectDeclaration): string {
  return naturalKeysOf(object)
    .map((parts) => parts.map((part) => `\`${part}\``).join(" and "))
    .join(", else ");
}
