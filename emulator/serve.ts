import type { Server } from "node:http";

import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

import { control, CONTROL_PREFIX } from "./control/endpoints";
import type { RequestCounts } from "./control/counts";
import { parseOptions } from "./control/input";
import { emulatorOptions, type ChangeableOptions, type EmulatorOptions, type ResetOptions } from "./control/options";
import { ConnectionDropped, Tenant } from "./emulator";

/** The address that it listens on: nothing outside this machine can reach it. */
const LOOPBACK = "127.0.0.1";

/** How long an idle connection stays open. Longer than programs keep one, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;

/** The environment variables by which programs find the emulator. */
export type Environment = Readonly<
  Record<"LOGTO_ENDPOINT" | "LOGTO_TENANT_ID" | "LOGTO_APP_ID" | "LOGTO_APP_SECRET", string>
>;

/** A running emulator. */
export interface Emulator {
  /** Its base address, e.g. `http://127.0.0.1:3999`. */
  readonly endpoint: string;
  readonly tenantId: "default";
  /** The id of the machine-to-machine application that may do everything. */
  readonly appId: string;
  readonly appSecret: string;
  readonly environment: Environment;
  /** Closes it and all of its connections. May be called twice. */
  stop(): Promise<void>;
  /**
   * Makes it a fresh tenant, as it was started but for the options given. The signing key stays: tokens outlive it.
   * @throws InvalidOptions
   */
  reset(options?: ResetOptions): void;
  /** Changes options and keeps the data. @throws InvalidOptions */
  configure(options: ChangeableOptions): void;
  /** The requests since the start or the last reset, those that steer it aside. */
  requests(): RequestCounts;
  /**
   * Resolves when every webhook that is under way has been answered, or has failed, and is in the log. Webhooks are sent after
   * the answer to the request that they tell of, so a test waits here before it looks at what a receiver got.
   */
  delivered(): Promise<void>;
  /** Answers a request in process, without a socket. @throws ConnectionDropped where a fault says so */
  fetch(request: Request): Promise<Response>;
}

/**
 * Starts an emulator with a fresh tenant, on the loopback address.
 * @throws InvalidOptions for bad options
 * @throws Error where the port is in use
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
