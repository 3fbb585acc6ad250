import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { TENANT_ID } from "../../tables/columns";
import { logs } from "../../tables/logs";
import type { OidcFailure } from "../failure";
import { DEVICE_CODE, TOKEN_EXCHANGE, type GrantType } from "./grantTypes";
import { grantTypeIn, loggedParametersOf } from "./loggedParameters";

/** The names of the grants in the audit log. */
const NAMES: Readonly<Record<GrantType, string>> = {
  authorization_code: "AuthorizationCode",
  refresh_token: "RefreshToken",
  client_credentials: "ClientCredentials",
  [DEVICE_CODE]: "DeviceCode",
  [TOKEN_EXCHANGE]: "TokenExchange",
};

/** A token request and its result. */
export interface Exchange {
  readonly form: URLSearchParams;
  readonly userAgent: string;
  /** The application of the request, if its id exists. */
  applicationId?: string | undefined;
  /** Whether the application has authenticated itself. */
  isAuthenticated?: boolean;
  /** The name of the secret that was used. */
  secretName?: string | undefined;
  /** The granted permissions; absent if there are none, or if the request failed. */
  scope?: string | undefined;
  /** The error, if the request failed. */
  failure?: OidcFailure;
}

/** Writes a token request to the audit log, with its secrets masked. */
export function logExchange(database: Database, exchange: Exchange): void {
  const { form, userAgent, applicationId, isAuthenticated = false, secretName, scope, failure } = exchange;
  const grantType = grantTypeIn(form);
  const key = `ExchangeTokenBy.${grantType === undefined ? "Unknown" : NAMES[grantType]}`;
  logs.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    key,
    payload: {
      key,
      result: failure === undefined ? "Success" : "Error",
      ...(failure === undefined ? {} : { error: textOf(failure) }),
      ip: "127.0.0.1",
      userAgent,
      userAgentParsed: { ua: userAgent, browser: {}, device: {}, engine: {}, os: {}, cpu: {} },
      ...(applicationId === undefined ? {} : { applicationId }),
      params: loggedParametersOf(form, isAuthenticated ? grantType : undefined),
      ...(scope === undefined ? {} : { scope }),
      tokenTypes: failure === undefined ? ["AccessToken"] : [],
      ...(secretName === undefined ? {} : { applicationSecret: { name: secretName } }),
    },
    createdAt: Date.now(),
  });
}

/** An error as JSON text, as the audit log contains it. */
function textOf({ status, error, message }: OidcFailure): string {
  return JSON.stringify({ message: error, status, error, error_description: message });
}
