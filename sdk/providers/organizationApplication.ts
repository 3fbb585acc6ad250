import { organizationApplication } from "../objects/organizationApplication";
import { hosted } from "../provider/host";
import { MembershipProvider } from "../provider/membershipProvider";

class OrganizationApplicationProvider extends MembershipProvider {
  constructor() {
    super(organizationApplication, "applicationIds");
  }
}

export = hosted(new OrganizationApplicationProvider());
