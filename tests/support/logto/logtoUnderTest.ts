import { startEmulator, type Emulator } from "../../../emulator";
import { LogtoClient, resolveConnection } from "../../../sdk/client";

/** How a stack reaches a Logto. */
export interface Access {
  readonly endpoint: string;
  readonly appId: string;
  readonly appSecret: string;
  /** Given if it does not follow from the endpoint. */
  readonly tenantId?: string;
}

/** The Logto of a test. */
export interface LogtoUnderTest extends Access {
  /** A client that reads and changes the tenant without the provider, like a user of the console. */
  readonly console: LogtoClient;
  /** The emulator, which records requests and can let them fail. Undefined for a real Logto. */
  readonly emulator?: Emulator;
  stop(): Promise<void>;
}

/** A fresh emulator. */
export async function emulatedLogto(): Promise<LogtoUnderTest & { readonly emulator: Emulator }> {
  const emulator = await startEmulator();
  const { endpoint, appId, appSecret } = emulator;
  return { endpoint, appId, appSecret, console: consoleOf(emulator), emulator, stop: () => emulator.stop() };
}

/** The variables that name a real Logto. Without them nothing runs against a real Logto. */
export const LIVE_VARIABLES = ["LOGTO_ENDPOINT", "LOGTO_APP_ID", "LOGTO_APP_SECRET"] as const;

/** The Logto that the environment names. @throws ConfigurationError with the missing variables */
export function liveLogto(environment: NodeJS.ProcessEnv = process.env): LogtoUnderTest {
  const connection = resolveConnection({}, environment);
  const { endpoint, appId, appSecret, tenantId } = connection;
  const console = new LogtoClient(connection);
  return { endpoint, appId, appSecret, tenantId, console, stop: () => Promise.resolve() };
}

/** A client of the test, separate from the provider. */
export function consoleOf({ endpoint, appId, appSecret }: Access): LogtoClient {
  return new LogtoClient(resolveConnection({ endpoint, appId, appSecret }, {}));
}

/** The part of a configuration with the address of Logto. */
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
