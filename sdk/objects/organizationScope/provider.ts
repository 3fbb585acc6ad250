import { organizationScope } from "./declaration";
import { CollectionProvider } from "../../provider/requests/collectionProvider";
import { hosted } from "../../provider/host";

class OrganizationScopeProvider extends CollectionProvider {
  constructor() {
    super(organizationScope);
  }
}

export = hosted(new OrganizationScopeProvider());
