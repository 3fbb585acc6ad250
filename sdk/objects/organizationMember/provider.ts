import { organizationMember } from "./declaration";
import { hosted } from "../../provider/host";
import { MembershipProvider } from "../../provider/requests/memberProvider";

class OrganizationMemberProvider extends MembershipProvider {
  constructor() {
    super(organizationMember, "userIds");
  }
}

export = hosted(new OrganizationMemberProvider());
