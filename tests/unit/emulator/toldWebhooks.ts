import assert from "node:assert/strict";

import type { Emulator } from "../../../emulator";
import { isJsonObject, omit, type JsonObject } from "../../../emulator/json";
import type { Received, Receiver } from "../../support/receiver";

/** All events of data. Events of a sign-in never happen here. */
export const DATA_EVENTS = [
  ...["User", "Role", "Scope", "Organization", "OrganizationRole", "OrganizationScope"].flatMap((kind) =>
    ["Created", "Deleted", "Data.Updated"].map((change) => `${kind}.${change}`),
  ),
  "User.SuspensionStatus.Updated",
  "Role.Scopes.Updated",
  "Organization.Membership.Updated",
  "OrganizationRole.Scopes.Updated",
];

/** The requests of webhooks at a receiver. */
export class ToldWebhooks {
  readonly #emulator: Emulator;
  readonly #receiver: Receiver;
  #seen = 0;

  constructor(emulator: Emulator, receiver: Receiver) {
    this.#emulator = emulator;
    this.#receiver = receiver;
  }

  /** The requests since the last call. */
  async arrived(): Promise<readonly Received[]> {
    await this.#emulator.delivered();
    const requests = this.#receiver.received.slice(this.#seen);
    this.#seen += requests.length;
    return requests;
  }

  /** The payloads of webhooks since the last call, without the keys that every payload has. */
  async told(): Promise<JsonObject[]> {
    return (await this.arrived()).map(({ body }) => {
      const payload: unknown = JSON.parse(body);
      assert.ok(isJsonObject(payload));
      return omit(payload, "hookId", "createdAt", "userAgent", "ip");
    });
  }

  /** The events since the last call, sorted. */
  async events(): Promise<unknown[]> {
    return (await this.told()).map(({ event }) => event).sort();
  }
}
