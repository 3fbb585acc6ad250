import type { Json, JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { TENANT_ID } from "../../tables/columns";
import { logs } from "../../tables/logs";

const KEY = "ExchangeTokenBy.ClientCredentials";

/** A token request and its result. */
export interface Exchange {
  readonly form: URLSearchParams;
  readonly userAgent: string;
  clientId?: string;
  /** The name of the secret that was used. */
  secretName?: string | undefined;
  /** The granted permissions; absent if the request failed. */
  scope?: string | undefined;
  /** OAuth's name of the error. */
  error?: string;
}

/** Writes a token request to the audit log, with the secret masked. */
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

/** The value of a field, or all of its values if it is given more than once. */
function valueOf(form: URLSearchParams, name: string): Json {
  const [value = "", ...more] = form.getAll(name);
  return more.length === 0 ? value : [value, ...more];
}
