import { apiResourceScope } from "../objects/apiResourceScope";
import { CollectionProvider } from "../provider/collectionProvider";
import { hosted } from "../provider/host";

class ApiResourceScopeProvider extends CollectionProvider {
  constructor() {
    super(apiResourceScope);
  }
}

export = hosted(new ApiResourceScopeProvider());
