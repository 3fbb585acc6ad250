import { createServer } from "node:http";

/** The answer of a server to every request. */
export interface FixedAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A server on the loopback address that is not Logto. */
export interface AnsweringServer {
  readonly endpoint: string;
  stop(): void;
}

/** Starts a server that always gives the same answer. As an option, it issues tokens. */
export async function startAnswering(answer: FixedAnswer, givesTokens: boolean): Promise<AnsweringServer> {
  const server = createServer((request, response) => {
    const { status, type, body } = givesTokens && request.url === "/oidc/token" ? TOKEN : answer;
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server has no port");
  }
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const TOKEN: FixedAnswer = {
  status: 200,
  type: "application/json",
  body: JSON.stringify({ access_token: "token", token_type: "Bearer", expires_in: 3600, scope: "all" }),
};
