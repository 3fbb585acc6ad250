import { z } from "zod";

import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";

/** The protocols of enterprise identity providers. */
export type SsoProviderType = "oidc" | "saml";

/** A kind of enterprise identity provider. */
export interface SsoProvider {
  readonly providerName: string;
  readonly providerType: SsoProviderType;
  /** The name for people. */
  readonly name: string;
  /** The schema of its configuration. The configuration is stored as the schema parses it, without unknown keys. */
  readonly config: z.ZodType<JsonObject>;
}

const oidc = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  issuer: z.string(),
  scope: z.string().optional(),
  trustUnverifiedEmail: z.boolean().default(false),
});

const googleWorkspace = oidc.omit({ issuer: true }).extend({ offlineAccess: z.boolean().optional() });

/** The optional keys of every SAML configuration. */
const samlOptions = {
  attributeMapping: z.object({ id: z.string(), email: z.string(), name: z.string() }).partial().optional(),
  signAuthnRequest: z.boolean().optional(),
  requestSignatureAlgorithm: z
    .enum(["http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"])
    .optional(),
};

/** The forms of a SAML configuration. The first match counts. */
const saml = z.union([
  z.object({ metadataUrl: z.string(), ...samlOptions }),
  z.object({ metadata: z.string(), ...samlOptions }),
  z.object({ entityId: z.string(), signInEndpoint: z.string(), x509Certificate: z.string(), ...samlOptions }),
]);

/** Logto's providers, in Logto's order. */
export const ssoProviders: readonly SsoProvider[] = [
  { providerName: "OIDC", providerType: "oidc", name: "OIDC", config: oidc },
  { providerName: "SAML", providerType: "saml", name: "SAML", config: saml },
  { providerName: "AzureAD", providerType: "saml", name: "Microsoft Entra ID (SAML)", config: saml },
  { providerName: "AzureAdOidc", providerType: "oidc", name: "Microsoft Entra ID (OIDC)", config: oidc },
  { providerName: "GoogleWorkspace", providerType: "oidc", name: "Google Workspace", config: googleWorkspace },
  { providerName: "Okta", providerType: "oidc", name: "Okta", config: oidc },
];

/** The provider with a name. @throws Failure if there is none */
export function requireProvider(name: string): SsoProvider {
  const found = ssoProviders.find(({ providerName }) => providerName === name);
  if (found === undefined) {
    throw new Failure(422, "connector.not_found");
  }
  return found;
}

/** A configuration as it is stored. @throws Failure if it does not match the provider's schema */
export function parseConfig({ config }: SsoProvider, given: JsonObject): JsonObject {
  const parsed = config.safeParse(given);
  if (!parsed.success) {
    throw new Failure(400, "connector.invalid_config");
  }
  return parsed.data;
}
