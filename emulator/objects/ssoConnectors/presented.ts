import type { JsonObject } from "../../json";
import type { SsoConnectorRow } from "../../tables/ssoConnectors";
import { describeIdentityProvider } from "./identityProvider";
import { describeOpenIdProvider } from "./openIdProvider";
import { requireProvider, type SsoProvider } from "./providers";

/** The default mapping of user data to attributes of a SAML response. */
const DEFAULT_ATTRIBUTE_MAPPING: JsonObject = { id: "nameID", email: "email", name: "name" };

/** A provider in an answer. The emulator has neither texts nor logos. */
export function presentProvider({ providerName, providerType, name }: SsoProvider): JsonObject {
  return { providerName, providerType, name, logo: "", logoDark: "", description: "" };
}

/**
 * A connector in an answer: its row, the data of its provider's kind, and the provider's metadata. The metadata is requested
 * for every answer, and omitted if the provider does not answer.
 * @param endpoint the base address of Logto
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

/** Requests the metadata of a configuration's provider. @throws Failure if it cannot be used */
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
