/**
 * What this run of the engine keeps of one tenant: what it has created or adopted, and what it was asked to compare and
 * does not replace. The same may stand in the state a second time, under another name or in another class; when that
 * entry is deleted, what is kept stays in Logto. The engine compares every entry that the program still has before it
 * deletes what the program no longer has, so a later run knows it as well. A destroy compares nothing and keeps nothing.
 */
export class Kept {
  private readonly holdings = new Set<string>();

  add(holdings: readonly string[]): void {
    holdings.forEach((holding) => this.holdings.add(holding));
  }

  has(holding: string): boolean {
    return this.holdings.has(holding);
  }
}

/** An object of a class, as what is kept. */
export function objectHolding(className: string, id: string): string {
  return JSON.stringify([className, id]);
}

/** A role that a user or an application holds, whichever class declares it. */
export function roleHolding(collection: "users" | "applications", holderId: unknown, roleId: unknown): string {
  return JSON.stringify([collection, holderId, roleId]);
}
