import { randomInt } from "node:crypto";

import { respondJson } from "../../http/respond";
import { newId } from "../../store/identifiers";
import { TENANT_ID } from "../../tables/columns";
import { oidcModelInstances } from "../../tables/oidcModelInstances";
import { readAuthenticated } from "../clients";
import { DEVICE_CODE, grantTypesOf } from "../exchange/grantTypes";
import { targetsOf } from "../exchange/targets";
import { invalidRequest } from "../failure";
import { Parameters } from "../parameters";
import { issuerOf, type OidcServer } from "../server";
import { respondForm, respondRedirect } from "./page";

/** The lifetime of a code for a device, in seconds. */
const CODE_SECONDS = 600;
const MS_PER_SECOND = 1000;
/** The characters of codes that users type. There are no vowels, so that codes are not words. */
const TYPED = "BCDFGHJKLMNPQRSTVWXZ";

/**
 * Answers `POST /oidc/device/auth` with a code for the device and one for the user, which nobody enters.
 * @throws OidcFailure
 */
export async function authorizeDevice(server: OidcServer, request: Request): Promise<Response> {
  const { database, endpoint } = server;
  const { application, parameters } = await readAuthenticated(server, request);
  if (!grantTypesOf(application).includes(DEVICE_CODE)) {
    throw invalidRequest(`${DEVICE_CODE} is not allowed for this client`);
  }
  targetsOf(database, parameters.all("resource"));
  const userCode = `${typed()}-${typed()}`;
  const { id } = oidcModelInstances.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    modelName: "DeviceCode",
    applicationId: application.id,
    payload: { userCode },
    expiresAt: Date.now() + CODE_SECONDS * MS_PER_SECOND,
  });
  return respondJson(
    200,
    {
      device_code: id,
      user_code: userCode,
      verification_uri: `${endpoint}/device`,
      verification_uri_complete: `${endpoint}/device?user_code=${userCode}`,
      expires_in: CODE_SECONDS,
    },
    { "cache-control": "no-store" },
  );
}

/** Answers `GET /oidc/device`: with a code, the page that submits it; without one, the page to enter it. */
export function answerDevicePage(server: OidcServer, request: Request): Response {
  const userCode = new Parameters(new URL(request.url).searchParams).get("user_code");
  if (userCode === undefined) {
    return respondRedirect("/device", 302);
  }
  return respondForm(`${issuerOf(server)}/device`, { xsrf: newId(), user_code: userCode });
}

function typed(): string {
  return Array.from({ length: 4 }, () => TYPED.charAt(randomInt(TYPED.length))).join("");
}

/** The answer of the real server if its device pages are submitted without a session: an error of the server. */
export function withoutDeviceSession(): Response {
  return respondJson(500, { message: "Internal server error." });
}
