import { webhook } from "./declaration";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";

export = hosted(new CollectionProvider(webhook));
