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

/** Seconds that a code for a device lives. */
const CODE_SECONDS = 600;
const MS_PER_SECOND = 1000;
/** What codes that people type are made of: no vowels, so that they spell no words. */
const TYPED = "BCDFGHJKLMNPQRSTVWXZ";

/** Answers `POST /oidc/device/auth` with a code for a device and one to type. Nobody ever types it. @throws OidcFailure */
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

/** Answers `GET /oidc/device`: with a code, the page that sends it on; without one, where it is typed. */
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

/** What the real server answers where its device pages are sent without a session: a fault of its own. */
export function withoutDeviceSession(): Response {
  return respondJson(500, { message: "Internal server error." });
}
