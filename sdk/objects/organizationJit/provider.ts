import { hosted } from "../../provider/host";
import { SetsProvider } from "../../provider/kinds/setsProvider";
import { organizationJit } from "./declaration";

export = hosted(new SetsProvider(organizationJit));
