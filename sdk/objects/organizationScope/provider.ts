import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import { organizationScope } from "./declaration";

export = hosted(new CollectionProvider(organizationScope));
