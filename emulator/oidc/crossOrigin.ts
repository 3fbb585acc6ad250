import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/** Seconds that a browser may remember what pages of other sites may ask. */
const MAX_AGE_SECONDS = 3600;

/** Lets pages of any site call, and tells browsers so that ask first. */
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
