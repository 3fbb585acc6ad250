import { isJsonObject, type JsonObject } from "../../json";
import { runScript } from "../../scripts/run";
import type { Database } from "../../store/database";
import type { ApplicationRow } from "../../tables/applications";
import { configOf } from "../../tables/configs";
import { OidcFailure } from "../failure";
import type { TokenContent } from "../tokens";

/**
 * The claims that the tenant's script adds to a machine's token. A script that fails adds none, because `blockIssuanceOnError`
 * has no effect in Logto yet.
 * @throws OidcFailure if the script denies the token
 */
export async function customClaimsOf(
  database: Database,
  application: ApplicationRow,
  { clientId, audience, scope }: Pick<TokenContent, "clientId" | "audience" | "scope">,
): Promise<JsonObject> {
  const { script, environmentVariables } = configOf(database, "jwt.clientCredentials");
  if (typeof script !== "string" || script === "") {
    return {};
  }
  const token = { kind: "ClientCredentials", clientId, aud: audience, scope };
  const payload = { token, context: { application }, environmentVariables };
  const result = await runScript({ script, entry: "getCustomJwtClaims", payload });
  if (result.outcome === "denied") {
    throw new OidcFailure(400, "access_denied", result.message);
  }
  return result.outcome === "done" && isJsonObject(result.value) ? result.value : {};
}
