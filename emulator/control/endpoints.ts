import { respondJson } from "../http/respond";
import type { Json } from "../json";
import type { RequestCounts } from "./counts";
import { InvalidOptions } from "./input";
import type { ChangeableOptions, ResetOptions } from "./options";

/** The beginning of the paths that control the emulator. They need no token. */
export const CONTROL_PREFIX = "/__emulator/";

const ENDPOINTS = [
  "POST /__emulator/reset",
  "PUT /__emulator/options",
  "GET /__emulator/requests",
  "DELETE /__emulator/requests",
];

/** What these paths control. */
interface Steered {
  /** @throws InvalidOptions */
  reset(options: ResetOptions): void;
  /** @throws InvalidOptions */
  configure(options: ChangeableOptions): void;
  requests(): RequestCounts;
  clearRequests(): void;
}

/** Answers a request that controls the emulator. */
export async function control(tenant: Steered, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  try {
    switch (`${request.method} ${pathname}`) {
      case "POST /__emulator/reset":
        tenant.reset(await readOptions(request));
        return new Response(null, { status: 204 });
      case "PUT /__emulator/options":
        tenant.configure(await readOptions(request));
        return new Response(null, { status: 204 });
      case "GET /__emulator/requests":
        return respondJson(200, countsOf(tenant));
      case "DELETE /__emulator/requests":
        tenant.clearRequests();
        return new Response(null, { status: 204 });
      default:
        return respondJson(404, { message: `No such control. There are: ${ENDPOINTS.join(", ")}.` });
    }
  } catch (error) {
    if (!(error instanceof InvalidOptions)) {
      throw error;
    }
    return respondJson(400, { code: "emulator.invalid_options", message: error.message });
  }
}

/** The options in a body; none if the body is empty. The tenant validates them. */
async function readOptions(request: Request): Promise<object> {
  const text = await request.text();
  if (text.trim() === "") {
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) {
      return value;
    }
  } catch {
    throw new InvalidOptions("options: the body is not JSON");
  }
  throw new InvalidOptions("options: an object is expected");
}

function countsOf(tenant: Steered): Json {
  const { total, byRoute, log } = tenant.requests();
  return { total, byRoute, log };
}
