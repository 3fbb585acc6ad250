import { roleHolding } from "../tenants/kept";
import type { Reference } from "./objectApi";
import { textsOf } from "../values/attributes";
import { WholeSetsProvider } from "./wholeSetsProvider";

/**
 * All roles of one user or one application. Each of them is held by itself, for a RoleAssignment may declare the same
 * one: the id of the holder is the id of this object, and `path` is the collection of the holders.
 */
export class RoleSetProvider extends WholeSetsProvider {
  override holdings({ id, args }: Reference): readonly string[] {
    return textsOf(args["roleIds"]).map((roleId) => this.holdingOf(id, roleId));
  }

  override unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined {
    const declared = textsOf(reference.args["roleIds"]);
    const roleIds = declared.filter((roleId) => !isKept(this.holdingOf(reference.id, roleId)));
    if (roleIds.length === declared.length) {
      return reference;
    }
    return roleIds.length === 0 ? undefined : { ...reference, args: { ...reference.args, roleIds } };
  }

  private holdingOf(holderId: string, roleId: string): string {
    return roleHolding(this.object.path === "/users" ? "users" : "applications", holderId, roleId);
  }
}
