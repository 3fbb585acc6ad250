import { type KeyedDeclaration, LANGUAGE_TAGS } from "../../declaration";

/** Logto's endpoint: /api/custom-phrases/{languageTag}. */
export const customPhrases = {
  kind: "keyed",
  className: "CustomPhrases",
  module: "customPhrases",
  noun: "set of custom phrases",
  since: "1.28",
  path: "/custom-phrases/{languageTag}",
  properties: {
    /** The language, by its tag. A change replaces the phrases. */
    languageTag: { type: "string", required: true, createOnly: true, local: true, oneOf: LANGUAGE_TAGS },
    /**
     * The phrases that replace Logto's own, by the keys that Logto has for them, such as `{ action: { sign_in: "Go" } }`. A key
     * that Logto does not have is an error. Logto drops empty texts. A change replaces all phrases of the language.
     */
    translation: { type: "json", required: true, leaves: "texts", rewrites: ["dropsEmpty"] },
  },
  outputs: {},
  idParts: ["languageTag"],
  bodyArgument: "translation",
} as const satisfies KeyedDeclaration;
