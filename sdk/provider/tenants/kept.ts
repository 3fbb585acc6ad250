import type { ObjectDeclaration } from "../../declaration";

/**
 * What this run of the engine keeps of one tenant, so that a delete leaves it: what was adopted or found already there, and
 * what was made or compared and is not replaced. A state may hold the same object twice, under two names or in two
 * classes; the deletion of one entry must not take away what the other one declares. The engine compares every entry that
 * the program still has before it deletes what the program no longer has, so a later run knows it as well. A destroy
 * compares nothing, and keeps nothing.
 *
 * Objects are named by {@link nameOf}; what they hold is their own name, or a role of a user or an application.
 */
export class Kept {
  readonly #takenHoldings = new Set<string>();
  readonly #holdersOf = new Map<string, Set<string>>();
  readonly #holdingsOf = new Map<string, readonly string[]>();
  readonly #madeHere = new Set<string>();

  /** The object was there before this run took it: it is kept from every deletion, for its own entry has been there before. */
  taken(name: string, holdings: readonly string[]): void {
    holdings.forEach((holding) => this.#takenHoldings.add(holding));
    this.compared(name, holdings);
  }

  /** The object was made by this run. Only what is deleted under another name can be a second entry of what it holds. */
  made(name: string, holdings: readonly string[]): void {
    this.#madeHere.add(name);
    this.compared(name, holdings);
  }

  /** The object was compared and is not replaced: these are what it holds now. */
  compared(name: string, holdings: readonly string[]): void {
    this.#drop(name);
    this.#holdingsOf.set(name, holdings);
    for (const holding of holdings) {
      this.#holdersOf.set(holding, (this.#holdersOf.get(holding) ?? new Set()).add(name));
    }
  }

  /** Whether the deletion of the named object leaves this. */
  has(holding: string, name: string): boolean {
    const holders = [...(this.#holdersOf.get(holding) ?? [])];
    return this.#takenHoldings.has(holding) || holders.some((holder) => holder !== name || !this.#madeHere.has(name));
  }

  /** The object is deleted. */
  forget(name: string): void {
    this.#drop(name);
    this.#madeHere.delete(name);
  }

  #drop(name: string): void {
    for (const holding of this.#holdingsOf.get(name) ?? []) {
      this.#holdersOf.get(holding)?.delete(name);
    }
    this.#holdingsOf.delete(name);
  }
}

/** What an object is known by among all of its tenant. */
export function nameOf({ className }: ObjectDeclaration, id: string): string {
  return JSON.stringify([className, id]);
}

/** A role that a user or an application holds, whichever class declares it. */
export function roleHolding(collectionPath: string, holderId: unknown, roleId: unknown): string {
  return JSON.stringify([collectionPath, holderId, roleId]);
}
