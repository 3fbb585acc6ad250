import { z } from "zod";
import type { ConnectionSettings } from "../../client";
import { ProviderError } from "../errors";

/** Reads a key of the stack's configuration, such as `logto:endpoint`, decrypted. The result is undefined if it is not set. */
export type ConfigurationReader = (key: string) => string | undefined;

const KEYS = ["endpoint", "tenantId", "appId", "appSecret", "resource", "requestsPer10Seconds", "movedFrom"] as const;

const tenantsSchema = z.record(
  z.string(),
  z.partialRecord(z.enum(KEYS), z.union([z.string(), z.number()]).transform(String)),
);

/**
 * The settings of all connections, by the name of the entry in `logto:tenants`. The key `undefined` has the default connection,
 * from the single `logto:` keys.
 */
export function tenantSettings(read: ConfigurationReader): Map<string | undefined, ConnectionSettings> {
  const single = KEYS.map((key) => [key, read(`logto:${key}`)] as const).filter(([, value]) => value !== undefined);
  const settings = new Map<string | undefined, ConnectionSettings>([[undefined, Object.fromEntries(single)]]);
  for (const [name, entry] of Object.entries(structuredTenants(read("logto:tenants")))) {
    settings.set(name, { ...entry, name });
  }
  return settings;
}

function structuredTenants(text: string | undefined): z.infer<typeof tenantsSchema> {
  if (text === undefined) {
    return {};
  }
  const parsed = tenantsSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new ProviderError(
      `logto:tenants${where === "" ? "" : `.${where}`} is invalid: logto:tenants must be an object of connections by name, ` +
        `each with some of ${KEYS.join(", ")}. ` +
        "Set it with: pulumi config set --path 'logto:tenants.<name>.endpoint' https://…",
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
