import { noContent, ok, type Answer } from "../http/answer";
import type { Body, Call, Routes } from "../http/call";
import { Failure, invalidInput } from "../http/failure";
import { isJsonObject, omit, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { applications, isConfidential, type ApplicationType } from "../tables/applications";
import { TENANT_ID, relationKey } from "../tables/columns";
import { applicationRoles } from "../tables/roles";
import { applicationIssues, requireAllowed, requireNoTokenExchange } from "./applicationRules";
import { hasAccessRules } from "./applicationAccessControl";
import { listApplications } from "./applicationList";
import { addDefaultSecret } from "./applicationSecrets";
import { builtInApplication } from "./builtInApplications";
import { INTERNAL_ADMIN_ROLE_ID } from "./managementApi";

const USE_SAML_API = "application.saml.use_saml_app_api";
const NO_ADDRESSES: JsonObject = { redirectUris: [], postLogoutRedirectUris: [] };
const TYPES: readonly ApplicationType[] = ["Native", "SPA", "Traditional", "MachineToMachine", "Protected", "SAML"];
/** Applications. The objects that belong to them are in the other `application….ts` files. */
export const applicationRoutes: Routes = {
  "GET /api/applications": { paging: "optional", handle: listApplications },
  "POST /api/applications": { rules: applicationIssues, handle: create },
  "GET /api/applications/{id}": {
    handle: ({ database, param }) => {
      const builtIn = builtInApplication(param("id"));
      if (builtIn !== undefined) {
        return ok(builtIn);
      }
      const application = applications.require(database, param("id"));
      const isAdmin = applicationRoles.has(database, relationKey(application.id, INTERNAL_ADMIN_ROLE_ID));
      return ok({ ...application, isAdmin });
    },
  },
  "PATCH /api/applications/{id}": { rules: applicationIssues, handle: update },
  "DELETE /api/applications/{id}": {
    handle: ({ database, param }) => {
      const { id, type } = applications.require(database, param("id"));
      if (type === "SAML") {
        throw new Failure(400, USE_SAML_API);
      }
      applications.delete(database, id);
      return noContent();
    },
  },
  "PATCH /api/applications/{applicationId}/custom-data": {
    handle: ({ database, param, body }) => {
      const customData = applications.get(database, param("applicationId"))?.customData ?? {};
      return ok(
        applications.update(database, param("applicationId"), { customData: { ...customData, ...body.fields } })
          .customData,
      );
    },
  },
};

function create({ database, body, has }: Call): Answer {
  const type = typeOf(body);
  const isThirdParty = body.flag("isThirdParty");
  const customClientMetadata = body.object("customClientMetadata");
  if (type === "SAML") {
    throw new Failure(400, USE_SAML_API);
  }
  requireAllowed(type, isThirdParty, customClientMetadata, has);
  if (type === "Protected") {
    if (body.get("protectedAppMetadata") === undefined) {
      throw new Failure(400, "application.protected_app_metadata_is_required");
    }
    throw new Failure(501, "application.protected_app_not_configured");
  }
  const application = applications.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    name: body.text("name"),
    description: body.textOrNull("description"),
    type,
    oidcClientMetadata: body.object("oidcClientMetadata", NO_ADDRESSES),
    customClientMetadata,
    protectedAppMetadata: null,
    customData: body.object("customData"),
    isThirdParty,
    appLevelAccessControlEnabled: false,
    createdAt: Date.now(),
  });
  if (isConfidential(type)) {
    addDefaultSecret(database, application);
  }
  return ok(application);
}

function update({ database, param, body }: Call): Answer {
  const application = applications.require(database, param("id"));
  const { id, type, isThirdParty } = application;
  if (type === "SAML") {
    throw new Failure(400, USE_SAML_API);
  }
  if (body.get("customClientMetadata") !== undefined) {
    const after = body.object("customClientMetadata");
    requireNoTokenExchange(isThirdParty, after);
    if ((after["isDeviceFlow"] === true) !== (application.customClientMetadata["isDeviceFlow"] === true)) {
      throw new Failure(422, "application.device_flow_not_changeable");
    }
  }
  if (isJsonObject(body.get("protectedAppMetadata"))) {
    throw new Failure(400, "application.protected_application_only");
  }
  if (body.flag("appLevelAccessControlEnabled") && !hasAccessRules(database, id)) {
    throw invalidInput(422);
  }
  if (body.get("isAdmin") !== undefined) {
    setAdmin(database, id, body.flag("isAdmin"));
  }
  const changes = omit(body.fields, "isAdmin", "protectedAppMetadata");
  if (Object.keys(changes).length === 0) {
    return ok(application);
  }
  return ok(applications.update(database, id, changes));
}

function typeOf(body: Body): ApplicationType {
  const type = TYPES.find((known) => known === body.text("type"));
  if (type === undefined) {
    throw new Error("The document promises a known type of application");
  }
  return type;
}

function setAdmin(database: Database, applicationId: string, isAdmin: boolean): void {
  const row = { tenantId: TENANT_ID, applicationId, roleId: INTERNAL_ADMIN_ROLE_ID };
  const isHeld = applicationRoles.has(database, relationKey(applicationId, INTERNAL_ADMIN_ROLE_ID));
  if (isAdmin && !isHeld) {
    applicationRoles.insert(database, row);
  }
  if (!isAdmin && isHeld) {
    applicationRoles.delete(database, relationKey(applicationId, INTERNAL_ADMIN_ROLE_ID));
  }
}
