import type { LogtoClient } from "../../sdk/client";
import { emulatedLogto, LIVE_VARIABLES, liveLogto } from "../../tests/support/logto/logtoUnderTest";

/** A Logto on which the life of a stack is shown. */
export interface Logto {
  readonly client: LogtoClient;
  /** A description for the output. */
  readonly name: string;
  /** Whether objects stay in Logto when the demo ends. */
  readonly isLasting: boolean;
  close(): Promise<void>;
}

/**
 * Connects to the Logto that the environment variables name. Without any of them it starts an emulator.
 *
 * @throws ConfigurationError if only some of the variables are set.
 */
export async function openLogto(environment: NodeJS.ProcessEnv = process.env): Promise<Logto> {
  const isLasting = LIVE_VARIABLES.some((variable) => environment[variable]);
  const logto = isLasting ? liveLogto(environment) : await emulatedLogto();
  const name = isLasting ? logto.endpoint : `a Logto in memory, ${logto.endpoint}`;
  return { client: logto.console, name, isLasting, close: () => logto.stop() };
}
