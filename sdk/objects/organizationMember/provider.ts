import { hosted } from "../../provider/host";
import { MemberProvider } from "../../provider/kinds/memberProvider";
import { organizationMember } from "./declaration";

export = hosted(new MemberProvider(organizationMember));
