import { list, ok, type Answer } from "../../http/answer";
import type { Body, Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import { guardBySchema } from "../../http/guard";
import { isJsonObject, omit, type JsonObject } from "../../json";
import { branchesOf, customizerOf } from "../../openapi/bodies";
import { answerSchemaOf } from "../../openapi/document";
import type { Schema } from "../../openapi/schema";
import { Validator } from "../../openapi/validate";
import { runScript } from "../../scripts/run";
import type { ConfigKey } from "../../tables/configs";
import { deleteConfig, listOf, patchConfig, putConfig, requireConfig } from "./scripted";

const PATH = "/api/configs/jwt-customizer/{tokenTypePath}";

/** A type of tokens to which a script can add claims. */
interface TokenType {
  readonly key: ConfigKey;
  /** The schemas of its customizer: for a release with all keys, and for one without them. */
  readonly validator: Validator;
  readonly validatorWithoutBlocking: Validator;
}

const [ofUsers = {}, ofMachines = {}] = branchesOf(answerSchemaOf("PUT", PATH, 200));

const TOKEN_TYPES: Readonly<Record<string, TokenType>> = {
  "access-token": tokenTypeOf("jwt.accessToken", ofUsers),
  "client-credentials": tokenTypeOf("jwt.clientCredentials", ofMachines),
};

/** Scripts that add claims to tokens, at most one for each type of tokens. Logto does not check a script before it runs. */
export const jwtCustomizerRoutes: Routes = {
  "GET /api/configs/jwt-customizer": {
    handle: ({ database }) => list(listOf(database, ["jwt.accessToken", "jwt.clientCredentials"])),
  },
  [`GET ${PATH}`]: { handle: (call) => ok(requireConfig(call.database, typeOf(call).key)) },
  [`PUT ${PATH}`]: { handle: (call) => putConfig(call.database, typeOf(call).key, guarded(call).fields) },
  [`PATCH ${PATH}`]: { handle: (call) => patchConfig(call.database, typeOf(call).key, guarded(call).fields) },
  [`DELETE ${PATH}`]: { handle: (call) => deleteConfig(call.database, typeOf(call).key) },
  "POST /api/configs/jwt-customizer/test": { handle: test },
};

/** Unknown keys are refused here instead of dropped. */
function tokenTypeOf(key: ConfigKey, schema: Schema): TokenType {
  const strict = customizerOf(schema);
  const properties = isJsonObject(strict["properties"]) ? omit(strict["properties"], "blockIssuanceOnError") : {};
  return {
    key,
    validator: new Validator(strict),
    validatorWithoutBlocking: new Validator({ ...strict, properties }),
  };
}

function typeOf({ param }: Call): TokenType {
  const type = TOKEN_TYPES[param("tokenTypePath")];
  if (type === undefined) {
    throw new Error("The document promises a known kind of token");
  }
  return type;
}

function guarded(call: Call): Body {
  const { validator, validatorWithoutBlocking } = typeOf(call);
  return guardBySchema(call.has("blockIssuanceOnError") ? validator : validatorWithoutBlocking, call.body);
}

/** Runs a script with the data of a token request. */
async function test({ body }: Call): Promise<Answer> {
  const { token, context, environmentVariables } = body.fields;
  const payload = { token, context, environmentVariables };
  const result = await runScript({ script: body.text("script"), entry: "getCustomJwtClaims", payload });
  if (result.outcome !== "done") {
    const status = result.outcome === "denied" ? 403 : 422;
    throw new Failure(status, "jwt_customizer.general", { message: result.message });
  }
  if (!isJsonObject(result.value)) {
    throw new Failure(422, "jwt_customizer.general", { message: "Invalid input" });
  }
  return ok(definedOf(result.value));
}

function definedOf(claims: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
