import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, NestedArgsOf, OutputsOf, Shown, TenantArgs, TextsOf } from "../../resource/types";
import { user } from "./declaration";

/** The algorithm that made a password digest. */
export type PasswordAlgorithm = TextsOf<typeof user, "passwordAlgorithm">;

type Properties = (typeof user)["properties"];

/** A postal address, as in OpenID Connect. */
export interface UserAddressArgs extends NestedArgsOf<Properties["profile"]["properties"]["address"]>, Shown {}

/** The standard claims of OpenID Connect about a user. Logto replaces them as a whole. */
export interface UserProfileArgs extends NestedArgsOf<Properties["profile"], { address: UserAddressArgs }>, Shown {}

interface Named {
  profile: UserProfileArgs;
}

/** The arguments of a {@link User}. Logto's endpoint: `/api/users`. */
export interface UserArgs extends ArgsOf<typeof user, Named>, TenantArgs {}

export interface User extends OutputsOf<typeof user, Named> {}

/**
 * A user who signs in to applications. Logto's endpoint: `/api/users`.
 *
 * @example
 * const ann = new logto.User("ann", { username: "ann", primaryEmail: "ann@acme.example", name: "Ann" });
 */
export class User extends LogtoResource {
  constructor(name: string, args: UserArgs = {}, options?: ResourceOptions) {
    super(user, name, args, options);
  }
}
