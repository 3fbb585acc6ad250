import type { Body, Call, Issue } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";
import type { ApplicationType } from "../tables/applications";
import { redirectUriIssues } from "./redirectUris";

/** The types that a third-party application may have, and those of them that have no secret. */
const THIRD_PARTY_TYPES: readonly ApplicationType[] = ["SPA", "Traditional", "Native"];
const PUBLIC_TYPES: readonly ApplicationType[] = ["SPA", "Native"];
/** The longest lifetime of a refresh token, in days. */
const MOST_REFRESH_DAYS = 180;

/** @throws Failure for values that an application of its type cannot have */
export function requireAllowed(
  type: ApplicationType,
  isThirdParty: boolean,
  customClientMetadata: JsonObject,
  has: Call["has"],
): void {
  const isLater = PUBLIC_TYPES.includes(type) && !has("thirdPartyPublicClients");
  if (isThirdParty && (isLater || !THIRD_PARTY_TYPES.includes(type))) {
    throw new Failure(400, "application.invalid_third_party_application_type");
  }
  requireNoTokenExchange(isThirdParty, customClientMetadata);
  if (customClientMetadata["isDeviceFlow"] === true && type !== "Native") {
    throw new Failure(422, "application.device_flow_native_only");
  }
}

/** @throws Failure if a third-party application may exchange tokens */
export function requireNoTokenExchange(isThirdParty: boolean, customClientMetadata: JsonObject): void {
  if (isThirdParty && customClientMetadata["allowTokenExchange"] === true) {
    throw new Failure(422, "application.third_party_application_cannot_enable_token_exchange");
  }
}

/** Rules of the body that the document does not state. */
export function applicationIssues(body: Body): Issue[] {
  const metadata = body.object("customClientMetadata");
  const days = metadata["refreshTokenTtlInDays"];
  const grants = metadata["maxAllowedGrants"];
  const fault = (key: string, code: string): Issue => ({
    code,
    path: ["customClientMetadata", key],
    message: "Out of bounds",
  });
  return [
    ...redirectUriIssues(body),
    ...(typeof days !== "number"
      ? []
      : boundsOf(days, MOST_REFRESH_DAYS).map((code) => fault("refreshTokenTtlInDays", code))),
    ...(typeof grants !== "number" ? [] : boundsOf(grants, Infinity).map((code) => fault("maxAllowedGrants", code))),
  ];
}

/** The fault in zod's words of a number that must be whole, at least 1, and at most a limit. */
function boundsOf(value: number, most: number): string[] {
  return [
    ...(Number.isInteger(value) ? [] : ["invalid_type"]),
    ...(value < 1 ? ["too_small"] : []),
    ...(value > most ? ["too_big"] : []),
  ];
}
