import { applicationSecret } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { Reference } from "../../provider/requests/requests";
import { isOwnApplication, refuseToLockOut } from "../../provider/tenants/ownAccess";
import type { Problem } from "../../provider/validation/problems";
import type { Arguments } from "../../provider/values/attributes";

/**
 * A path has no way to name `.` and `..`: the secret could be made, and then neither read nor deleted. Logto makes no secret
 * that has expired already (400 `request.invalid_input`); one that it has may have expired since.
 */
function problems({ name, expiresAt }: Arguments, olds: Arguments): readonly Problem[] {
  const isPast = typeof expiresAt === "number" && expiresAt !== olds["expiresAt"] && expiresAt <= Date.now();
  return [
    ...(name === "." || name === ".." ? [{ path: ["name"], message: 'must not be "." or ".."' }] : []),
    ...(isPast ? [{ path: ["expiresAt"], message: "must be in the future, in ms since 1970" }] : []),
  ];
}

/** The value tells which of the application's secrets the provider signs in with. */
function guardDelete(tenant: Tenant, { args }: Reference): Promise<void> {
  const isOwn = isOwnApplication(tenant, args["applicationId"]) && args["value"] === tenant.connection.appSecret;
  return isOwn ? refuseToLockOut("it is the secret of the application that") : Promise.resolve();
}

export = hosted(new CollectionProvider(applicationSecret, { problems, guardDelete }));
