import { application } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { Reference } from "../../provider/requests/requests";
import { isOwnApplication, refuseToLockOut } from "../../provider/tenants/ownAccess";
import type { Problem } from "../../provider/validation/problems";
import { originFault, redirectUriFault } from "../../provider/validation/redirectUris";
import { type Attributes, isGiven, isRecord, UNKNOWN } from "../../provider/values/attributes";

/** The types of applications that may be third-party; others are a 400 `application.invalid_third_party_application_type`. */
const THIRD_PARTY_TYPES: readonly unknown[] = ["Traditional", "SPA", "Native", UNKNOWN];

/** The arguments that Logto itself writes: those of the sign-in of a protected application. */
function writtenByLogto({ type }: Attributes): readonly string[] {
  return type === "Protected" ? ["oidcClientMetadata"] : [];
}

function problems(args: Attributes): readonly Problem[] {
  const custom = isRecord(args["customClientMetadata"]) ? args["customClientMetadata"] : {};
  return [
    ...typeProblems(args, custom),
    ...listProblems(args, ["oidcClientMetadata", "redirectUris"], redirectUriFault),
    ...listProblems(args, ["oidcClientMetadata", "postLogoutRedirectUris"], redirectUriFault),
    ...listProblems(args, ["customClientMetadata", "corsAllowedOrigins"], originFault),
  ];
}

function guardDelete(tenant: Tenant, { id }: Reference): Promise<void> {
  return isOwnApplication(tenant, id) ? refuseToLockOut("it is the application that") : Promise.resolve();
}

/** The rules on which arguments belong to which type of application, in Logto's words where it has some. */
function typeProblems(args: Attributes, custom: Attributes): Problem[] {
  const { type, isThirdParty, oidcClientMetadata, protectedAppMetadata } = args;
  const problems: [boolean, string, string][] = [
    [
      isThirdParty === true && !THIRD_PARTY_TYPES.includes(type),
      "isThirdParty",
      "is only for the types Traditional, SPA and Native",
    ],
    [
      isThirdParty === true && custom["allowTokenExchange"] === true,
      "customClientMetadata.allowTokenExchange",
      "cannot be true for a third-party application",
    ],
    [
      custom["isDeviceFlow"] === true && type !== "Native" && type !== UNKNOWN,
      "customClientMetadata.isDeviceFlow",
      "is only for the type Native",
    ],
    [
      type === "Protected" && protectedAppMetadata === undefined,
      "protectedAppMetadata",
      "is required for the type Protected",
    ],
    [
      type !== "Protected" && type !== UNKNOWN && isGiven(protectedAppMetadata),
      "protectedAppMetadata",
      "is only for the type Protected",
    ],
    [
      type === "Protected" && isGiven(oidcClientMetadata),
      "oidcClientMetadata",
      "is written by Logto itself for the type Protected",
    ],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, path, message]) => ({ path: path.split("."), message }));
}

function listProblems(
  args: Attributes,
  [object, key]: readonly [string, string],
  faultOf: (text: string) => string | undefined,
): Problem[] {
  const parent = args[object];
  const items = isRecord(parent) ? parent[key] : undefined;
  return (Array.isArray(items) ? items : []).flatMap((item: unknown, index) => {
    const message = typeof item === "string" && item !== UNKNOWN ? faultOf(item) : undefined;
    return message === undefined ? [] : [{ path: [object, key, index], message }];
  });
}

export = hosted(new CollectionProvider(application, { writtenByLogto, problems, guardDelete }));
