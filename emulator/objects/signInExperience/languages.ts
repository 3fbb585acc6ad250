import { Failure } from "../../http/failure";
import type { Rule } from "../../releases/row";
import { customPhrases } from "../../tables/customPhrases";
import type { Change } from "./change";

/** The languages of Logto's own texts. */
const BUILT_IN: readonly string[] =
  "ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA zh-CN zh-HK zh-TW".split(" ");

/** The languages that were added later. */
const LATER: Readonly<Record<string, Rule>> = { "fa-IR": "pagesInPersian", th: "pagesInThai" };

/** @throws Failure if there are no texts for the fallback language */
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
