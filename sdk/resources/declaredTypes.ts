import * as pulumi from "@pulumi/pulumi";

/** Whom a role is for. */
export type RoleType = "User" | "MachineToMachine";

/** The types of the roles of this program, by the very output that is their id. */
const types = new WeakMap<object, RoleType>();

/** Remembers the type of a role that the program declares, where it is a plain value. */
export function rememberType(id: pulumi.Output<string>, type: unknown): void {
  if (type === undefined || type === "User" || type === "MachineToMachine") {
    types.set(id, type ?? "User");
  }
}

/**
 * Refuses a role of the wrong type as far as it can be known before Logto is asked: Logto itself would answer
 * 422 `entity.db_constraint_violated`, and only at `up`.
 */
export function refuseOtherType(resource: string, key: string, ids: unknown, wanted: RoleType): void {
  (Array.isArray(ids) ? ids : [ids]).forEach((id: unknown, index) => {
    const type = typeof id === "object" && id !== null ? types.get(id) : undefined;
    if (type !== undefined && type !== wanted) {
      const path = Array.isArray(ids) ? `${key}[${index}]` : key;
      throw new pulumi.RunError(`${resource}: ${path} is a role of type ${type}, and Logto takes only ${wanted} here`);
    }
  });
}
