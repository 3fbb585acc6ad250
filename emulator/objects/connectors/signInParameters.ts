import type { JsonObject } from "../../json";

/** The data of a sign-in request to a provider. */
export interface Asked {
  readonly state: string;
  readonly redirectUri: string;
  /** The connector's configuration. */
  readonly config: JsonObject;
}

/** The usual parameters of OAuth for the client. */
export function clientOf({ redirectUri, config }: Asked): Readonly<Record<string, string | undefined>> {
  return { client_id: textIn(config, "clientId"), redirect_uri: redirectUri, response_type: "code" };
}

/** The scope of the configuration, or a default. */
export function scopeOf({ config }: Asked, byDefault: string): { readonly scope: string } {
  return { scope: textIn(config, "scope") ?? byDefault };
}

/**
 * The parameters of WeChat and WeCom.
 * @param client the key of the client id in the configuration
 * @param scope the default scope
 */
export function ofWeChat(
  { state, redirectUri, config }: Asked,
  client: string,
  scope: string,
): Readonly<Record<string, string | undefined>> {
  return {
    appid: textIn(config, client),
    redirect_uri: encodeURI(redirectUri),
    response_type: "code",
    scope: textIn(config, "scope") ?? scope,
    state,
  };
}

/** A text of the configuration, or undefined if the value is no text. */
export function textIn(config: JsonObject, key: string): string | undefined {
  const value = config[key];
  return typeof value === "string" ? value : undefined;
}

/** The texts of a list, separated by spaces; undefined if there are none. */
export function joined(list: JsonObject["list"]): string | undefined {
  return Array.isArray(list) && list.length > 0 ? list.join(" ") : undefined;
}
