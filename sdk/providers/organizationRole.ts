import { organizationRole } from "../objects/organizationRole";
import { CollectionProvider } from "../provider/collectionProvider";
import { hosted } from "../provider/host";

class OrganizationRoleProvider extends CollectionProvider {
  constructor() {
    super(organizationRole);
  }
}

export = hosted(new OrganizationRoleProvider());
