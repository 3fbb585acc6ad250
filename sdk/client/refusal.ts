import { z } from "zod";
import { asJson } from "./answer";
import type { Connection } from "./connection";
import { CredentialsError } from "./errors";
import type { Answer } from "./request";
import { settingName } from "./settings";

/** Why Logto may still refuse a setting that has just been corrected. */
const LAST_UP =
  "`pulumi refresh` and `pulumi destroy` use the configuration of the last `up`: if it has changed since, run them with `--run-program`.";

const refusal = z.object({ error: z.string() });

/** The error for a refusal of the token endpoint; undefined if the answer is not an error of OAuth. */
export function refusedCredentials(answer: Answer, connection: Connection): CredentialsError | undefined {
  const parsed = refusal.safeParse(asJson(answer));
  if (!parsed.success) {
    return undefined;
  }
  const { endpoint, appId, resource } = connection;
  const name = (setting: "appId" | "appSecret" | "resource" | "tenantId"): string =>
    settingName(setting, connection.name);
  switch (parsed.data.error) {
    case "invalid_client":
      // Logto answers 401 for a wrong secret, and 400 for a client that does not exist.
      return answer.status === 401
        ? new CredentialsError(
            `${endpoint} refuses the secret of the application ${appId}: set ${name("appSecret")} to one of its secrets.\n${LAST_UP}`,
            "secret",
          )
        : new CredentialsError(
            `${endpoint} knows no application ${appId}: set ${name("appId")} to the id of a machine-to-machine application of this tenant.\n${LAST_UP}`,
            "client",
          );
    case "invalid_target":
      return new CredentialsError(
        `${endpoint} has no API ${resource}: its Management API is https://<tenant id>.logto.app/api, ` +
          `and the tenant of a self-hosted Logto is "default". Correct ${name("tenantId")} or ${name("resource")}.`,
        "resource",
      );
    default:
      return new CredentialsError(
        `${endpoint} gives the application ${appId} no token (${answer.status} ${parsed.data.error}): it must be of the type ` +
          `machine-to-machine, and ${name("appSecret")} a secret that has not expired.\n${LAST_UP}`,
        "grant",
      );
  }
}

/** The message for a token without the scope `all`. */
export function withoutAll({ endpoint, appId }: Connection): string {
  return (
    `The application ${appId} may not use the Management API of ${endpoint}: in Logto's console, give it a machine-to-machine role ` +
    'that has the permission `all` of "Logto Management API"; new tenants have one, "Logto Management API access".'
  );
}

/** The error for a token that Logto refuses right after it has issued it. */
export function refusedToken(connection: Connection): CredentialsError {
  const { endpoint, resource } = connection;
  return new CredentialsError(
    `${endpoint} refuses the token that it has just given for ${resource}. Check that this is the Management API of the tenant: ` +
      `see ${settingName("tenantId", connection.name)} and ${settingName("resource", connection.name)}.`,
    "token",
  );
}
