import type { LogtoClient } from "../../sdk/client";
import { emulatedLogto, LIVE_VARIABLES, liveLogto } from "../../tests/support/logto/logtoUnderTest";

/** A Logto to show the life of a stack on. */
export interface Logto {
  readonly client: LogtoClient;
  /** What it is, for people. */
  readonly name: string;
  /** Whether objects that the demo leaves behind stay when it ends. */
  readonly isLasting: boolean;
  close(): Promise<void>;
}

/**
 * Starts an emulator, or connects to the Logto that the environment names; with any of the variables that name one the
 * emulator is not used.
 *
 * @throws ConfigurationError when the environment names one in part.
 */
export async function openLogto(environment: NodeJS.ProcessEnv = process.env): Promise<Logto> {
  const isLasting = LIVE_VARIABLES.some((variable) => environment[variable]);
  const logto = isLasting ? liveLogto(environment) : await emulatedLogto();
  const name = isLasting ? logto.endpoint : `a Logto in memory, ${logto.endpoint}`;
  return { client: logto.console, name, isLasting, close: () => logto.stop() };
}
