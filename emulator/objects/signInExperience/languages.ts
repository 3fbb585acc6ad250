import { Failure } from "../../http/failure";
import type { Change } from "./change";

/** The languages that Logto has the texts of its pages in. */
const BUILT_IN: readonly string[] =
  "ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA zh-CN zh-HK zh-TW".split(" ");

/** @throws Failure where the language to fall back to is one that the pages have no texts in */
export function requireTextsOfFallback({ after, names }: Change): void {
  if (!names("languageInfo") || BUILT_IN.includes(after.languageInfo.fallbackLanguage)) return;
  throw new Failure(400, "sign_in_experiences.unsupported_default_language");
}
