import { organization } from "../objects/organization";
import { CollectionProvider } from "../provider/collectionProvider";
import { hosted } from "../provider/host";

class OrganizationProvider extends CollectionProvider {
  constructor() {
    super(organization);
  }
}

export = hosted(new OrganizationProvider());
