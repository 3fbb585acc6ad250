import { organizationApplication } from "./declaration";
import { hosted } from "../../provider/host";
import { MembershipProvider } from "../../provider/requests/memberProvider";

class OrganizationApplicationProvider extends MembershipProvider {
  constructor() {
    super(organizationApplication, "applicationIds");
  }
}

export = hosted(new OrganizationApplicationProvider());
