import type { KeyedDeclaration } from "../../declaration";

/** Logto's endpoint: /api/configs/actions/{key}. */
export const action = {
  kind: "keyed",
  className: "Action",
  module: "action",
  noun: "action",
  since: "1.42",
  path: "/configs/actions/{key}",
  properties: {
    /**
     * When the script runs: `action.postFirstFactorVerification` after Logto has found a password wrong, `action.postSignIn` at
     * the end of a sign-in. A change replaces the action.
     */
    key: {
      type: "string",
      required: true,
      createOnly: true,
      local: true,
      oneOf: ["action.postFirstFactorVerification", "action.postSignIn"],
    },
    /**
     * JavaScript that defines the function `runAction`. Logto calls it with `{ event, environmentVariables }`; what it returns
     * may update the user, such as `{ action: "updateUser", user: { name: "Ann" } }`. TypeScript and modules are not supported.
     * The preview checks the syntax, and that the script defines the function.
     */
    script: { type: "string", required: true },
    /** Texts that the script gets as `environmentVariables`, by name. All of it is a Pulumi secret. Default: none. */
    environmentVariables: { type: "map", secret: true, values: { type: "string" } },
    /** The event with which the console tests the script: any JSON, null too. Default: none. */
    contextSample: { type: "json", anyValue: true, takesNull: true, removal: "default" },
    /** Whether the script runs. Default: none is stored. */
    enabled: { type: "boolean" },
    /** What becomes of the sign-in if the script fails: `block` ends it, `allow` lets it go on. Default: none is stored. */
    onExecutionError: { type: "string", oneOf: ["block", "allow"] },
  },
  outputs: {},
  idParts: ["key"],
  listed: { nameKey: "key", valueKey: "value" },
} as const satisfies KeyedDeclaration;
