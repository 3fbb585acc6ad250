import { rm } from "node:fs/promises";
import { startEmulator, type Emulator, type ResetOptions } from "../../../emulator";
import type { LogtoClient } from "../../../sdk/client";
import { startHost, type Host, type HostOptions } from "./host";
import { installedProject } from "../package/project";
import { connectionTo, consoleOf, type Connected } from "../logto/logtoUnderTest";
import { createReferences } from "../objects/createReferences";
import type { References } from "../objects/references";

/** A fresh Logto, and a host of the packed package that is connected to it. */
export interface World {
  readonly emulator: Emulator;
  /** The project folder of the host, for a further host. */
  readonly directory: string;
  readonly host: Host;
  /** A client that reads and changes Logto without the provider, like a user of the console. */
  readonly console: LogtoClient;
  /** The configuration of the host's connection, for a host of another kind. */
  readonly connection: Connected;
  /** Resets the tenant, and creates the objects to refer to. */
  renew(options?: ResetOptions): Promise<References>;
  /** The requests of an operation, without those for tokens: `METHOD /api/…`. */
  requestsOf(operation: () => Promise<unknown>): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts an emulator and a host. Stop them with `stop`. */
export async function startWorld(options: Partial<HostOptions> = {}): Promise<World> {
  const emulator = await startEmulator();
  const connection = connectionTo(emulator);
  const directory = await installedProject();
  const host = await startHost({ directory, ...connection, ...options });
  const console = consoleOf(emulator);
  return {
    emulator,
    directory,
    host,
    console,
    connection,
    renew: async (reset) => {
      emulator.reset(reset);
      return await createReferences(console);
    },
    requestsOf: async (operation) => {
      const before = emulator.requests().total;
      await operation();
      return requestsSince(emulator, before);
    },
    stop: async () => {
      await host.stop();
      await emulator.stop();
      await rm(directory, { recursive: true });
    },
  };
}

/** The requests to the Management API after the first `before` requests. */
export function requestsSince(emulator: Emulator, before: number): readonly string[] {
  return emulator
    .requests()
    .log.slice(before)
    .filter((request) => !request.endsWith("/oidc/token"));
}
