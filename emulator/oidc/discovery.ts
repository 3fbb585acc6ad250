import { respondJson } from "../http/respond";
import { GRANT_TYPES } from "./exchange/grantTypes";
import { issuerOf, type OidcServer } from "./server";

/** The scopes for data of a user, each with its claims. */
const USER_SCOPES: Readonly<Record<string, readonly string[]>> = {
  profile: [
    ...["name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture"],
    ...["website", "gender", "birthdate", "zoneinfo", "locale", "updated_at", "username", "created_at"],
  ],
  email: ["email", "email_verified"],
  phone: ["phone_number", "phone_number_verified"],
  address: ["address"],
  custom_data: ["custom_data"],
  identities: ["identities", "sso_identities"],
  roles: ["roles"],
  "urn:logto:scope:organizations": ["organizations", "organization_data"],
  "urn:logto:scope:organization_roles": ["organization_roles"],
  "urn:logto:scope:sessions": [],
};

/** Answers the discovery document of the provider. */
export function discover(server: OidcServer): Response {
  const issuer = issuerOf(server);
  return respondJson(200, {
    authorization_endpoint: `${issuer}/auth`,
    device_authorization_endpoint: `${issuer}/device/auth`,
    claims_parameter_supported: false,
    claims_supported: ["sub", ...Object.values(USER_SCOPES).flat(), "sid", "auth_time", "iss"],
    code_challenge_methods_supported: ["S256"],
    end_session_endpoint: `${issuer}/session/end`,
    grant_types_supported: ["implicit", ...GRANT_TYPES],
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_response_iss_parameter_supported: true,
    response_modes_supported: ["form_post", "fragment", "query"],
    response_types_supported: ["code id_token", "code", "id_token", "none"],
    scopes_supported: ["openid", "offline_access", ...Object.keys(USER_SCOPES)],
    subject_types_supported: ["public"],
    token_endpoint_auth_methods_supported: [
      "client_secret_basic",
      "client_secret_jwt",
      "client_secret_post",
      "private_key_jwt",
      "none",
    ],
    token_endpoint_auth_signing_alg_values_supported: ["HS256", "RS256", "PS256", "ES256", "Ed25519", "EdDSA"],
    token_endpoint: `${issuer}/token`,
    id_token_signing_alg_values_supported: server.tokens.algorithms(),
    pushed_authorization_request_endpoint: `${issuer}/request`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${issuer}/me`,
    introspection_endpoint: `${issuer}/token/introspection`,
    revocation_endpoint: `${issuer}/token/revocation`,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    claim_types_supported: ["normal"],
  });
}

/** Answers the public keys for the verification of tokens. */
export function answerKeys({ tokens }: OidcServer): Response {
  return respondJson(
    200,
    { keys: tokens.publicJwks() },
    {
      "content-type": "application/jwk-set+json; charset=utf-8",
      "cache-control": "no-cache, max-age=0, must-revalidate",
    },
  );
}
