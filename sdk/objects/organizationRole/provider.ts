import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import { organizationRole } from "./declaration";

export = hosted(new CollectionProvider(organizationRole));
