import type { ApplicationRow } from "../../tables/applications";
import { invalidRequest, OidcFailure } from "../failure";
import type { Parameters } from "../parameters";

/** The grant by which a device asks whether a user has signed in for it. */
export const DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
/** The grant by which a token is exchanged for another. */
export const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

/** The grants of applications, by OAuth's names. */
export const GRANT_TYPES = [
  "authorization_code",
  "refresh_token",
  "client_credentials",
  DEVICE_CODE,
  TOKEN_EXCHANGE,
] as const;

/** A grant, by OAuth's name. */
export type GrantType = (typeof GRANT_TYPES)[number];

/** The grants that an application may use, by its type and its `customClientMetadata`. */
export function grantTypesOf({ type, customClientMetadata }: ApplicationRow): readonly GrantType[] {
  const exchange: readonly GrantType[] = customClientMetadata["allowTokenExchange"] === true ? [TOKEN_EXCHANGE] : [];
  if (type === "MachineToMachine") {
    return ["client_credentials", ...exchange];
  }
  const isDevice = type === "Native" && customClientMetadata["isDeviceFlow"] === true;
  return [isDevice ? DEVICE_CODE : "authorization_code", "refresh_token", ...exchange];
}

/** The requested grant. @throws OidcFailure if it is not known or the application may not use it */
export function grantTypeOf(application: ApplicationRow, parameters: Parameters): GrantType {
  const asked = parameters.require("grant_type");
  const grantType = GRANT_TYPES.find((known) => known === asked);
  if (grantType === undefined) {
    throw new OidcFailure(400, "unsupported_grant_type", "unsupported grant_type requested");
  }
  if (!grantTypesOf(application).includes(grantType)) {
    throw invalidRequest("requested grant type is not allowed for this client");
  }
  return grantType;
}
