import { applicationSecret } from "../objects/applicationSecret";
import { CollectionProvider } from "../provider/collectionProvider";
import type { Tenant } from "../provider/connections";
import { hosted } from "../provider/host";
import type { Reference } from "../provider/objectApi";
import { isOwnApplication, refuseToLockOut } from "../provider/ownAccess";

class ApplicationSecretProvider extends CollectionProvider {
  constructor() {
    super(applicationSecret);
  }

  /** The value tells which of the application's secrets the provider signs in with. */
  override guardDelete(tenant: Tenant, { args }: Reference): Promise<void> {
    const isOwn = isOwnApplication(tenant, args["applicationId"]) && args["value"] === tenant.connection.appSecret;
    return isOwn ? refuseToLockOut("it is the secret of the application that") : Promise.resolve();
  }
}

export = hosted(new ApplicationSecretProvider());
