import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/** How long a browser may cache the answer to a preflight request, in seconds. */
const MAX_AGE_SECONDS = 3600;

/** Allows requests from pages of any site, and answers preflight requests. */
export function crossOrigin(...methods: readonly ("GET" | "POST")[]): MiddlewareHandler {
  const allow = cors({
    origin: (origin) => (origin === "" ? "*" : origin),
    allowMethods: [...methods],
    exposeHeaders: methods.includes("POST") ? ["WWW-Authenticate"] : [],
    maxAge: MAX_AGE_SECONDS,
  });
  return (context, next) => {
    const isAsking = context.req.header("access-control-request-method") !== undefined;
    return context.req.method === "OPTIONS" && !isAsking ? next() : allow(context, next);
  };
}
