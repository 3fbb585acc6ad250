import type * as pulumi from "@pulumi/pulumi";
import { apiResourceScope } from "../objects/apiResourceScope";
import { LogtoResource, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";

/** The arguments of an {@link ApiResourceScope}. The rules are those of Logto's `/api/resources/{id}/scopes`. */
export interface ApiResourceScopeArgs extends TenantArgs {
  /** The API resource that it belongs to, at least 1 character. A change replaces the scope. */
  resourceId: pulumi.Input<string>;
  /** The name, 1 to 256 characters without white space, unique in the API resource. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /** What it allows. Empty and absent are one. */
  description?: pulumi.Input<string>;
}

/**
 * A permission of an API resource that is managed elsewhere; the permissions of your own stand in `ApiResource.scopes`.
 * Logto's endpoint: `/api/resources/{id}/scopes`.
 *
 * @example
 * const refund = new logto.ApiResourceScope("refund:orders", { resourceId: orders.id, description: "Pay back" });
 */
export class ApiResourceScope extends LogtoResource {
  declare public readonly resourceId: pulumi.Output<string>;
  declare public readonly name: pulumi.Output<string>;
  declare public readonly description: pulumi.Output<string | undefined>;

  constructor(name: string, args: ApiResourceScopeArgs, options?: ResourceOptions) {
    super(apiResourceScope, name, withName(name, args, options), options);
    if (options?.id !== undefined) {
      // The engine keeps the id that a lookup was given; everybody else needs Logto's own.
      Object.assign(this, { id: this.id.apply((id) => id.slice(id.indexOf("/") + 1)) });
    }
  }

  /** Reads a permission that exists. What is given as its id is `<API resource id>/<scope id>`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): ApiResourceScope {
    return new ApiResourceScope(name, args as ApiResourceScopeArgs, { ...options, id });
  }
}
