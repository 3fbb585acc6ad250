import { list, noContent, ok, type Answer } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import { runScript } from "../../scripts/run";
import type { ConfigKey } from "../../tables/configs";
import { deleteConfig, listOf, patchConfig, putConfig, requireConfig } from "./scripted";

const PATH = "/api/configs/actions/{actionType}";

/** The types of actions. */
const TYPES: readonly ConfigKey[] = ["action.postFirstFactorVerification", "action.postSignIn"];

/** Scripts that run while a user signs in. Logto does not check a script before it runs. */
export const actionRoutes: Routes = {
  "GET /api/configs/actions": { handle: ({ database }) => list(listOf(database, TYPES)) },
  [`GET ${PATH}`]: { handle: (call) => ok(requireConfig(call.database, keyOf(call))) },
  [`PUT ${PATH}`]: { handle: (call) => putConfig(call.database, keyOf(call), call.body.fields) },
  [`PATCH ${PATH}`]: { handle: (call) => patchConfig(call.database, keyOf(call), call.body.fields) },
  [`DELETE ${PATH}`]: { handle: (call) => deleteConfig(call.database, keyOf(call)) },
  "POST /api/configs/actions/test": { handle: test },
};

function keyOf({ param }: Call): ConfigKey {
  const key = TYPES.find((type) => type === param("actionType"));
  if (key === undefined) {
    throw new Error("The document promises a known kind of action");
  }
  return key;
}

/** Runs a script with the event of a sign-in, and answers its result, which may be nothing. */
async function test({ body }: Call): Promise<Answer> {
  const { event, environmentVariables } = body.fields;
  const payload = { event, environmentVariables };
  const result = await runScript({ script: body.text("script"), entry: "runAction", payload });
  if (result.outcome !== "done") {
    throw new Failure(422, "action.general", { message: result.message });
  }
  return result.value === undefined ? noContent() : ok(result.value);
}
