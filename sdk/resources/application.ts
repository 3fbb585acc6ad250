import * as pulumi from "@pulumi/pulumi";
import { application, CONFIDENTIAL_TYPES, DEFAULT_SECRET_NAME } from "../objects/application";
import { ApplicationSecret } from "./applicationSecret";
import { childOptions, LogtoResource, orNone, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";

/** The kinds of applications. SAML applications are not among them: Logto has another endpoint for those. */
export type ApplicationType = "Native" | "SPA" | "Traditional" | "MachineToMachine" | "Protected";

/** The kinds that have a secret. */
export type ConfidentialApplicationType = (typeof CONFIDENTIAL_TYPES)[number];

/** The OpenID Connect side of an application. Logto replaces it whole. */
export interface OidcClientMetadataArgs {
  /**
   * Where users may be sent after they signed in. Absolute URIs with http, https or a custom scheme; `*` is a wildcard in
   * the host (which then needs a dot) and in the path, for http and https. The order is kept. Default: `[]`.
   */
  redirectUris?: pulumi.Input<pulumi.Input<string>[]>;
  /** Where users may be sent after they signed out, with the rules of `redirectUris`. Default: `[]`. */
  postLogoutRedirectUris?: pulumi.Input<pulumi.Input<string>[]>;
  /** The URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout). */
  backchannelLogoutUri?: pulumi.Input<string>;
  /** Does the back-channel logout token need a session id? */
  backchannelLogoutSessionRequired?: pulumi.Input<boolean>;
  /** The address of a logo. */
  logoUri?: pulumi.Input<string>;
}

/** Logto's own settings of an application. Logto replaces them whole. */
export interface CustomClientMetadataArgs {
  /** Origins that may call Logto from a browser, without a path or a slash at the end. Each at least 1 character. */
  corsAllowedOrigins?: pulumi.Input<pulumi.Input<string>[]>;
  /** How long an id token lives, in seconds, at least 1. */
  idTokenTtl?: pulumi.Input<number>;
  /** How long a refresh token lives, in seconds, at least 1. Logto prefers `refreshTokenTtlInDays`. */
  refreshTokenTtl?: pulumi.Input<number>;
  /** How long a refresh token lives, in days, 1 to 180. */
  refreshTokenTtlInDays?: pulumi.Input<number>;
  /** Give out a refresh token even when the user was not asked for consent? */
  alwaysIssueRefreshToken?: pulumi.Input<boolean>;
  /** Give out a new refresh token when most of the old one's life is over? */
  rotateRefreshToken?: pulumi.Input<boolean>;
  /** May the application exchange tokens? Never for a third-party application. */
  allowTokenExchange?: pulumi.Input<boolean>;
  /** Does it sign in by the device flow? For the type `Native` only. A change replaces the application. */
  isDeviceFlow?: pulumi.Input<boolean>;
  /** How many grants a user may hold at once, at least 1. */
  maxAllowedGrants?: pulumi.Input<number>;
}

/** What stands behind a protected application (Logto Cloud only). */
export interface ProtectedAppMetadataArgs {
  /** The subdomain at which Logto serves it, at least 1 character. A change replaces the application. */
  subDomain: pulumi.Input<string>;
  /** The URL of the site that is protected. */
  origin: pulumi.Input<string>;
}

/** The arguments of an {@link Application}. The rules are those of Logto's `/api/applications`. */
export interface ApplicationArgs<Type extends ApplicationType = ApplicationType> extends TenantArgs {
  /** The name that users and administrators see, 1 to 256 characters. It need not be unique. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /** The kind of the application, a plain value. A change replaces the application. */
  type: Type;
  /** What it is for. Empty and absent are one. */
  description?: pulumi.Input<string>;
  /** The OpenID Connect side. Default: no URIs. Not for the type `Protected`, where Logto writes it. */
  oidcClientMetadata?: pulumi.Input<OidcClientMetadataArgs>;
  /** Logto's own settings. Removing it resets them. */
  customClientMetadata?: pulumi.Input<CustomClientMetadataArgs>;
  /** Any JSON object. Undeclared, it is unmanaged; `{}` empties it. */
  customData?: pulumi.Input<Record<string, unknown>>;
  /**
   * Is it somebody else's application? Only for the types `Traditional`, `SPA` and `Native`. A change replaces the
   * application. Default: `false`.
   */
  isThirdParty?: pulumi.Input<boolean>;
  /** What is protected. Required for the type `Protected`, and only there. */
  protectedAppMetadata?: pulumi.Input<ProtectedAppMetadataArgs>;
}

/**
 * An application that signs people in, or that calls an API by itself. Logto's endpoint: `/api/applications`.
 *
 * @example
 * const web = new logto.Application("web", {
 *   type: "SPA",
 *   oidcClientMetadata: { redirectUris: ["https://acme.example/callback"] },
 * });
 * const robot = new logto.Application("robot", { type: "MachineToMachine" });
 * export const secret = robot.secret;
 */
export class Application<Type extends ApplicationType = ApplicationType> extends LogtoResource {
  declare public readonly name: pulumi.Output<string>;
  declare public readonly type: pulumi.Output<Type>;
  declare public readonly description: pulumi.Output<string | undefined>;
  declare public readonly oidcClientMetadata: pulumi.Output<pulumi.Unwrap<OidcClientMetadataArgs> | undefined>;
  declare public readonly customClientMetadata: pulumi.Output<pulumi.Unwrap<CustomClientMetadataArgs> | undefined>;
  declare public readonly customData: pulumi.Output<Record<string, unknown> | undefined>;
  declare public readonly isThirdParty: pulumi.Output<boolean>;
  declare public readonly protectedAppMetadata: pulumi.Output<pulumi.Unwrap<ProtectedAppMetadataArgs> | undefined>;
  /**
   * The secret that Logto made together with the application, a Pulumi secret. A child resource holds it, so that it stays
   * known while other arguments change. Undefined for the types that have none, and after `get`, where
   * `ApplicationSecret.get(name, "<application id>/Default secret")` reads it.
   */
  public readonly secret: pulumi.Output<Type extends ConfidentialApplicationType ? string : undefined>;

  constructor(name: string, args: ApplicationArgs<Type>, options?: ResourceOptions) {
    super(application, name, withName(name, args, options), options);
    this.secret = secretOf(this, name, args, options) as Application<Type>["secret"];
  }

  /** Reads an application that exists, by its id. Its `secret` is not read. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, args: TenantArgs = {}, options?: ResourceOptions): Application {
    return new Application(name, args as ApplicationArgs, { ...options, id });
  }
}

function secretOf(
  parent: Application,
  name: string,
  given: ApplicationArgs | undefined,
  options?: ResourceOptions,
): pulumi.Output<string | undefined> {
  const args = orNone(given);
  const isConfidential = CONFIDENTIAL_TYPES.some((type) => type === args.type);
  if (!isConfidential || options?.id !== undefined) {
    return pulumi.output(undefined);
  }
  const tenant = args.tenant === undefined ? {} : { tenant: args.tenant };
  const secret = new ApplicationSecret(
    `${name}-secret`,
    { ...tenant, applicationId: parent.id, name: DEFAULT_SECRET_NAME },
    { ...childOptions(parent, options), adopt: true },
  );
  return secret.value;
}
