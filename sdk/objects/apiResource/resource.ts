import * as pulumi from "@pulumi/pulumi";
import { childOptions, LogtoResource, orNone, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { ApiResourceScope } from "../apiResourceScope/resource";
import { apiResource } from "./declaration";

/** The arguments of an {@link ApiResource}. Logto's endpoint: `/api/resources`. */
export interface ApiResourceArgs<ScopeName extends string = string> extends ArgsOf<typeof apiResource>, TenantArgs {
  /**
   * The permissions of the API: a description for each name. A name has 1 to 256 characters and no white space. Each
   * permission becomes a child resource; `scopeId(name)` is its id. An empty description is the same as none. Default: no
   * permissions.
   */
  scopes?: Readonly<Record<ScopeName, pulumi.Input<string>>>;
}

export interface ApiResource<ScopeName extends string = never> extends OutputsOf<typeof apiResource> {
  /** The permissions that are declared in the argument `scopes`, by name. */
  readonly scopes: Readonly<Record<ScopeName, ApiResourceScope>>;
}

/**
 * An API that applications call with access tokens of Logto, and its permissions. Logto's endpoint: `/api/resources`.
 *
 * @example
 * const orders = new logto.ApiResource("orders", {
 *   indicator: "https://orders.acme.example/api",
 *   scopes: { "read:orders": "Read orders", "write:orders": "Change orders" },
 * });
 * const readOrders = orders.scopeId("read:orders");
 */
export class ApiResource<ScopeName extends string = never> extends LogtoResource {
  constructor(name: string, args: ApiResourceArgs<ScopeName>, options?: ResourceOptions) {
    const { scopes, ...own } = orNone(args);
    refuseUnlessPlain(name, scopes);
    super(apiResource, name, own, options);
    const tenant = own.tenant === undefined ? {} : { tenant: own.tenant };
    const children = Object.entries<pulumi.Input<string>>(scopes ?? {}).map(([scope, description]) => {
      const child = { ...tenant, resourceId: this.id, name: scope, description };
      return [scope, new ApiResourceScope(`${name}-${scope}`, child, childOptions(this, options))] as const;
    });
    Object.assign(this, { scopes: Object.fromEntries(children) });
  }

  /** The id of a permission that is declared in `scopes`. It stays known in a preview that changes the API resource. */
  scopeId(name: ScopeName): pulumi.Output<string> {
    const scopes: Readonly<Record<string, ApiResourceScope>> = this.scopes;
    const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
    if (scope === undefined) {
      const known = Object.keys(scopes).join(", ");
      throw new pulumi.RunError(`no scope "${name}" is declared in this ApiResource; its scopes are: ${known}`);
    }
    return scope.id;
  }
}

/** Each name of a permission becomes a resource, so the program must know the names before it deploys anything. */
function refuseUnlessPlain(name: string, scopes: unknown): void {
  const isPlain = typeof scopes === "object" && scopes !== null && !Array.isArray(scopes);
  if (scopes !== undefined && (!isPlain || pulumi.Output.isInstance(scopes) || scopes instanceof Promise)) {
    throw new pulumi.RunError(
      `ApiResource "${name}": scopes must be a plain object with a description for each name: { "read:orders": "…" }`,
    );
  }
}
