import type { Editor } from "../../support/compiler/editor";
import { IMPORT } from "../../support/compiler/resourcePrograms";

/** The maximum length of a type, in characters. The longest hand-written one had 67. */
const LONGEST_TYPE = 120;

/** Common words of TypeScript. `unknown` is only allowed in a JSON object. */
const PLAIN_WORDS = [
  "string",
  "number",
  "boolean",
  "undefined",
  "null",
  "never",
  "Record",
  "Readonly",
  "Promise",
  "logto",
  "pulumi",
];

const JSON_OBJECT = "Record<string, unknown>";

/** One of several texts. It is easy to read, however many there are, and even if the compiler shows only some of them. */
const ONE_OF_TEXTS = /"[^"]*"(?: \| (?:"[^"]*"|\.{3} \d+ more \.{3}))+/g;

/** A program with the cursor at a place for a type of the package or of Pulumi. */
export const NAMING = {
  name: "naming.ts",
  text: `${IMPORT}import * as pulumi from "@pulumi/pulumi";\nexport type Names = [logto.Role, pulumi.ID];\n`,
};

/** The words in types that readers know: common words of TypeScript, and all types that a program can name. */
export function knownWords(editor: Editor): ReadonlySet<string> {
  const named = ["logto.", "pulumi."].flatMap((of) =>
    editor.completions(NAMING.name, NAMING.text.indexOf(of) + of.length).map(({ name }) => name),
  );
  return new Set([...PLAIN_WORDS, ...named]);
}

/** The faults in how an editor shows a property; none if its type is readable. */
export function faultsOfDisplay(display: string, key: string, known: ReadonlySet<string>): string[] {
  const type = new RegExp(`^\\(property\\) (?:[^:]+\\.)?${key}\\??: (.+)$`, "s").exec(display)?.[1];
  return type === undefined ? [`shows ${JSON.stringify(display)}`] : faultsOfType(type, known);
}

/** The same for an error: the expected types must be readable. The type of the given value is shown as it is. */
export function faultsOfMessage(message: string, known: ReadonlySet<string>): string[] {
  const demanded = message.matchAll(/(?:parameter of|required in|exist in|common with|to) type '([^']+)'/g);
  return [...demanded].flatMap(([, type = ""]) => faultsOfType(type, known));
}

/** A readable type is short and consists of known words. So the type of an object has a name, and nothing is truncated. */
function faultsOfType(shown: string, known: ReadonlySet<string>): string[] {
  const type = shown.replaceAll(ONE_OF_TEXTS, '"…"');
  const words = type.replaceAll(JSON_OBJECT, "string").replace(/"[^"]*"/g, "");
  const strange = (words.match(/[{}]|\.{3}|\w+/g) ?? []).filter((word) => !known.has(word));
  return [
    ...(strange.length === 0 ? [] : [`shows ${strange.join(" ")} in ${type}`]),
    ...(type.length <= LONGEST_TYPE ? [] : [`shows ${type.length} characters: ${type}`]),
  ];
}
