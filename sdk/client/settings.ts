/** The settings of a connection: where each is read, and the command that sets it. */

/** The settings as they were read from the configuration, before anything is checked. */
export interface ConnectionSettings {
  endpoint?: string | undefined;
  tenantId?: string | undefined;
  appId?: string | undefined;
  appSecret?: string | undefined;
  resource?: string | undefined;
  requestsPer10Seconds?: number | string | undefined;
  movedFrom?: string | undefined;
  /** The name of the entry of `logto:tenants` that these settings are; absent for the default connection. */
  name?: string | undefined;
}

/** The name of one setting. */
export type Setting = Exclude<keyof ConnectionSettings, "name">;

/** The environment variables that stand in for a setting of the default connection. An entry of `logto:tenants` has none. */
const VARIABLES: Partial<Record<Setting, string>> = {
  endpoint: "LOGTO_ENDPOINT",
  tenantId: "LOGTO_TENANT_ID",
  appId: "LOGTO_APP_ID",
  appSecret: "LOGTO_APP_SECRET",
  resource: "LOGTO_RESOURCE",
};

/** One setting: from the configuration, else from its environment variable. Blank counts as absent. */
export function readSetting(
  settings: ConnectionSettings,
  setting: Setting,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const variable = settings.name === undefined ? VARIABLES[setting] : undefined;
  return filled(settings[setting]) ?? (variable === undefined ? undefined : filled(environment[variable]));
}

function filled(value: string | number | undefined): string | undefined {
  const text = value === undefined ? "" : String(value).trim();
  return text === "" ? undefined : text;
}

/** The setting as the user knows it: `logto:endpoint`, or `logto:tenants.acme.endpoint`. */
export function settingName(setting: Setting, tenant?: string): string {
  if (tenant === undefined) {
    return `logto:${setting}`;
  }
  const entry = /^[\w-]+$/.test(tenant) ? `.${tenant}` : `["${tenant}"]`;
  return `logto:tenants${entry}.${setting}`;
}

/** The command, or the variable, that sets it. */
export function howToSet(setting: Setting, tenant: string | undefined, example: string): string {
  const secret = setting === "appSecret";
  const name = settingName(setting, tenant);
  // Pulumi asks for a secret that is not on the command line, so it stays out of the shell's history.
  const value = secret ? "" : ` ${example}`;
  const flags = secret ? " --secret" : "";
  if (tenant !== undefined) {
    return `pulumi config set${flags} --path '${name}'${value}`;
  }
  const variable = VARIABLES[setting];
  return `pulumi config set${flags} ${name}${value}${variable === undefined ? "" : ` (or ${variable})`}`;
}
