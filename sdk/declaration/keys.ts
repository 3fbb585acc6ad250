/** The argument that every class has: the name of the entry of `logto:tenants` to which the object belongs. */
export const TENANT_KEY = "tenant";

/** The input that passes the option `adopt` to the provider. */
export const ADOPT_KEY = "adopt";

/** The input that passes the Pulumi name to the provider, for classes whose name in Logto is the Pulumi name with a suffix. */
export const AUTO_NAME_KEY = "autoName";

/** The output with the id of the tenant that the object belongs to. */
export const TENANT_ID_KEY = "tenantId";

/** The output with the origin of the Logto server to which the object was last written. */
export const ENDPOINT_KEY = "endpoint";

/** The hidden output with the paths of the create-only arguments that Logto ignored because its release does not know them. */
export const UNSUPPORTED_KEY = "unsupported";

/** The input with the code that the engine evaluates to load the provider. */
export const PROVIDER_KEY = "__provider";
