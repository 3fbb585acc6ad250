import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Body, Call, Issue, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { isJsonObject, type Json, type JsonObject } from "../json";
import { newId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { customPhrases, type CustomPhraseRow } from "../tables/customPhrases";
import { areKnownPhrases } from "./experiencePhrases";
import { signInExperienceOf } from "./signInExperience/fresh";

/** The texts of the sign-in pages, by language. PUT replaces all texts of a language. */
export const customPhraseRoutes: Routes = {
  "GET /api/custom-phrases": { handle: ({ database }) => list(customPhrases.all(database).sort(byLanguageTag)) },
  "GET /api/custom-phrases/{languageTag}": {
    handle: ({ database, param }) => {
      const phrases = customPhrases.get(database, param("languageTag"));
      if (phrases === undefined) {
        throw new Failure(404, "entity.not_found");
      }
      return ok(phrases);
    },
  },
  "PUT /api/custom-phrases/{languageTag}": { rules: phraseIssues, handle: put },
  "DELETE /api/custom-phrases/{languageTag}": {
    handle: ({ database, param }) => {
      const languageTag = param("languageTag");
      if (signInExperienceOf(database).languageInfo.fallbackLanguage === languageTag) {
        throw new Failure(409, "localization.cannot_delete_default_language");
      }
      customPhrases.delete(database, languageTag);
      return noContent();
    },
  },
};

function byLanguageTag(one: CustomPhraseRow, other: CustomPhraseRow): number {
  return one.languageTag < other.languageTag ? -1 : 1;
}

/** A translation contains texts and, in branches, further texts. The document does not state this. */
function phraseIssues(body: Body): Issue[] {
  return Object.entries(body.fields)
    .filter(([, value]) => !isTranslation(value))
    .map(([key]) => ({ code: "invalid_union", path: [key], message: "Neither a text nor texts by their keys" }));
}

function isTranslation(value: Json | undefined): boolean {
  return typeof value === "string" || (isJsonObject(value) && Object.values(value).every(isTranslation));
}

function put({ database, param, body, has }: Call): Answer {
  const languageTag = param("languageTag");
  const translation = withoutEmpty(body.fields);
  if (!areKnownPhrases(translation, has)) {
    throw new Failure(422, "localization.invalid_translation_structure");
  }
  if (customPhrases.has(database, languageTag)) {
    return created(customPhrases.update(database, languageTag, { translation }));
  }
  return created(customPhrases.insert(database, { tenantId: TENANT_ID, id: newId(), languageTag, translation }));
}

/** Removes empty texts, and branches that become empty. */
function withoutEmpty(translation: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(translation)
      .map(([key, value]) => [key, isJsonObject(value) ? withoutEmpty(value) : value] as const)
      .filter(([, value]) => value !== "" && !(isJsonObject(value) && Object.keys(value).length === 0)),
  );
}
