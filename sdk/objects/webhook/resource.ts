import type * as pulumi from "@pulumi/pulumi";
import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, NestedArgsOf, OutputsOf, Shown, TenantArgs, TextsOf } from "../../resource/types";
import { webhook } from "./declaration";

/** The events that can make Logto send a request. */
export type WebhookEvent = TextsOf<typeof webhook, "events">;

/** Where Logto sends the requests of a webhook, and how. Logto replaces it as a whole. */
export interface WebhookConfigArgs extends NestedArgsOf<(typeof webhook)["properties"]["config"]>, Shown {}

interface Named {
  events: pulumi.Input<WebhookEvent>[];
  config: WebhookConfigArgs;
}

/** The arguments of a {@link Webhook}. Logto's endpoint: `/api/hooks`. */
export interface WebhookArgs extends ArgsOf<typeof webhook, Named>, TenantArgs {}

export interface Webhook extends OutputsOf<typeof webhook, Named> {}

/**
 * A webhook: Logto sends a signed request to a URL when certain events happen. Logto's endpoint: `/api/hooks`.
 *
 * @example
 * const sync = new logto.Webhook("sync", {
 *   events: ["User.Created", "User.Deleted"],
 *   config: { url: "https://crm.acme.example/logto" },
 *   rotation: "2026-11",
 * });
 * export const signingKey = sync.signingKey;
 */
export class Webhook extends LogtoResource {
  constructor(name: string, args: WebhookArgs, options?: ResourceOptions) {
    super(webhook, name, args, options);
  }
}
