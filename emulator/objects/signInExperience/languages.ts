import { Failure } from "../../http/failure";
import type { Rule } from "../../releases/row";
import { customPhrases } from "../../tables/customPhrases";
import type { Change } from "./change";

/** The languages that Logto has the texts of its pages in. */
const BUILT_IN: readonly string[] =
  "ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA zh-CN zh-HK zh-TW".split(" ");

/** Those that came later. */
const LATER: Readonly<Record<string, Rule>> = { "fa-IR": "pagesInPersian", th: "pagesInThai" };

/** @throws Failure where the language to fall back to is one that there are no texts in */
export function requireTextsOfFallback(change: Change): void {
  if (!change.names("languageInfo") || hasTexts(change, change.after.languageInfo.fallbackLanguage)) {
    return;
  }
  throw new Failure(400, "sign_in_experiences.unsupported_default_language");
}

function hasTexts({ database, has }: Change, language: string): boolean {
  const later = LATER[language];
  const isBuiltIn = BUILT_IN.includes(language) && (later === undefined || has(later));
  return isBuiltIn || customPhrases.has(database, language);
}
