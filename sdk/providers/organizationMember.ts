import { organizationMember } from "../objects/organizationMember";
import { hosted } from "../provider/host";
import { MembershipProvider } from "../provider/membershipProvider";

class OrganizationMemberProvider extends MembershipProvider {
  constructor() {
    super(organizationMember, "userIds");
  }
}

export = hosted(new OrganizationMemberProvider());
