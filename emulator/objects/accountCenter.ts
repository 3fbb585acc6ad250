import { ok, type Answer } from "../http/answer";
import type { Body, Call, Issue, Routes } from "../http/call";
import type { Database } from "../store/database";
import { accountCenters, type AccountCenterRow } from "../tables/accountCenters";
import { TENANT_ID } from "../tables/columns";
import { parseUrl } from "../url";
import { knownFields, refuseRepeated } from "./profileFields/named";

/** The id of the one that a tenant has. */
const ID = "default";

/** What a fresh tenant's account center is. */
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

/** What people can see and change of themselves. */
export const accountCenterRoutes: Routes = {
  "GET /api/account-center": { handle: ({ database }) => ok(accountCenters.require(database, ID)) },
  "PATCH /api/account-center": { rules: urlIssues, handle: patch },
};

/** Writes the account center that a fresh tenant has. */
export function seedAccountCenter(database: Database): void {
  accountCenters.insert(database, FRESH);
}

/** Takes a profile field that is gone from those that people see. */
export function dropFromAccountCenter(database: Database, name: string): void {
  const { profileFields } = accountCenters.require(database, ID);
  if (profileFields !== null) {
    accountCenters.update(database, ID, { profileFields: profileFields.filter((field) => field.name !== name) });
  }
}

/** The document does not tell what the address for those who want to be deleted must be. */
function urlIssues(body: Body): Issue[] {
  const url = body.textOrNull("deleteAccountUrl") ?? "";
  if (url === "" || (/^https?:\/\//.test(url) && parseUrl(url) !== undefined)) {
    return [];
  }
  return [{ code: "custom", path: ["deleteAccountUrl"], message: "Not an address of the web" }];
}

/** Each key that the body names is replaced as a whole; others stay as they are. */
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
