import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

import { discovery, metadata } from "./identityProvider";

/** A received request. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on the loopback address that Logto calls: it receives webhooks and is an identity provider. */
export interface Receiver {
  /** The base address, e.g. `http://127.0.0.1:3999`. */
  readonly address: string;
  /** The received requests, in the order of arrival. */
  readonly received: readonly Received[];
  stop(): Promise<void>;
}

/**
 * Starts a receiver. It answers 200 `{"ok":true}`, but 500 at `/fail`, a redirect at `/moved`, and the metadata of an identity
 * provider at `/oidc` and `/saml`.
 */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const own = `http://${request.headers.host ?? ""}`;
    void read(request).then((arrived) => {
      received.push(arrived);
      if (arrived.path === "/moved") {
        response.writeHead(307, { location: "/there" }).end();
      } else if (arrived.path === "/fail") {
        response.writeHead(500, JSON_TYPE).end('{"error":"no"}');
      } else if (arrived.path === "/oidc/.well-known/openid-configuration") {
        response.writeHead(200, JSON_TYPE).end(JSON.stringify(discovery(own)));
      } else if (arrived.path === "/saml/metadata") {
        response.writeHead(200, { "content-type": "application/xml" }).end(metadata(own));
      } else {
        response.writeHead(200, JSON_TYPE).end('{"ok":true}');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The receiver has no port");
  }
  return {
    address: `http://127.0.0.1:${address.port}`,
    received,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const JSON_TYPE = { "content-type": "application/json" };

async function read(request: IncomingMessage): Promise<Received> {
  const { method = "", url = "", headers } = request;
  return { method, path: url, headers, body: await text(request) };
}
