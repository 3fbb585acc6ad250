import assert from "node:assert/strict";

import { isJsonObject, type Json, type JsonObject } from "../../../emulator/json";
import { outcome } from "./client";
import type { Around } from "./releaseChecks";

const EXPERIENCE = "/api/sign-in-exp";

/** @param expected a key of the sign-in experience after a change, before the row and since the row */
export function checkStored(
  key: string,
  change: JsonObject,
  expected: readonly [Json, Json],
): (around: Around) => Promise<void> {
  return async (around) => {
    const stored = await around(async ({ client }) => {
      const { body } = await client.send("PATCH", EXPERIENCE, change);
      return isJsonObject(body) ? body[key] : undefined;
    });
    assert.deepEqual(stored, expected);
  };
}

/** @param expected the outcome of a change of the sign-in experience, before the row and since the row */
export function checkChange(
  change: JsonObject,
  expected: readonly [string, string],
): (around: Around) => Promise<void> {
  return async (around) => {
    const outcomes = await around(async ({ client }) => outcome(await client.send("PATCH", EXPERIENCE, change)));
    assert.deepEqual(outcomes, expected);
  };
}

export function checkLanguage(fallbackLanguage: string): (around: Around) => Promise<void> {
  const change = { languageInfo: { autoDetect: true, fallbackLanguage } };
  return checkChange(change, ["400 sign_in_experiences.unsupported_default_language", "200"]);
}

export function checkPhrase(phrases: JsonObject): (around: Around) => Promise<void> {
  return async (around) => {
    const outcomes = await around(async ({ client }) =>
      outcome(await client.send("PUT", "/api/custom-phrases/de", phrases)),
    );
    assert.deepEqual(outcomes, ["422 localization.invalid_translation_structure", "201"]);
  };
}
