import { objects } from "../../sdk/objects";
import type { ObjectDeclaration } from "../../sdk/objects/declaration";
import { type Argument, type DocumentedClass, readSources, type Sources } from "./interfaces";

const HEAD = `# Reference

Made from the sources (\`sdk/objects\` and the JSDoc of \`sdk/resources\`); do not edit it:
\`npm run build && node dist/tools/reference.js\` writes it anew.

Every class also takes the argument \`tenant\`, the name of an entry of \`logto:tenants\` (a change to another tenant replaces the
object), and the option \`adopt\`, beside Pulumi's own. Every class also has the outputs \`id\`, \`tenantId\`, \`endpoint\` and its own
arguments, and \`get(name, id, { tenant? }, options?)\`, which reads an object that exists. In bold: required.
`;

/** The reference of all classes, as Markdown. */
export function referenceText(): string {
  const sources = readSources();
  return [HEAD, ...objects.map((object) => sectionOf(object, sources))].join("\n");
}

function sectionOf(object: ObjectDeclaration, sources: Sources): string {
  const documented = sources.classes.get(object.className);
  if (documented === undefined) throw new Error(`${object.className} has no class.`);
  return [
    `## ${object.className}`,
    documented.documentation,
    ["```ts", documented.example, "```"].join("\n"),
    ["Arguments:", "", ...linesOf(`${object.className}Args`, sources)].join("\n"),
    ...outputsOf(documented),
    `\`get\` and \`adopt\` take ${idOf(object)}; \`adopt: true\` looks for the same ${naturalKeyOf(object)}.`,
    "",
  ].join("\n\n");
}

/** The arguments of an interface, a line each, with those of an object indented below it. */
function linesOf(name: string, sources: Sources, indent = ""): string[] {
  return (sources.interfaces.get(name) ?? []).flatMap((argument) => [
    `${indent}- ${lineOf(argument, sources)}`,
    ...(sources.interfaces.has(argument.type) ? linesOf(argument.type, sources, `${indent}  `) : []),
  ]);
}

function lineOf({ name, type, texts, isOptional, documentation }: Argument, sources: Sources): string {
  const shown = texts.length > 0 ? texts.map((text) => `"${text}"`).join(" | ") : type;
  const kind = sources.interfaces.has(type) ? "object" : `\`${shown}\``;
  return `${isOptional ? `\`${name}\`` : `**\`${name}\`**`} (${kind}): ${documentation}`;
}

function outputsOf({ outputs }: DocumentedClass): string[] {
  return outputs.length === 0
    ? []
    : [["Outputs:", "", ...outputs.map(({ name, documentation }) => `- \`${name}\`: ${documentation}`)].join("\n")];
}

function idOf({ idParts, lookupParent, className }: ObjectDeclaration): string {
  if (className === "RoleAssignment") return "`<roleId>/<id of the user or application>`";
  const parts = idParts ?? (lookupParent === undefined ? ["id"] : [lookupParent, "id"]);
  const isOwn = parts.length === 1 && parts[0] === "id";
  return isOwn ? "Logto's own id" : `\`${parts.map((part) => `<${part}>`).join("/")}\``;
}

/** What `adopt: true` compares: the first of these keys that is given. */
function naturalKeyOf({ naturalKeys }: ObjectDeclaration): string {
  return naturalKeys.map((parts) => parts.map((part) => `\`${part}\``).join(" and ")).join(", else ");
}
