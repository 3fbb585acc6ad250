import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, NestedArgsOf, OutputsOf, Shown, TenantArgs, TextsOf } from "../../resource/types";
import { user } from "./declaration";

/** How a password digest was made. */
export type PasswordAlgorithm = TextsOf<typeof user, "passwordAlgorithm">;

type Properties = (typeof user)["properties"];

/** A postal address, as in OpenID Connect. */
export interface UserAddressArgs extends NestedArgsOf<Properties["profile"]["properties"]["address"]>, Shown {}

/** What OpenID Connect tells of a person. Logto replaces it whole. */
export interface UserProfileArgs extends NestedArgsOf<Properties["profile"], { address: UserAddressArgs }>, Shown {}

interface Named {
  profile: UserProfileArgs;
}

/** The arguments of a {@link User}. The rules are those of Logto's `/api/users`. */
export interface UserArgs extends ArgsOf<typeof user, Named>, TenantArgs {}

export interface User extends OutputsOf<typeof user, Named> {}

/**
 * A person who signs in. Logto's endpoint: `/api/users`.
 *
 * @example
 * const ann = new logto.User("ann", { username: "ann", primaryEmail: "ann@acme.example", name: "Ann" });
 */
export class User extends LogtoResource {
  constructor(name: string, args: UserArgs = {}, options?: ResourceOptions) {
    super(user, name, args, options);
  }
}
