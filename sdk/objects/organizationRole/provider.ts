import { organizationRole } from "./declaration";
import { CollectionProvider } from "../../provider/requests/collectionProvider";
import { hosted } from "../../provider/host";

class OrganizationRoleProvider extends CollectionProvider {
  constructor() {
    super(organizationRole);
  }
}

export = hosted(new OrganizationRoleProvider());
