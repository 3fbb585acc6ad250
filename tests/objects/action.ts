import * as fc from "fast-check";
import type { Knowledge } from "../support/objects/knowledge";
import { madeByPut, PLACED_BY_PUT } from "../support/objects/keyed";
import { idOfParts, list } from "../support/objects/usual";

const SCRIPT = "const runAction = async ({ event, environmentVariables }) => undefined;";
const OTHER_SCRIPT = "async function runAction() {\n  return null;\n}";

export const action: Knowledge = {
  ...madeByPut("/configs/actions/{actionType}"),
  examples: () => ({
    minimal: { key: "action.postFirstFactorVerification", script: OTHER_SCRIPT },
    full: {
      key: "action.postSignIn",
      script: SCRIPT,
      environmentVariables: { REGION: "canary-region-2Lw5" },
      contextSample: { user: { id: "ann" } },
      enabled: true,
      onExecutionError: "allow",
    },
    edits: [
      { argument: "script", value: OTHER_SCRIPT },
      {
        argument: "environmentVariables",
        value: { REGION: "canary-region-8Fs3", TOKEN: "canary-token-6Cx4" },
      },
      { argument: "contextSample", value: ["any", { json: null }] },
      { argument: "enabled", value: false },
      { argument: "onExecutionError", value: "block" },
    ],
    replacements: [{ argument: "key", value: "action.postFirstFactorVerification", first: "new" }],
    clears: [
      { argument: "environmentVariables", left: undefined },
      { argument: "contextSample", left: undefined },
      { argument: "enabled", left: undefined },
      { argument: "onExecutionError", left: undefined },
    ],
    unmanaged: [],
  }),
  anyArguments: {
    values: () => ({ script: fc.constantFrom(SCRIPT, OTHER_SCRIPT) }),
    lawful: (args) => args,
  },
  places: {
    object: (_id, { key }) => `/configs/actions/${String(key)}`,
    ...PLACED_BY_PUT,
    endpoints: {},
  },
  // Logto refuses a key that it does not know.
  lookup: { ...idOfParts("<key>"), absent: "action.postFirstFactorVerification" },
  compared: [list("/configs/actions", "key")],
  documented: {
    create: ["put", "/configs/actions/{actionType}"],
    change: ["put", "/configs/actions/{actionType}"],
    leftOut: {},
    stricter: {},
  },
};
