import { applicationSecret } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { Reference } from "../../provider/requests/requests";
import { isOwnApplication, refuseToLockOut } from "../../provider/tenants/ownAccess";
import type { Problem } from "../../provider/validation/problems";
import type { Arguments } from "../../provider/values/attributes";

/**
 * A URL cannot contain `.` or `..` as a name: Logto would create such a secret, and nobody could delete it. Logto also refuses
 * to create a secret that has already expired (400 `request.invalid_input`); an existing one may have expired since.
 */
function problems({ name, expiresAt }: Arguments, olds: Arguments): readonly Problem[] {
  const isPast = typeof expiresAt === "number" && expiresAt !== olds["expiresAt"] && expiresAt <= Date.now();
  return [
    ...(name === "." || name === ".." ? [{ path: ["name"], message: 'must not be "." or ".."' }] : []),
    ...(isPast ? [{ path: ["expiresAt"], message: "must be in the future, in ms since 1970" }] : []),
  ];
}

/** Refuses to delete the secret with which the provider signs in; the value identifies it. */
function guardDelete(tenant: Tenant, { args }: Reference): Promise<void> {
  const isOwn = isOwnApplication(tenant, args["applicationId"]) && args["value"] === tenant.connection.appSecret;
  return isOwn ? refuseToLockOut("it is the secret of the application that") : Promise.resolve();
}

export = hosted(new CollectionProvider(applicationSecret, { problems, guardDelete }));
