/** An argument that every class takes: the entry of `logto:tenants` that the object belongs to. */
export const TENANT_KEY = "tenant";

/** The input that carries the `adopt` option. */
export const ADOPT_KEY = "adopt";

/** The input that carries the Pulumi name, where the name in Logto is made of it and a suffix. */
export const AUTO_NAME_KEY = "autoName";

/** The hidden outputs that say where an object lives: the tenant, and the origin through which it was written last. */
export const TENANT_ID_KEY = "tenantId";
export const ENDPOINT_KEY = "endpoint";

/** The hidden output with the paths of create-only arguments that Logto has dropped, because its release does not know them. */
export const UNSUPPORTED_KEY = "unsupported";

/** The input that the engine evaluates to find the provider. */
export const PROVIDER_KEY = "__provider";
