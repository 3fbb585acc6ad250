import { userRoles } from "../objects/userRoles";
import { hosted } from "../provider/host";
import { WholeSetsProvider } from "../provider/wholeSetsProvider";

class UserRolesProvider extends WholeSetsProvider {
  constructor() {
    super(userRoles);
  }
}

export = hosted(new UserRolesProvider());
