import type { Server } from "node:http";

import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

import { control, CONTROL_PREFIX } from "./control/endpoints";
import type { RequestCounts } from "./control/counts";
import { parseOptions } from "./control/input";
import { emulatorOptions, type ChangeableOptions, type EmulatorOptions, type ResetOptions } from "./control/options";
import { ConnectionDropped } from "./control/faults";
import { Tenant } from "./emulator";

/** The address that the emulator listens on. Other machines cannot reach it. */
const LOOPBACK = "127.0.0.1";

/**
 * How long an idle connection stays open. It is longer than clients keep one, so that no request meets a closing connection.
 */
const KEEP_ALIVE_MS = 65_000;

/** The environment variables that lead programs to the emulator. */
export type Environment = Readonly<
  Record<"LOGTO_ENDPOINT" | "LOGTO_TENANT_ID" | "LOGTO_APP_ID" | "LOGTO_APP_SECRET", string>
>;

/** A running emulator. */
export interface Emulator {
  /** The base address of the emulator, e.g. `http://127.0.0.1:3999`. */
  readonly endpoint: string;
  readonly tenantId: "default";
  /** The id of the machine-to-machine application that has all permissions. */
  readonly appId: string;
  readonly appSecret: string;
  readonly environment: Environment;
  /** Stops the emulator and closes all of its connections. It may be called twice. */
  stop(): Promise<void>;
  /**
   * Resets it to a fresh tenant with the options of its start, except the given ones. The signing key is kept, so tokens stay
   * valid.
   * @throws InvalidOptions
   */
  reset(options?: ResetOptions): void;
  /** Changes options and keeps the data. @throws InvalidOptions */
  configure(options: ChangeableOptions): void;
  /** The requests since the start or the last reset, without those that control the emulator. */
  requests(): RequestCounts;
  /**
   * Resolves when each webhook that is being sent has been answered or has failed, and is in the log. Webhooks are sent after the
   * answer to the request that caused them. So a test waits here before it looks at what a receiver got.
   */
  delivered(): Promise<void>;
  /** Answers a request in the same process, without a socket. @throws ConnectionDropped if a fault closes the connection */
  fetch(request: Request): Promise<Response>;
}

/**
 * Starts an emulator with a fresh tenant, on the loopback address.
 * @throws InvalidOptions for invalid options
 * @throws Error if the port is in use
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, ...rest } = parseOptions(emulatorOptions, options);
  let answer: (request: Request) => Promise<Response> = () => Promise.reject(new ConnectionDropped());
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request: Request, env: HttpBindings | Http2Bindings) =>
      answer(request).catch((error: unknown) => {
        if (!(error instanceof ConnectionDropped)) {
          throw error;
        }
        env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }),
  });
  if (!("closeAllConnections" in server)) {
    throw new Error("The server does not speak HTTP/1.1");
  }
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const endpoint = `http://${LOOPBACK}:${await listen(server, port)}`;
  const tenant = new Tenant(endpoint, rest);
  answer = (request) => {
    const isControl = new URL(request.url).pathname.startsWith(CONTROL_PREFIX);
    return isControl ? control(tenant, request) : tenant.fetch(request);
  };
  return emulatorOf(tenant, server, answer);
}

function emulatorOf(tenant: Tenant, server: Server, answer: (request: Request) => Promise<Response>): Emulator {
  return {
    endpoint: tenant.endpoint,
    tenantId: "default",
    get appId() {
      return tenant.credentials.appId;
    },
    get appSecret() {
      return tenant.credentials.appSecret;
    },
    get environment() {
      return {
        LOGTO_ENDPOINT: tenant.endpoint,
        LOGTO_TENANT_ID: "default",
        LOGTO_APP_ID: tenant.credentials.appId,
        LOGTO_APP_SECRET: tenant.credentials.appSecret,
      };
    },
    stop: () => close(server),
    reset: (options) => {
      tenant.reset(options);
    },
    configure: (options) => {
      tenant.configure(options);
    },
    requests: () => tenant.requests(),
    delivered: () => tenant.delivered(),
    fetch: answer,
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
