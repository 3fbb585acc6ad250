import { organizationScope } from "../objects/organizationScope";
import { CollectionProvider } from "../provider/collectionProvider";
import { hosted } from "../provider/host";

class OrganizationScopeProvider extends CollectionProvider {
  constructor() {
    super(organizationScope);
  }
}

export = hosted(new OrganizationScopeProvider());
