import { apiResourceScope } from "./declaration";
import { CollectionProvider } from "../../provider/requests/collectionProvider";
import { hosted } from "../../provider/host";

class ApiResourceScopeProvider extends CollectionProvider {
  constructor() {
    super(apiResourceScope);
  }
}

export = hosted(new ApiResourceScopeProvider());
