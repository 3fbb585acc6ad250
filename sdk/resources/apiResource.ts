import * as pulumi from "@pulumi/pulumi";
import { apiResource } from "../objects/apiResource";
import { ApiResourceScope } from "./apiResourceScope";
import { childOptions, LogtoResource, orNone, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";

/** The arguments of an {@link ApiResource}. The rules are those of Logto's `/api/resources`. */
export interface ApiResourceArgs<ScopeName extends string = string> extends TenantArgs {
  /** The name that administrators see, at least 1 character. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /**
   * The audience of its access tokens, most often the URL of the API, at least 1 character, unique in the tenant. A change
   * replaces the API resource.
   */
  indicator: pulumi.Input<string>;
  /** How long its access tokens live, in seconds, at least 1. Default: `3600`. */
  accessTokenTtl?: pulumi.Input<number>;
  /** Is it the audience where a token request names none? One in a tenant at most. Default: `false`. */
  isDefault?: pulumi.Input<boolean>;
  /**
   * Its permissions: the description of each by its name, which holds no white space and 1 to 256 characters. Each becomes a
   * child resource; `scopeId(name)` is its id. An empty description is none. Default: none.
   */
  scopes?: Readonly<Record<ScopeName, pulumi.Input<string>>>;
}

/**
 * An API that access tokens are for, with its permissions. Logto's endpoint: `/api/resources`.
 *
 * @example
 * const orders = new logto.ApiResource("orders", {
 *   indicator: "https://orders.acme.example/api",
 *   scopes: { "read:orders": "Read orders", "write:orders": "Change orders" },
 * });
 * const readOrders = orders.scopeId("read:orders");
 */
export class ApiResource<ScopeName extends string = never> extends LogtoResource {
  declare public readonly name: pulumi.Output<string>;
  declare public readonly indicator: pulumi.Output<string>;
  declare public readonly accessTokenTtl: pulumi.Output<number>;
  declare public readonly isDefault: pulumi.Output<boolean>;
  /** The permissions that are declared here, by name. */
  public readonly scopes: Readonly<Record<ScopeName, ApiResourceScope>>;

  constructor(name: string, args: ApiResourceArgs<ScopeName>, options?: ResourceOptions) {
    const { scopes, ...own } = orNone(args);
    refuseUnlessPlain(name, scopes);
    super(apiResource, name, withName(name, own, options), options);
    const tenant = own.tenant === undefined ? {} : { tenant: own.tenant };
    const children = Object.entries<pulumi.Input<string>>(scopes ?? {}).map(([scope, description]) => [
      scope,
      new ApiResourceScope(
        `${name}-${scope}`,
        { ...tenant, resourceId: this.id, name: scope, description },
        childOptions(this, options),
      ),
    ]);
    this.scopes = Object.fromEntries(children) as Record<ScopeName, ApiResourceScope>;
  }

  /** The id of a permission that is declared in `scopes`. It stays known while the API resource changes. */
  scopeId(name: ScopeName): pulumi.Output<string> {
    const scopes: Readonly<Record<string, ApiResourceScope>> = this.scopes;
    const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
    if (scope === undefined) {
      const known = Object.keys(scopes).join(", ");
      throw new pulumi.RunError(`no scope "${name}" is declared in this ApiResource; its scopes are: ${known}`);
    }
    return scope.id;
  }

  /** Reads an API resource that exists, by its id. Its permissions are read by `ApiResourceScope.get`. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, args: TenantArgs = {}, options?: ResourceOptions): ApiResource {
    return new ApiResource(name, args as ApiResourceArgs<never>, { ...options, id });
  }
}

/** The permissions become resources by their names, so the names must be there before anything is deployed. */
function refuseUnlessPlain(name: string, scopes: unknown): void {
  const isPlain = typeof scopes === "object" && scopes !== null && !Array.isArray(scopes);
  if (scopes !== undefined && (!isPlain || pulumi.Output.isInstance(scopes) || scopes instanceof Promise)) {
    throw new pulumi.RunError(
      `ApiResource "${name}": scopes must be a plain object, the description of each by its name: { "read:orders": "…" }`,
    );
  }
}
