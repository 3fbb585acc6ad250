import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs, TextsOf } from "../../resource/types";
import { jwtCustomizer } from "./declaration";

/** The tokens that a {@link JwtCustomizer} adds claims to: those of users, or those of machines. */
export type JwtTokenType = TextsOf<typeof jwtCustomizer, "tokenType">;

interface Named {
  tokenType: JwtTokenType;
}

/** The arguments of a {@link JwtCustomizer}. Logto's endpoint: `/api/configs/jwt-customizer/{tokenType}`. */
export interface JwtCustomizerArgs extends ArgsOf<typeof jwtCustomizer, Named>, TenantArgs {}

export interface JwtCustomizer extends OutputsOf<typeof jwtCustomizer, Named> {}

/**
 * A script that adds claims to the access tokens of users or of machines. A tenant has one for each of the two. Logto's
 * endpoint: `/api/configs/jwt-customizer/{tokenType}`.
 *
 * @example
 * new logto.JwtCustomizer("claims", {
 *   tokenType: "access-token",
 *   script: "const getCustomJwtClaims = async ({ context }) => ({ email: context.user.primaryEmail });",
 * });
 */
export class JwtCustomizer extends LogtoResource {
  constructor(name: string, args: JwtCustomizerArgs, options?: ResourceOptions) {
    super(jwtCustomizer, name, args, options);
  }
}
