import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

import { discovery, metadata } from "./identityProvider";

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Something on the loopback address that Logto calls: the other side of webhooks, and an identity provider. */
export interface Receiver {
  /** Its base address, e.g. `http://127.0.0.1:3999`. */
  readonly address: string;
  /** What came, in the order of arrival. */
  readonly received: readonly Received[];
  stop(): Promise<void>;
}

/**
 * Starts one. It answers 200 `{"ok":true}`, but 500 at `/fail`, at `/moved` that the place is another one, and at `/oidc` and
 * `/saml` what an identity provider says of itself.
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
