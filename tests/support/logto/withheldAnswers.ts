import { serve } from "@hono/node-server";
import type { Emulator } from "../../../emulator";

const LOOPBACK = "127.0.0.1";

/** A server in front of an emulator. It forwards creates, but withholds their answers until it is told to send them. */
export interface WithheldAnswers {
  /** The address of the server. */
  readonly endpoint: string;
  /** Aborts when the expected number of creates is done and waits for answers. */
  readonly signal: AbortSignal;
  /** Sends the answers of all later creates. */
  release(): void;
  stop(): void;
}

/** @param count The number of creates to wait for. */
export async function withholdAnswers(emulator: Emulator, count: number): Promise<WithheldAnswers> {
  const done = new AbortController();
  let withheld = 0;
  let isReleased = false;
  const answer = async (request: Request): Promise<Response> => {
    const response = await emulator.fetch(request);
    const isCreate = request.method === "POST" && new URL(request.url).pathname.startsWith("/api/");
    if (isReleased || !isCreate) {
      return response;
    }
    withheld += 1;
    if (withheld === count) {
      done.abort();
    }
    return new Promise<never>(() => undefined);
  };
  return new Promise((resolve) => {
    const options = { fetch: answer, hostname: LOOPBACK, port: 0, overrideGlobalObjects: false };
    const server = serve(options, ({ port }) => {
      resolve({
        endpoint: `http://${LOOPBACK}:${port}`,
        signal: done.signal,
        release: () => {
          isReleased = true;
        },
        stop: () => {
          server.close();
          if ("closeAllConnections" in server) {
            server.closeAllConnections();
          }
        },
      });
    });
  });
}
