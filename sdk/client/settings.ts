/** The settings of a connection: where each one is read, and the command that sets it. */

/** The settings as they are in the configuration, before they are checked. */
export interface ConnectionSettings {
  endpoint?: string | undefined;
  tenantId?: string | undefined;
  appId?: string | undefined;
  appSecret?: string | undefined;
  resource?: string | undefined;
  requestsPer10Seconds?: number | string | undefined;
  movedFrom?: string | undefined;
  /** The name of their entry in `logto:tenants`. Absent for the default connection. */
  name?: string | undefined;
}

/** The name of one setting. */
export type Setting = Exclude<keyof ConnectionSettings, "name">;

/** The environment variables for settings of the default connection. The entries of `logto:tenants` have none. */
const VARIABLES: Partial<Record<Setting, string>> = {
  endpoint: "LOGTO_ENDPOINT",
  tenantId: "LOGTO_TENANT_ID",
  appId: "LOGTO_APP_ID",
  appSecret: "LOGTO_APP_SECRET",
  resource: "LOGTO_RESOURCE",
};

/** The value of a setting, from the configuration or otherwise from its environment variable. A blank value counts as absent. */
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

/** The name of a setting in the configuration: `logto:endpoint`, or `logto:tenants.acme.endpoint`. */
export function settingName(setting: Setting, tenant?: string): string {
  if (tenant === undefined) {
    return `logto:${setting}`;
  }
  const entry = /^[\w-]+$/.test(tenant) ? `.${tenant}` : `["${tenant}"]`;
  return `logto:tenants${entry}.${setting}`;
}

/** The command that sets a setting, with the environment variable as the alternative. */
export function howToSet(setting: Setting, tenant: string | undefined, example: string): string {
  const secret = setting === "appSecret";
  const name = settingName(setting, tenant);
  // Without a value Pulumi asks for the secret, so that it does not get into the history of the shell.
  const value = secret ? "" : ` ${example}`;
  const flags = secret ? " --secret" : "";
  if (tenant !== undefined) {
    return `pulumi config set${flags} --path '${name}'${value}`;
  }
  const variable = VARIABLES[setting];
  return `pulumi config set${flags} ${name}${value}${variable === undefined ? "" : ` (or ${variable})`}`;
}
