import * as fc from "fast-check";
import type { Knowledge } from "../support/objects/knowledge";
import type { Endpoint } from "../support/objects/places";
import { madeByPut, PLACED_BY_PUT } from "../support/objects/keyed";
import { idOfParts, list } from "../support/objects/usual";

const SCRIPT = "const getCustomJwtClaims = async ({ environmentVariables }) => ({ plan: environmentVariables.PLAN });";
const OTHER_SCRIPT = "async function getCustomJwtClaims() {\n  return {};\n}";

/** Logto's PATCH merges, and always wants the script. */
function patchedWithScript(argument: string): Endpoint {
  return {
    change: (value) => ({ method: "patch", path: "", body: { script: SCRIPT, [argument]: value } }),
    members: undefined,
  };
}

const COLUMN = fc.option(fc.stringMatching(/^[a-z]{0,20}$/));

/** A context that customizers of both kinds take. Logto drops `unheardOf`, and all of `user` for machines. */
const CONTEXT = fc.record(
  {
    user: fc.record(
      {
        username: COLUMN,
        customData: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.jsonValue(), { noNullPrototype: true }),
        isSuspended: fc.boolean(),
        roles: fc.constantFrom([], [{ id: "r", name: "clerk", description: "Clerk", scopes: [], unheardOf: 1 }]),
        unheardOf: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    application: fc.record({ id: fc.constant("app"), name: fc.constant("Shop") }, { requiredKeys: [] }),
    unheardOf: fc.jsonValue(),
  },
  { requiredKeys: ["user"] },
);

/** A token that customizers of both kinds take. */
const TOKEN = fc.record(
  { jti: fc.string(), aud: fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 2 })), scope: fc.string() },
  { requiredKeys: [] },
);

export const jwtCustomizer: Knowledge = {
  ...madeByPut("/configs/jwt-customizer/{tokenTypePath}"),
  examples: () => ({
    minimal: { tokenType: "client-credentials", script: SCRIPT },
    full: {
      tokenType: "access-token",
      script: SCRIPT,
      environmentVariables: { PLAN: "canary-plan-4Tz8" },
      contextSample: { user: { username: "ann" }, application: { name: "Shop" } },
      tokenSample: { aud: "https://orders.acme.example/api" },
      blockIssuanceOnError: true,
    },
    edits: [
      { argument: "script", value: OTHER_SCRIPT },
      { argument: "blockIssuanceOnError", value: false },
      { argument: "environmentVariables", value: { PLAN: "canary-plan-6Wb1", REGION: "canary-region-9Ke2" } },
      { argument: "contextSample", value: { user: { username: "ben" } } },
      { argument: "tokenSample", value: { aud: ["a", "b"], scope: "read:orders" } },
    ],
    replacements: [{ argument: "tokenType", value: "client-credentials", first: "new" }],
    clears: [
      { argument: "environmentVariables", left: undefined },
      { argument: "contextSample", left: undefined },
      { argument: "tokenSample", left: undefined },
      { argument: "blockIssuanceOnError", left: undefined },
    ],
    unmanaged: [],
  }),
  anyArguments: {
    values: () => ({
      script: fc.constantFrom(SCRIPT, OTHER_SCRIPT),
      contextSample: CONTEXT.map((context) => JSON.parse(JSON.stringify(context).replaceAll("\\u0000", "")) as unknown),
      tokenSample: TOKEN,
    }),
    lawful: (args) => args,
  },
  places: {
    object: (_id, { tokenType }) => `/configs/jwt-customizer/${String(tokenType)}`,
    ...PLACED_BY_PUT,
    endpoints: {
      environmentVariables: patchedWithScript("environmentVariables"),
      contextSample: patchedWithScript("contextSample"),
      tokenSample: patchedWithScript("tokenSample"),
      blockIssuanceOnError: patchedWithScript("blockIssuanceOnError"),
    },
  },
  // Logto refuses a kind of token that it does not know.
  lookup: { ...idOfParts("<tokenType>"), absent: "client-credentials" },
  compared: [list("/configs/jwt-customizer", "key")],
  documented: {
    create: ["put", "/configs/jwt-customizer/{tokenTypePath}"],
    change: ["put", "/configs/jwt-customizer/{tokenTypePath}"],
    leftOut: {},
    stricter: { script: "the document says nothing of the body; without it Logto answers 400" },
  },
};
