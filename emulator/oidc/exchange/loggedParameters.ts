import type { Json, JsonObject } from "../../json";
import { DEVICE_CODE, GRANT_TYPES, TOKEN_EXCHANGE, type GrantType } from "./grantTypes";

/** The text in place of a secret, even if the secret is not given. */
const BLOT = "******";

/** The parameters of the client and of the type of grant. */
const OF_CLIENTS: readonly string[] = [
  "client_assertion",
  "client_assertion_type",
  "client_id",
  "client_secret",
  "grant_type",
];

/** The other parameters of each grant. */
const OF_GRANTS: Readonly<Record<GrantType, readonly string[]>> = {
  authorization_code: ["code", "redirect_uri", "code_verifier", "resource"],
  refresh_token: ["refresh_token", "scope", "organization_id", "resource"],
  client_credentials: ["scope", "organization_id", "resource"],
  [DEVICE_CODE]: ["device_code", "resource"],
  [TOKEN_EXCHANGE]: [
    "subject_token",
    "subject_token_type",
    "actor_token",
    "actor_token_type",
    "organization_id",
    "scope",
    "resource",
  ],
};

/** The grant of a form, if it is a known one. */
export function grantTypeIn(form: URLSearchParams): GrantType | undefined {
  return GRANT_TYPES.find((known) => known === form.get("grant_type"));
}

/**
 * The parameters of a token request in the audit log.
 * @param grantType the grant whose parameters are logged; undefined for all grants, as long as the client has not authenticated
 * itself
 */
export function loggedParametersOf(form: URLSearchParams, grantType: GrantType | undefined): JsonObject {
  const read = grantType === undefined ? Object.values(OF_GRANTS).flat() : OF_GRANTS[grantType];
  const names = [...new Set([...OF_CLIENTS, ...read])].filter((name) => isSecret(name) || form.has(name));
  return Object.fromEntries(names.map((name) => [name, isSecret(name) ? BLOT : valueOf(form, name)]));
}

function isSecret(name: string): boolean {
  return name === "client_secret" || name.endsWith("_token");
}

/** The value of a parameter, or all of its values if it is given more than once. */
function valueOf(form: URLSearchParams, name: string): Json {
  const [value = "", ...more] = form.getAll(name);
  return more.length === 0 ? value : [value, ...more];
}
