import type * as pulumi from "@pulumi/pulumi";
import { user } from "../objects/user";
import { LogtoResource, type ResourceOptions, type TenantArgs } from "./logtoResource";

/** How a password digest was made. */
export type PasswordAlgorithm = "Argon2i" | "Argon2id" | "Argon2d" | "SHA1" | "SHA256" | "MD5" | "Bcrypt" | "Legacy";

/** A postal address, as in OpenID Connect. */
export interface UserAddressArgs {
  /** The whole of it, for an envelope. */
  formatted?: pulumi.Input<string>;
  /** Street and number. */
  streetAddress?: pulumi.Input<string>;
  /** City. */
  locality?: pulumi.Input<string>;
  /** State or province. */
  region?: pulumi.Input<string>;
  /** Postal code. */
  postalCode?: pulumi.Input<string>;
  /** Country. */
  country?: pulumi.Input<string>;
}

/** What OpenID Connect tells of a person. Logto replaces it whole. */
export interface UserProfileArgs {
  /** Family name. */
  familyName?: pulumi.Input<string>;
  /** Given name. */
  givenName?: pulumi.Input<string>;
  /** Middle name. */
  middleName?: pulumi.Input<string>;
  /** Nickname. */
  nickname?: pulumi.Input<string>;
  /** The user name by which the person wants to be called. */
  preferredUsername?: pulumi.Input<string>;
  /** The address of a page about the person. */
  profile?: pulumi.Input<string>;
  /** The person's own site. */
  website?: pulumi.Input<string>;
  /** Gender, any text. */
  gender?: pulumi.Input<string>;
  /** Birthday, such as `1990-12-31`. */
  birthdate?: pulumi.Input<string>;
  /** Time zone, such as `Europe/Berlin`. */
  zoneinfo?: pulumi.Input<string>;
  /** Language, such as `de-DE`. */
  locale?: pulumi.Input<string>;
  /** Postal address. */
  address?: pulumi.Input<UserAddressArgs>;
}

/** The arguments of a {@link User}. The rules are those of Logto's `/api/users`. */
export interface UserArgs extends TenantArgs {
  /**
   * The name to sign in with, at most 128 characters, unique in the tenant: a letter or `_`, then letters, digits and `_`.
   * Empty and absent are one.
   */
  username?: pulumi.Input<string>;
  /** The e-mail address to sign in with, at most 128 characters, unique in the tenant whatever its case. Empty and absent are one. */
  primaryEmail?: pulumi.Input<string>;
  /**
   * The phone number to sign in with, at most 128 characters, unique in the tenant: digits with the country code, without +.
   * Logto drops a zero after the country code, which makes no difference here. Empty and absent are one.
   */
  primaryPhone?: pulumi.Input<string>;
  /** The person's name, at most 128 characters. Empty and absent are one. It does not default to the Pulumi name. */
  name?: pulumi.Input<string>;
  /** The URL of a picture, at most 2048 characters. Empty and absent are one. */
  avatar?: pulumi.Input<string>;
  /** Any JSON object. Undeclared, it is unmanaged; `{}` empties it. */
  customData?: pulumi.Input<Record<string, unknown>>;
  /** What OpenID Connect tells of the person. Removing it empties it. */
  profile?: pulumi.Input<UserProfileArgs>;
  /** Is the user kept from signing in? Default: `false`. */
  isSuspended?: pulumi.Input<boolean>;
  /**
   * A password, at least 1 character. A Pulumi secret. Logto never tells it, so a change elsewhere is not seen; removing the
   * argument leaves it as it is.
   */
  password?: pulumi.Input<string>;
  /**
   * The digest of a password from another system, 1 to 256 characters, in place of `password`. A Pulumi secret. A change
   * replaces the user, the old one first; removing it leaves the password as it is.
   */
  passwordDigest?: pulumi.Input<string>;
  /** How `passwordDigest` was made. A change replaces the user. */
  passwordAlgorithm?: pulumi.Input<PasswordAlgorithm>;
}

/**
 * A person who signs in. Logto's endpoint: `/api/users`.
 *
 * @example
 * const ann = new logto.User("ann", { username: "ann", primaryEmail: "ann@acme.example", name: "Ann" });
 */
export class User extends LogtoResource {
  declare public readonly username: pulumi.Output<string | undefined>;
  declare public readonly primaryEmail: pulumi.Output<string | undefined>;
  declare public readonly primaryPhone: pulumi.Output<string | undefined>;
  declare public readonly name: pulumi.Output<string | undefined>;
  declare public readonly avatar: pulumi.Output<string | undefined>;
  declare public readonly customData: pulumi.Output<Record<string, unknown> | undefined>;
  declare public readonly profile: pulumi.Output<pulumi.Unwrap<UserProfileArgs> | undefined>;
  declare public readonly isSuspended: pulumi.Output<boolean>;
  declare public readonly password: pulumi.Output<string | undefined>;
  declare public readonly passwordDigest: pulumi.Output<string | undefined>;
  declare public readonly passwordAlgorithm: pulumi.Output<PasswordAlgorithm | undefined>;

  constructor(name: string, args: UserArgs = {}, options?: ResourceOptions) {
    super(user, name, args, options);
  }

  /** Reads a user who exists, by his id. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, args: TenantArgs = {}, options?: ResourceOptions): User {
    return new User(name, args, { ...options, id });
  }
}
