import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { contains, isTruthy } from "../http/search";
import { pick, type Json } from "../json";
import type { Database } from "../store/database";
import { newShortId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { organizations, organizationUsers, type OrganizationRow } from "../tables/organizations";
import { users } from "../tables/users";

/** The largest number of users that a list of organizations shows for each. */
const FEATURED = 3;

/** Organizations. Members and just-in-time provisioning are in `relations`, invitations in `organizationInvitations.ts`. */
export const organizationRoutes: Routes = {
  "GET /api/organizations": {
    paging: "always",
    handle: ({ database, query }) => {
      const isFound = contains(query("q"), ["id", "name"]);
      const isFeatured = isTruthy(query("showFeatured") ?? "");
      const present = (row: OrganizationRow): Json => (isFeatured ? withFeatured(database, row) : row);
      return list(organizations.filter(database, isFound), present);
    },
  },
  "POST /api/organizations": { handle: create },
  "GET /api/organizations/{id}": {
    handle: ({ database, param }) => ok(organizations.require(database, param("id"))),
  },
  "PATCH /api/organizations/{id}": {
    handle: ({ database, param, body }) => ok(organizations.update(database, param("id"), body.fields)),
  },
  "DELETE /api/organizations/{id}": {
    handle: ({ database, param }) => {
      organizations.delete(database, param("id"));
      return noContent();
    },
  },
};

function create({ database, body }: Call): Answer {
  const organization = organizations.insert(database, {
    tenantId: TENANT_ID,
    id: newShortId(),
    name: body.text("name"),
    description: body.textOrNull("description"),
    customData: body.object("customData"),
    isMfaRequired: body.flag("isMfaRequired"),
    color: body.object("color"),
    branding: body.object("branding"),
    customCss: body.textOrNull("customCss"),
    createdAt: Date.now(),
  });
  return created(organization);
}

function withFeatured(database: Database, organization: OrganizationRow): Json {
  const members = organizationUsers.related(database, { organizationId: organization.id }, "userId", users);
  return {
    ...organization,
    usersCount: members.length,
    featuredUsers: members.slice(0, FEATURED).map((row) => pick(row, "id", "avatar", "name")),
  };
}
