import type { Database } from "../../store/database";
import type { ApplicationRow } from "../../tables/applications";
import { oidcModelInstances } from "../../tables/oidcModelInstances";
import { OidcFailure } from "../failure";
import type { Parameters } from "../parameters";
import { DEVICE_CODE, TOKEN_EXCHANGE, type GrantType } from "./grantTypes";

/** A grant of a user. */
type RedeemableGrantType = Exclude<GrantType, "client_credentials">;

/** The parameter with which each grant is redeemed. */
const REQUIRED: Readonly<Record<RedeemableGrantType, readonly string[]>> = {
  authorization_code: ["code"],
  refresh_token: ["refresh_token"],
  [DEVICE_CODE]: ["device_code"],
  [TOKEN_EXCHANGE]: ["subject_token", "subject_token_type"],
};

/** The error for a grant: users cannot sign in at the emulator, so there is never a grant to redeem. */
export function refusalOf(
  database: Database,
  application: ApplicationRow,
  grantType: RedeemableGrantType,
  parameters: Parameters,
): OidcFailure {
  for (const name of REQUIRED[grantType]) {
    parameters.require(name);
  }
  const code = oidcModelInstances.get(database, parameters.get("device_code") ?? "");
  if (grantType === DEVICE_CODE && code?.modelName === "DeviceCode" && code.applicationId === application.id) {
    return code.expiresAt > Date.now()
      ? new OidcFailure(400, "authorization_pending", "the authorization request is still pending")
      : new OidcFailure(400, "expired_token", "device code is expired");
  }
  return new OidcFailure(400, "invalid_grant", "grant request is invalid");
}
