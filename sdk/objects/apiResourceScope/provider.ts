import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import { apiResourceScope } from "./declaration";

export = hosted(new CollectionProvider(apiResourceScope));
