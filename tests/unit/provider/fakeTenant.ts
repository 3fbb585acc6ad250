import type { Tenant } from "../../../sdk/provider/tenants/connections";
import { Kept } from "../../../sdk/provider/tenants/kept";
import { CONNECTION, FakeLogto, type Reply, type Seen } from "../../support/client/fakeLogto";

/** A tenant without a server. It answers by a function, and records the requests. */
export class FakeTenant {
  readonly logto = new FakeLogto();
  readonly tenant: Tenant = { connection: CONNECTION, client: this.logto.client(), kept: new Kept() };

  constructor(handler: (request: Seen) => Reply) {
    this.logto.handler = handler;
  }

  /** The requests to the Management API, without the parameters of pages: `POST /roles/r/scopes {"scopeIds":["a"]}`. */
  get log(): string[] {
    return this.logto.apiRequests.map(({ method, path, body }) => {
      const [pathname = ""] = path.replace("/api", "").split("?");
      return `${method} ${pathname}${body === undefined ? "" : ` ${body}`}`;
    });
  }
}

/** An error of Logto. */
export function refusal(status: number, code: string): Reply {
  return { status, body: { code, message: "said by Logto" } };
}

/** A success without content. */
export const DONE: Reply = { status: 204, body: undefined };
