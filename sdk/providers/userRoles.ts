import { userRoles } from "../objects/userRoles";
import { hosted } from "../provider/host";
import { RoleSetProvider } from "../provider/roleSetProvider";

class UserRolesProvider extends RoleSetProvider {
  constructor() {
    super(userRoles);
  }
}

export = hosted(new UserRolesProvider());
