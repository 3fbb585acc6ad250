import { startEmulator, type Emulator } from "../../../emulator";
import { LogtoClient, resolveConnection } from "../../../sdk/client";

/** How a stack reaches a Logto. */
export interface Access {
  readonly endpoint: string;
  readonly appId: string;
  readonly appSecret: string;
  /** Where it doesn't follow from the endpoint. */
  readonly tenantId?: string;
}

/** A Logto that is worked with. */
export interface LogtoUnderTest extends Access {
  /** Looks into the tenant and changes it behind the provider's back, as somebody at the console would. */
  readonly console: LogtoClient;
  /** The emulator, whose requests can be read and made to fail. Somebody's own Logto has none. */
  readonly emulator?: Emulator;
  stop(): Promise<void>;
}

/** A fresh emulator. */
export async function emulatedLogto(): Promise<LogtoUnderTest & { readonly emulator: Emulator }> {
  const emulator = await startEmulator();
  const { endpoint, appId, appSecret } = emulator;
  return { endpoint, appId, appSecret, console: consoleOf(emulator), emulator, stop: () => emulator.stop() };
}

/** The variables that name somebody's own Logto, without which nothing is run against one. */
export const LIVE_VARIABLES = ["LOGTO_ENDPOINT", "LOGTO_APP_ID", "LOGTO_APP_SECRET"] as const;

/** The Logto that the environment names. @throws ConfigurationError that says which variable is missing. */
export function liveLogto(environment: NodeJS.ProcessEnv = process.env): LogtoUnderTest {
  const connection = resolveConnection({}, environment);
  const { endpoint, appId, appSecret, tenantId } = connection;
  const console = new LogtoClient(connection);
  return { endpoint, appId, appSecret, tenantId, console, stop: () => Promise.resolve() };
}

/** A client of a test's own, apart from the provider. */
export function consoleOf({ endpoint, appId, appSecret }: Access): LogtoClient {
  return new LogtoClient(resolveConnection({ endpoint, appId, appSecret }, {}));
}

/** The part of a configuration that says where Logto is. */
export interface Connected {
  readonly config: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** The configuration of a stack that manages the tenant. */
export function connectionTo({ endpoint, appId, appSecret, tenantId }: Access): Connected {
  return {
    config: {
      "logto:endpoint": endpoint,
      "logto:appId": appId,
      ...(tenantId === undefined ? {} : { "logto:tenantId": tenantId }),
    },
    secrets: { "logto:appSecret": appSecret },
  };
}
