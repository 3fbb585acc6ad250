import { allRolesOf } from "../support/objects/holderRoles";
import type { Knowledge } from "../support/objects/knowledge";
import { list } from "../support/objects/usual";

export const userRoles: Knowledge = {
  ...allRolesOf({
    noun: "user",
    in: ({ user, otherUser, userRoles: roles }) => ({ one: user, other: otherUser, roles }),
  }),
  compared: [list("/users/*/roles")],
};
