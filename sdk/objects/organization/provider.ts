import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import { organization } from "./declaration";

export = hosted(new CollectionProvider(organization));
