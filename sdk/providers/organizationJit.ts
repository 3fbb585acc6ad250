import { organizationJit } from "../objects/organizationJit";
import { hosted } from "../provider/host";
import { WholeSetsProvider } from "../provider/wholeSetsProvider";

class OrganizationJitProvider extends WholeSetsProvider {
  constructor() {
    super(organizationJit);
  }
}

export = hosted(new OrganizationJitProvider());
