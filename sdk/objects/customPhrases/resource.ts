import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs, TextsOf } from "../../resource/types";
import { customPhrases } from "./declaration";

/** The tag of a language that Logto knows, such as `de` or `pt-BR`. */
export type LanguageTag = TextsOf<typeof customPhrases, "languageTag">;

interface Named {
  languageTag: LanguageTag;
}

/** The arguments of {@link CustomPhrases}. The rules are those of Logto's `/api/custom-phrases/{languageTag}`. */
export interface CustomPhrasesArgs extends ArgsOf<typeof customPhrases, Named>, TenantArgs {}

export interface CustomPhrases extends OutputsOf<typeof customPhrases, Named> {}

/**
 * The texts of the sign-in pages in one language, where they replace Logto's own. Logto does not delete those of the fallback
 * language of the sign-in experience: choose another fallback language first. Logto's endpoint: `/api/custom-phrases/{languageTag}`.
 *
 * @example
 * new logto.CustomPhrases("german", { languageTag: "de", translation: { action: { sign_in: "Los geht's" } } });
 */
export class CustomPhrases extends LogtoResource {
  constructor(name: string, args: CustomPhrasesArgs, options?: ResourceOptions) {
    super(customPhrases, name, args, options);
  }
}
