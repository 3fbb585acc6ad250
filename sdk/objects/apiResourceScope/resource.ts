import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { apiResourceScope } from "./declaration";

/** The arguments of an {@link ApiResourceScope}. Logto's endpoint: `/api/resources/{id}/scopes`. */
export interface ApiResourceScopeArgs extends ArgsOf<typeof apiResourceScope>, TenantArgs {}

export interface ApiResourceScope extends OutputsOf<typeof apiResourceScope> {}

/**
 * A permission of an API resource that another program manages. For an API resource of the same program, use its argument
 * `scopes`. Logto's endpoint: `/api/resources/{id}/scopes`.
 *
 * @example
 * const refund = new logto.ApiResourceScope("refund:orders", { resourceId: orders.id, description: "Pay back" });
 */
export class ApiResourceScope extends LogtoResource {
  constructor(name: string, args: ApiResourceScopeArgs, options?: ResourceOptions) {
    super(apiResourceScope, name, args, options);
    if (options?.id !== undefined) {
      // The engine keeps the id that `get` was given, with the parent's id in front; other resources need Logto's own id.
      Object.assign(this, { id: this.id.apply((id) => id.slice(id.indexOf("/") + 1)) });
    }
  }
}
