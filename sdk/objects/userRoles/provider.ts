import { hosted } from "../../provider/host";
import { SetsProvider } from "../../provider/kinds/setsProvider";
import { userRoles } from "./declaration";

export = hosted(new SetsProvider(userRoles));
