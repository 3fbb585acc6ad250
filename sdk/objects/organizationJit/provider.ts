import { organizationJit } from "./declaration";
import { hosted } from "../../provider/host";
import { WholeSetsProvider } from "../../provider/requests/wholeSetsProvider";

class OrganizationJitProvider extends WholeSetsProvider {
  constructor() {
    super(organizationJit);
  }
}

export = hosted(new OrganizationJitProvider());
