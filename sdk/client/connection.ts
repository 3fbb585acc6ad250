import { ConfigurationError } from "./errors";
import { howToSet, readSetting, settingName, type ConnectionSettings, type Setting } from "./settings";
import { parseUrl } from "./url";

export type { ConnectionSettings } from "./settings";

/** Everything that the client needs to connect to one Logto tenant. */
export interface Connection {
  /** The origin of the server, such as `https://acme.logto.app`, without a path and without a slash at the end. */
  endpoint: string;
  /** The tenant's id; `default` for a self-hosted Logto. */
  tenantId: string;
  /** The indicator of the tenant's Management API, for which the client requests tokens. */
  resource: string;
  /** The id of the machine-to-machine application that the client runs as. */
  appId: string;
  /** That application's secret. */
  appSecret: string;
  /** The number of requests allowed in any 10 s. Default: 160 on `*.logto.app`, no limit elsewhere. */
  requestsPer10Seconds?: number;
  /** The previous origin of the tenant, if the server has moved. */
  movedFrom?: string;
  /** The name of its entry in `logto:tenants`, for messages. Absent for the default connection. */
  name?: string;
}

/** The ids of the tenants that a self-hosted Logto has. */
const SELF_HOSTED_TENANTS = ["default", "admin"];

/**
 * Checks the settings and derives the missing ones from others. The default connection falls back to `LOGTO_ENDPOINT`,
 * `LOGTO_TENANT_ID`, `LOGTO_APP_ID`, `LOGTO_APP_SECRET` and `LOGTO_RESOURCE`; an entry of `logto:tenants` does not.
 *
 * @param settings The settings as they are in the configuration.
 * @param environment The environment variables. Default: those of the process.
 * @throws ConfigurationError that lists everything that is missing or wrong, each with the command that sets it.
 */
export function resolveConnection(
  settings: ConnectionSettings,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Connection {
  const problems: string[] = [];
  const read = (setting: Setting): string | undefined => readSetting(settings, setting, environment);
  const missing = (setting: Setting, meaning: string, example: string): string => {
    problems.push(`${meaning} is missing: ${howToSet(setting, settings.name, example)}`);
    return "";
  };
  const wrong = (setting: Setting, fault: string, example: string): void => {
    problems.push(`${settingName(setting, settings.name)} ${fault}: ${howToSet(setting, settings.name, example)}`);
  };
  const origin = (setting: Setting, text: string): string => {
    const url = parseUrl(text);
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
      wrong(setting, "is not an http or https URL", "https://…");
      return "";
    }
    if (url.username !== "" || url.password !== "") {
      wrong(setting, "must not hold a user name or a password", url.origin);
    } else if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
      wrong(setting, "must be an origin alone, without a path or a query", url.origin);
    }
    return url.origin;
  };

  const givenTenant = read("tenantId");
  const givenEndpoint = read("endpoint");
  const endpoint = givenEndpoint === undefined ? cloudEndpoint(givenTenant) : origin("endpoint", givenEndpoint);
  const cloudTenant = cloudTenantOf(endpoint);
  const tenantId = givenTenant ?? cloudTenant ?? "default";
  const givenResource = read("resource");

  if (endpoint === undefined) {
    missing("endpoint", "Logto's address", "https://…");
  }
  if (!/^[\w-]+$/.test(tenantId)) {
    wrong("tenantId", "may hold only letters, digits, - and _", "…");
  } else if (cloudTenant !== undefined && cloudTenant !== tenantId) {
    wrong("tenantId", `is ${tenantId}, but ${endpoint ?? ""} is the tenant ${cloudTenant}`, cloudTenant);
  } else if (givenResource === undefined && isCustomDomain(endpoint, tenantId)) {
    // Logto Cloud issues tokens for the Management API only at the tenant's own domain. If `resource` is set, it is not Logto Cloud.
    const fault = `must not be a custom domain of Logto Cloud, which gives no tokens for the Management API of ${tenantId}`;
    wrong("endpoint", fault, `https://${tenantId}.logto.app`);
  }
  const appId = read("appId") ?? missing("appId", "The id of the machine-to-machine application", "…");
  const appSecret = read("appSecret") ?? missing("appSecret", "The secret of the machine-to-machine application", "…");
  const requests = read("requestsPer10Seconds");
  const requestsPer10Seconds = requests === undefined ? undefined : Number(requests);
  if (requestsPer10Seconds !== undefined && !(Number.isSafeInteger(requestsPer10Seconds) && requestsPer10Seconds > 0)) {
    wrong("requestsPer10Seconds", "must be a whole number, 1 or more", "160");
  }
  const moved = read("movedFrom");
  const movedFrom = moved === undefined ? undefined : origin("movedFrom", moved);

  if (problems.length > 0) {
    throw new ConfigurationError(problems);
  }
  return {
    endpoint: endpoint ?? "",
    tenantId,
    resource: givenResource ?? `https://${tenantId}.logto.app/api`,
    appId,
    appSecret,
    ...(requestsPer10Seconds === undefined ? {} : { requestsPer10Seconds }),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(settings.name === undefined ? {} : { name: settings.name }),
  };
}

/** Warnings about a connection that works but is not safe, one sentence each. Empty for a safe connection. */
export function connectionWarnings(connection: Connection): string[] {
  const { protocol, hostname } = new URL(connection.endpoint);
  if (protocol === "https:" || isThisMachine(hostname)) {
    return [];
  }
  return [
    `${connection.endpoint} is http to another machine: the application's secret and every token cross the network unencrypted. Use https.`,
  ];
}

/** Whether the endpoint is a tenant's own domain on Logto Cloud, which has a rate limit. */
export function isLogtoCloud(endpoint: string): boolean {
  return cloudTenantOf(endpoint) !== undefined;
}

function cloudEndpoint(tenantId: string | undefined): string | undefined {
  return tenantId === undefined ? undefined : `https://${tenantId}.logto.app`;
}

function cloudTenantOf(endpoint: string | undefined): string | undefined {
  return /^https?:\/\/([a-z0-9-]+)\.logto\.app(?::\d+)?$/.exec(endpoint ?? "")?.[1];
}

function isCustomDomain(endpoint: string | undefined, tenantId: string): boolean {
  if (endpoint === undefined || endpoint === "" || SELF_HOSTED_TENANTS.includes(tenantId)) {
    return false;
  }
  const { protocol, hostname } = new URL(endpoint);
  return protocol === "https:" && !isThisMachine(hostname) && !isLogtoCloud(endpoint);
}

function isThisMachine(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
