import { answerKeys, discover } from "./discovery";
import { exchangeToken } from "./exchange/token";
import { introspect, revoke } from "./opaqueTokens";
import type { OidcPath } from "./paths";
import type { OidcServer } from "./server";
import { authorize, resume } from "./signIn/authorization";
import { answerDevicePage, authorizeDevice, withoutDeviceSession } from "./signIn/device";
import { answerEndOfSession, confirmEndOfSession, endSession } from "./signIn/logout";
import { pushAuthorization } from "./signIn/pushedAuthorization";
import { answerUser } from "./signIn/userinfo";

/** Answers a request to the OpenID provider. @throws OidcFailure */
type Handler = (server: OidcServer, request: Request) => Response | Promise<Response>;

/** The endpoints. Those that need a signed-in user give the answer for a user who has not signed in. */
export const oidcRoutes: Readonly<Partial<Record<`${"GET" | "POST"} ${OidcPath}`, Handler>>> = {
  "GET /oidc/.well-known/openid-configuration": discover,
  "GET /oidc/.well-known/oauth-authorization-server": discover,
  "GET /oidc/jwks": answerKeys,
  "POST /oidc/token": exchangeToken,
  "POST /oidc/token/introspection": introspect,
  "POST /oidc/token/revocation": revoke,
  "GET /oidc/me": answerUser,
  "POST /oidc/me": answerUser,
  "GET /oidc/auth": authorize,
  "POST /oidc/auth": authorize,
  "GET /oidc/auth/{uid}": resume,
  "POST /oidc/request": pushAuthorization,
  "GET /oidc/session/end": endSession,
  "POST /oidc/session/end": endSession,
  "POST /oidc/session/end/confirm": confirmEndOfSession,
  "GET /oidc/session/end/success": answerEndOfSession,
  "GET /oidc/device": answerDevicePage,
  "POST /oidc/device": withoutDeviceSession,
  "POST /oidc/device/auth": authorizeDevice,
  "GET /oidc/device/{uid}": withoutDeviceSession,
};
