import type { Tenant } from "../../../sdk/provider/tenants/connections";
import { Kept } from "../../../sdk/provider/tenants/kept";
import { CONNECTION, FakeLogto, type Reply, type Seen } from "../../support/client/fakeLogto";

/** A tenant without a server: answers by a function, and writes down what was asked of it. */
export class FakeTenant {
  readonly logto = new FakeLogto();
  readonly tenant: Tenant = { connection: CONNECTION, client: this.logto.client(), kept: new Kept() };

  constructor(handler: (request: Seen) => Reply) {
    this.logto.handler = handler;
  }

  /** The requests of the Management API without the pages: `POST /roles/r/scopes {"scopeIds":["a"]}`. */
  get log(): string[] {
    return this.logto.apiRequests.map(({ method, path, body }) => {
      const [pathname = ""] = path.replace("/api", "").split("?");
      return `${method} ${pathname}${body === undefined ? "" : ` ${body}`}`;
    });
  }
}

/** An error of Logto's. */
export function refusal(status: number, code: string): Reply {
  return { status, body: { code, message: "said by Logto" } };
}

/** Done, with nothing to say. */
export const DONE: Reply = { status: 204, body: undefined };
