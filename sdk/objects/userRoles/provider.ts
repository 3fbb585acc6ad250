import { userRoles } from "./declaration";
import { hosted } from "../../provider/host";
import { RoleSetProvider } from "../../provider/requests/roleSetProvider";

class UserRolesProvider extends RoleSetProvider {
  constructor() {
    super(userRoles);
  }
}

export = hosted(new UserRolesProvider());
