import type { ObjectDeclaration } from "../../declaration";

/**
 * The objects of one tenant that this run of the engine keeps, and a delete must not delete. They are the objects that it
 * adopted or found to exist, and those that it created or compared and does not replace.
 *
 * A state can contain the same object twice, under two names or in two classes. The deletion of one entry must not delete what
 * the other entry declares. The engine compares all entries that the program still has before it deletes those that the program
 * no longer has. So a later run also knows what to keep. A destroy compares nothing, and keeps nothing.
 *
 * An object is identified by its name, see {@link nameOf}. Its holdings are what it declares: the object itself, by its name,
 * or roles of a user or an application, see {@link roleHolding}.
 */
export class Kept {
  readonly #takenHoldings = new Set<string>();
  readonly #holdersOf = new Map<string, Set<string>>();
  readonly #holdingsOf = new Map<string, readonly string[]>();
  readonly #madeHere = new Set<string>();

  /** Records an object that existed before this run adopted it. It is kept, because another entry of the state may have it. */
  taken(name: string, holdings: readonly string[]): void {
    holdings.forEach((holding) => this.#takenHoldings.add(holding));
    this.compared(name, holdings);
  }

  /** Records an object that this run created. It is kept from deletions under other names, but not from its own. */
  made(name: string, holdings: readonly string[]): void {
    this.#madeHere.add(name);
    this.compared(name, holdings);
  }

  /** Records an object that was compared and is not replaced, with its present holdings. */
  compared(name: string, holdings: readonly string[]): void {
    this.#drop(name);
    this.#holdingsOf.set(name, holdings);
    for (const holding of holdings) {
      this.#holdersOf.set(holding, (this.#holdersOf.get(holding) ?? new Set()).add(name));
    }
  }

  /** Whether a deletion of the named object must not delete this holding. */
  has(holding: string, name: string): boolean {
    const holders = [...(this.#holdersOf.get(holding) ?? [])];
    return this.#takenHoldings.has(holding) || holders.some((holder) => holder !== name || !this.#madeHere.has(name));
  }

  /** Records that the object is deleted. */
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

/** The name of an object, unique in its tenant: its class and its id. */
export function nameOf({ className }: ObjectDeclaration, id: string): string {
  return JSON.stringify([className, id]);
}

/** The name of a role of a user or an application. It is the same for all classes that can declare the role. */
export function roleHolding(collectionPath: string, holderId: unknown, roleId: unknown): string {
  return JSON.stringify([collectionPath, holderId, roleId]);
}
