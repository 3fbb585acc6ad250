import type { Json, JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { TENANT_ID } from "../../tables/columns";
import { logs } from "../../tables/logs";

const KEY = "ExchangeTokenBy.ClientCredentials";

/** What a token request was, and what became of it. */
export interface Exchange {
  readonly form: URLSearchParams;
  readonly userAgent: string;
  clientId?: string;
  /** The name of the secret that was used. */
  secretName?: string | undefined;
  /** The permissions granted; absent where the request failed. */
  scope?: string | undefined;
  /** OAuth's name of what went wrong. */
  error?: string;
}

/** Writes a token request to the audit log, the secret blotted out. */
export function logExchange(database: Database, exchange: Exchange): void {
  const { form, userAgent, clientId, secretName, scope, error } = exchange;
  const names = ["scope", "resource", "grant_type", "organization_id"].filter((name) => form.has(name));
  const params: JsonObject = {
    ...Object.fromEntries(names.map((name) => [name, valueOf(form, name)])),
    client_secret: "******",
  };
  logs.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    key: KEY,
    payload: {
      key: KEY,
      result: error === undefined ? "Success" : "Error",
      ...(error === undefined ? {} : { error: { name: error, message: error } }),
      ip: "127.0.0.1",
      userAgent,
      userAgentParsed: { ua: userAgent, browser: {}, device: {}, engine: {}, os: {}, cpu: {} },
      ...(clientId === undefined ? {} : { applicationId: clientId }),
      params,
      ...(scope === undefined || scope === "" ? {} : { scope }),
      ...(error === undefined ? { tokenTypes: ["AccessToken"] } : {}),
      ...(secretName === undefined ? {} : { applicationSecret: { name: secretName } }),
    },
    createdAt: Date.now(),
  });
}

/** The value of a field, or all where it is given more than once. */
function valueOf(form: URLSearchParams, name: string): Json {
  const [value = "", ...more] = form.getAll(name);
  return more.length === 0 ? value : [value, ...more];
}
