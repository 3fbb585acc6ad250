import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { SELF_SIGNED } from "./certificate";

/** A server on this machine, for tests that need real sockets. */
export interface LocalServer {
  server: Server;
  port: number;
  /** The requests without those for tokens, in the form `GET /api/roles`. */
  requests: string[];
  /** The number of connections to the server. */
  connections: () => number;
  close: () => Promise<void>;
}

/** Answers the requests of a server, except those for tokens. */
export type Listener = (request: IncomingMessage, response: ServerResponse, number: number) => void;

/** Answers with JSON. */
export function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** Starts a server that issues tokens. The listener answers all other requests. */
export function startServer(listener: Listener): Promise<LocalServer> {
  const requests: string[] = [];
  return listening(createServer(listenerOf(listener, requests)), requests);
}

/** Starts the same server with the self-signed certificate. */
export function startSecureServer(listener: Listener): Promise<LocalServer> {
  const requests: string[] = [];
  return listening(createSecureServer(SELF_SIGNED, listenerOf(listener, requests)), requests);
}

function listenerOf(listener: Listener, requests: string[]): RequestListener {
  return (request, response) => {
    const { method = "", url = "" } = request;
    if (url.endsWith("/oidc/token")) {
      json(response, { access_token: "token", expires_in: 3600, scope: "all" });
      return;
    }
    requests.push(`${method} ${url}`);
    listener(request, response, requests.length);
  };
}

async function listening(server: Server, requests: string[]): Promise<LocalServer> {
  let connections = 0;
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    server,
    port: portOf(server.address()),
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The port of a listening server. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") {
    throw new Error("the server does not listen on a port");
  }
  return address.port;
}
