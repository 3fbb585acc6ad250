import type { Knowledge } from "../support/objects/knowledge";
import { PUT_WHOLE } from "../support/objects/places";
import { madeByPut, PLACED_BY_PUT } from "../support/objects/keyed";
import { idOfParts, list } from "../support/objects/usual";
import * as fc from "fast-check";

/** Any text that Logto's database can store. */
const phrase = fc.string({ maxLength: 20 }).map((text) => text.replaceAll("\0", ""));

/** Phrases that Logto has. */
const KNOWN = fc.record(
  {
    action: fc.record({ sign_in: phrase, continue: phrase }, { requiredKeys: [], noNullPrototype: true }),
    input: fc.record({ username: phrase }, { requiredKeys: [], noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

export const customPhrases: Knowledge = {
  ...madeByPut("/custom-phrases/{languageTag}"),
  examples: () => ({
    minimal: { languageTag: "fr", translation: {} },
    full: { languageTag: "it", translation: { input: { username: "Nome utente" } } },
    edits: [{ argument: "translation", value: { input: { username: "Nome", password: "Parola" } } }],
    replacements: [{ argument: "languageTag", value: "pl-PL", first: "new" }],
    clears: [],
    unmanaged: [],
  }),
  anyArguments: {
    values: () => ({
      // The phrases of the fallback language, which is English at first, cannot be deleted.
      languageTag: fc.constantFrom("de", "es", "pt-BR", "zh-TW"),
      // Logto refuses keys that its own phrases do not have.
      translation: KNOWN,
    }),
    lawful: (args) => args,
    judgedByLogto: ["localization.invalid_translation_structure"],
  },
  places: {
    object: (_id, { languageTag }) => `/custom-phrases/${String(languageTag)}`,
    ...PLACED_BY_PUT,
    endpoints: { translation: PUT_WHOLE },
  },
  // Logto refuses a tag that it does not know.
  lookup: { ...idOfParts("<languageTag>"), absent: "nl" },
  compared: [list("/custom-phrases", "languageTag")],
  documented: {
    create: ["put", "/custom-phrases/{languageTag}"],
    change: ["put", "/custom-phrases/{languageTag}"],
    whole: "translation",
    leftOut: {},
    stricter: {},
  },
};
