import type { JsonObject } from "../../json";
import type { SsoConnectorRow } from "../../tables/ssoConnectors";
import { describeIdentityProvider } from "./identityProvider";
import { describeOpenIdProvider } from "./openIdProvider";
import { requireProvider, type SsoProvider } from "./providers";

/** What of a user a SAML response tells, and where, unless a configuration says otherwise. */
const DEFAULT_ATTRIBUTE_MAPPING: JsonObject = { id: "nameID", email: "email", name: "name" };

/** A provider as it is answered. The emulator has neither texts nor logos. */
export function presentProvider({ providerName, providerType, name }: SsoProvider): JsonObject {
  return { providerName, providerType, name, logo: "", logoDark: "", description: "" };
}

/**
 * A connector as it is answered: its row, what is known of its kind, and what its provider says of itself, which is asked at
 * each request and left out where it does not answer.
 * @param endpoint the address of Logto
 */
export async function presentSsoConnector(row: SsoConnectorRow, endpoint: string): Promise<JsonObject> {
  const provider = requireProvider(row.providerName);
  const { name, providerType } = provider;
  const providerConfig = await describe(provider, row, endpoint);
  return {
    ...row,
    name,
    providerType,
    providerLogo: "",
    providerLogoDark: "",
    ...(providerConfig === undefined ? {} : { providerConfig }),
  };
}

/** @throws Failure where the provider that a configuration leads to does not answer as it should */
export async function requireProviderOf({ providerType }: SsoProvider, config: JsonObject): Promise<void> {
  await (providerType === "saml" ? describeIdentityProvider(config) : describeOpenIdProvider(config));
}

async function describe(
  { providerType }: SsoProvider,
  { id, config }: SsoConnectorRow,
  endpoint: string,
): Promise<JsonObject | undefined> {
  const isConfigured = Object.keys(config).length > 0;
  if (providerType === "oidc") {
    return isConfigured ? unlessSilent(describeOpenIdProvider(config)) : undefined;
  }
  const identityProvider = isConfigured ? await unlessSilent(describeIdentityProvider(config)) : undefined;
  return {
    defaultAttributeMapping: DEFAULT_ATTRIBUTE_MAPPING,
    serviceProvider: {
      entityId: `${endpoint}/enterprise-sso/${id}`,
      assertionConsumerServiceUrl: `${endpoint}/api/authn/single-sign-on/saml/${id}`,
    },
    ...(identityProvider === undefined ? {} : { identityProvider }),
  };
}

async function unlessSilent(description: Promise<JsonObject>): Promise<JsonObject | undefined> {
  try {
    return await description;
  } catch {
    return undefined;
  }
}
