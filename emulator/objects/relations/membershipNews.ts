import type { Call, Route, Routes } from "../../http/call";
import type { JsonObject } from "../../json";

/** The maximum number of ids in a webhook. */
const MOST_IDS = 5000;

const UPDATED = "Organization.Membership.Updated";

/** The webhooks of a kind of members. */
export interface Telling {
  /** The key of the ids in a body. */
  readonly key: "userIds" | "applicationIds";
  /** The ids of the current members. */
  readonly members: (call: Call) => readonly string[];
}

/** Adds webhooks to endpoints: each endpoint that changes the members reports who was added and who was removed. */
export function tellingMembers(routes: Routes, telling: Telling): Routes {
  return Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [name, isRead(name) || !route ? route : told(route, telling)]),
  );
}

function isRead(name: string): boolean {
  return name.startsWith("GET ");
}

function told(route: Route, { key, members }: Telling): Route {
  return {
    ...route,
    handle: async (call) => {
      const before = members(call);
      const answer = await route.handle(call);
      const after = members(call);
      const added = [...new Set(call.body.texts(key))].filter((id) => !before.includes(id));
      const removed = before.filter((id) => !after.includes(id));
      tellMembership(call, call.param("id"), { [`added${capital(key)}`]: added, [`removed${capital(key)}`]: removed });
      return answer;
    },
  };
}

/** Sends the webhooks of changed members, with each list of ids that is not empty. */
export function tellMembership(
  { tell, has }: Pick<Call, "tell" | "has">,
  organizationId: string,
  changes: Readonly<Record<string, readonly string[]>>,
): void {
  const lists = has("membershipChanges") ? Object.entries(changes).filter(([, ids]) => ids.length > 0) : [];
  const capped: JsonObject = Object.fromEntries(lists.map(([key, ids]) => [key, ids.slice(0, MOST_IDS)]));
  tell(UPDATED, { organizationId, ...capped });
}

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
