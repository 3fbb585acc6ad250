import { organization } from "./declaration";
import { CollectionProvider } from "../../provider/requests/collectionProvider";
import { hosted } from "../../provider/host";

class OrganizationProvider extends CollectionProvider {
  constructor() {
    super(organization);
  }
}

export = hosted(new OrganizationProvider());
