import type { Editor } from "../../support/compiler/editor";
import { IMPORT } from "../../support/compiler/resourcePrograms";

/** How long a type may be, in characters: the longest had 67 when all were written by hand. */
const LONGEST_TYPE = 120;

/** TypeScript's own words that everybody knows. `unknown` is one in a JSON object alone. */
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

/** One of several texts: however many there are, and even if the compiler shows some of them only, it is easy to read. */
const ONE_OF_TEXTS = /"[^"]*"(?: \| (?:"[^"]*"|\.{3} \d+ more \.{3}))+/g;

/** A program whose cursor stands where it may name a type of the package, or one of Pulumi's. */
export const NAMING = {
  name: "naming.ts",
  text: `${IMPORT}import * as pulumi from "@pulumi/pulumi";\nexport type Names = [logto.Role, pulumi.ID];\n`,
};

/** The words of which types are made that a reader knows: TypeScript's plain ones, and all that a program can name. */
export function knownWords(editor: Editor): ReadonlySet<string> {
  const named = ["logto.", "pulumi."].flatMap((of) =>
    editor.completions(NAMING.name, NAMING.text.indexOf(of) + of.length).map(({ name }) => name),
  );
  return new Set([...PLAIN_WORDS, ...named]);
}

/** What is wrong with how an editor shows a property: nothing, where its type is readable. */
export function faultsOfDisplay(display: string, key: string, known: ReadonlySet<string>): string[] {
  const type = new RegExp(`^\\(property\\) (?:[^:]+\\.)?${key}\\??: (.+)$`, "s").exec(display)?.[1];
  return type === undefined ? [`shows ${JSON.stringify(display)}`] : faultsOfType(type, known);
}

/** The same for an error: the types that it demands are readable. What a program gives, it names as it is. */
export function faultsOfMessage(message: string, known: ReadonlySet<string>): string[] {
  const demanded = message.matchAll(/(?:parameter of|required in|exist in|common with|to) type '([^']+)'/g);
  return [...demanded].flatMap(([, type = ""]) => faultsOfType(type, known));
}

/** A readable type is short and made of known words; so an object's type has a name, and nothing is left out. */
function faultsOfType(shown: string, known: ReadonlySet<string>): string[] {
  const type = shown.replaceAll(ONE_OF_TEXTS, '"…"');
  const words = type.replaceAll(JSON_OBJECT, "string").replace(/"[^"]*"/g, "");
  const strange = (words.match(/[{}]|\.{3}|\w+/g) ?? []).filter((word) => !known.has(word));
  return [
    ...(strange.length === 0 ? [] : [`shows ${strange.join(" ")} in ${type}`]),
    ...(type.length <= LONGEST_TYPE ? [] : [`shows ${type.length} characters: ${type}`]),
  ];
}
