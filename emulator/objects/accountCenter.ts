import { ok, type Answer } from "../http/answer";
import type { Body, Call, Issue, Routes } from "../http/call";
import type { Database } from "../store/database";
import { accountCenters, type AccountCenterRow } from "../tables/accountCenters";
import { TENANT_ID } from "../tables/columns";
import { parseUrl } from "../url";
import { knownFields, refuseRepeated } from "./profileFields/named";

/** The id of the tenant's only account center. */
const ID = "default";

/** The account center of a fresh tenant. */
const FRESH: AccountCenterRow = {
  tenantId: TENANT_ID,
  id: ID,
  enabled: false,
  fields: {},
  webauthnRelatedOrigins: [],
  deleteAccountUrl: null,
  customCss: null,
  profileFields: null,
};

/** The account center: the data that users can see and change themselves. */
export const accountCenterRoutes: Routes = {
  "GET /api/account-center": { handle: ({ database }) => ok(accountCenters.require(database, ID)) },
  "PATCH /api/account-center": { rules: urlIssues, handle: patch },
};

/** Writes the account center of a fresh tenant. */
export function seedAccountCenter(database: Database): void {
  accountCenters.insert(database, FRESH);
}

/** Removes a deleted profile field from those of the account center. */
export function dropFromAccountCenter(database: Database, name: string): void {
  const { profileFields } = accountCenters.require(database, ID);
  if (profileFields !== null) {
    accountCenters.update(database, ID, { profileFields: profileFields.filter((field) => field.name !== name) });
  }
}

/** Checks the address at which users delete their accounts. The document does not state its rules. */
function urlIssues(body: Body): Issue[] {
  const url = body.textOrNull("deleteAccountUrl") ?? "";
  if (url === "" || (/^https?:\/\//.test(url) && parseUrl(url) !== undefined)) {
    return [];
  }
  return [{ code: "custom", path: ["deleteAccountUrl"], message: "Not an address of the web" }];
}

/** Each key of the body is replaced as a whole; the other keys stay unchanged. */
function patch({ database, body, has }: Call): Answer {
  const { webauthnRelatedOrigins } = body.fields;
  const profileFields = has("accountCenterProfileFields") ? body.get("profileFields") : undefined;
  const names = profileFields ? body.objects("profileFields").map((field) => field.text("name")) : [];
  refuseRepeated(names);
  return ok(
    accountCenters.update(database, ID, {
      ...body.fields,
      webauthnRelatedOrigins: webauthnRelatedOrigins && [...new Set(body.texts("webauthnRelatedOrigins"))],
      profileFields: profileFields && knownFields(database, names),
    }),
  );
}
