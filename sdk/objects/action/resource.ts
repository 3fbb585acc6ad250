import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs, TextsOf } from "../../resource/types";
import { action } from "./declaration";

/** When the script of an {@link Action} runs. */
export type ActionKey = TextsOf<typeof action, "key">;

/** What becomes of a sign-in if the script of an {@link Action} fails. */
export type ActionErrorBehavior = TextsOf<typeof action, "onExecutionError">;

interface Named {
  key: ActionKey;
  onExecutionError: ActionErrorBehavior;
}

/** The arguments of an {@link Action}. Logto's endpoint: `/api/configs/actions/{key}`. */
export interface ActionArgs extends ArgsOf<typeof action, Named>, TenantArgs {}

export interface Action extends OutputsOf<typeof action, Named> {}

/**
 * A script that runs while a user signs in, and can update the user. A tenant has one for each key. New in Logto 1.42. Logto's
 * endpoint: `/api/configs/actions/{key}`.
 *
 * @example
 * new logto.Action("profile", {
 *   key: "action.postSignIn",
 *   script: 'const runAction = async ({ event }) => ({ action: "updateUser", user: { name: event.user.username } });',
 *   enabled: true,
 *   onExecutionError: "allow",
 * });
 */
export class Action extends LogtoResource {
  constructor(name: string, args: ActionArgs, options?: ResourceOptions) {
    super(action, name, args, options);
  }
}
