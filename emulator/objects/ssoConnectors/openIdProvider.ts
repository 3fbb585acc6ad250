import { z } from "zod";

import { Failure } from "../../http/failure";
import { omit, type JsonObject } from "../../json";
import { fetchText } from "./fetched";

/** The issuer of Google Workspace, which no configuration changes. */
const GOOGLE = "https://accounts.google.com";
/** The scopes of every request. */
const SCOPES: readonly string[] = ["openid", "profile", "email"];

const discovery = z
  .object({
    authorization_endpoint: z.string(),
    token_endpoint: z.string(),
    userinfo_endpoint: z.string().optional(),
    jwks_uri: z.string(),
    issuer: z.string(),
  })
  .transform((found) => ({
    authorizationEndpoint: found.authorization_endpoint,
    tokenEndpoint: found.token_endpoint,
    userinfoEndpoint: found.userinfo_endpoint,
    jwksUri: found.jwks_uri,
    issuer: found.issuer,
  }));

/**
 * The data of an OpenID provider: the configuration, and the metadata of the provider.
 * @throws Failure if the metadata is missing or incomplete
 */
export async function describeOpenIdProvider({ scope, ...config }: JsonObject): Promise<JsonObject> {
  const issuer = typeof config["issuer"] === "string" ? config["issuer"] : GOOGLE;
  const scopes = typeof scope === "string" ? scope.split(/[ +]/).filter((name) => name !== "") : [];
  return {
    ...omit(config, "offlineAccess"),
    ...(await discover(issuer)),
    scope: [...new Set([...SCOPES, ...scopes])].join(" "),
  };
}

async function discover(issuer: string): Promise<JsonObject> {
  try {
    const found: unknown = JSON.parse(await fetchText(`${issuer}/.well-known/openid-configuration`));
    return discovery.parse(found);
  } catch {
    throw new Failure(400, "connector.invalid_config");
  }
}
