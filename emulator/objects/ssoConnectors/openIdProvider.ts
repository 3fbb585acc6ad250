import { z } from "zod";

import { Failure } from "../../http/failure";
import { omit, type JsonObject } from "../../json";
import { fetchText } from "./fetched";

/** Whom Google Workspace stands for, whatever the configuration says. */
const GOOGLE = "https://accounts.google.com";
/** What people are always asked for. */
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
 * What is known of an OpenID provider: the configuration, and what the provider says of itself.
 * @throws Failure where it says nothing, or not enough
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
