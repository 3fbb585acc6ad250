import type { Tenant } from "./connections";

/** What this run has taken over, and so deletes under no other name. */
const adopted = new Set<string>();

export function noteAdopted(tenant: Tenant, className: string, id: string): void {
  adopted.add(keyOf(tenant, className, id));
}

export function wasAdopted(tenant: Tenant, className: string, id: string): boolean {
  return adopted.has(keyOf(tenant, className, id));
}

function keyOf({ connection }: Tenant, className: string, id: string): string {
  return JSON.stringify([connection.tenantId, className, id]);
}
