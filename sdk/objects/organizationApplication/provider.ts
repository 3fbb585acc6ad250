import { hosted } from "../../provider/host";
import { MemberProvider } from "../../provider/kinds/memberProvider";
import { organizationApplication } from "./declaration";

export = hosted(new MemberProvider(organizationApplication));
