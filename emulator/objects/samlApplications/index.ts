import { created, noContent, ok, type Answer } from "../../http/answer";
import type { Arrival, Call, Routes } from "../../http/call";
import { Failure, invalidInput } from "../../http/failure";
import { isJsonObject, omit, pick, type Json, type JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { applications, type ApplicationRow } from "../../tables/applications";
import { TENANT_ID } from "../../tables/columns";
import { samlApplicationConfigs, samlApplicationSecrets } from "../../tables/samlApplications";
import { hasAccessRules } from "../applicationAccessControl";
import { issueCertificate } from "../certificates";
import { signInFlowRoutes } from "./flow";
import { encryptionIssues, requirePostBinding } from "./rules";
import { samlSecretRoutes } from "./secrets";

/** The maximum number of SAML applications of a self-hosted Logto. */
const MOST = 3;
/** The lifetime of an application's first certificate. */
const LIFE_YEARS = 3;
const PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
/** The keys that are columns of the application. */
const OF_APPLICATION = ["name", "description", "customData", "appLevelAccessControlEnabled"];

/** Applications to which users sign in by SAML. The endpoints of applications list them, but cannot change them. */
export const samlApplicationRoutes: Routes = {
  "POST /api/saml-applications": { before: refuseFurther, rules: encryptionIssues, handle: create },
  "GET /api/saml-applications/{id}": {
    handle: ({ database, param }) => ok(present(database, requireSaml(database, param("id")))),
  },
  "PATCH /api/saml-applications/{id}": { rules: encryptionIssues, handle: update },
  "DELETE /api/saml-applications/{id}": {
    handle: ({ database, param }) => {
      applications.delete(database, requireSaml(database, param("id")).id);
      return noContent();
    },
  },
  ...samlSecretRoutes,
  ...signInFlowRoutes,
};

/** Refuses more applications than the limit, before the body is checked. @throws Failure */
function refuseFurther({ database }: Arrival): void {
  if (applications.filter(database, ({ type }) => type === "SAML").length >= MOST) {
    throw new Failure(403, "application.saml.reach_oss_limit");
  }
}

function requireSaml(database: Database, id: string): ApplicationRow {
  const application = applications.require(database, id);
  if (application.type !== "SAML") {
    throw new Failure(422, "application.saml.saml_application_only");
  }
  return application;
}

/** A SAML application in an answer: the application and its configuration as one object. */
function present(database: Database, application: ApplicationRow): JsonObject {
  return {
    ...omit(application, "oidcClientMetadata", "customClientMetadata", "protectedAppMetadata"),
    ...omit(samlApplicationConfigs.require(database, application.id), "applicationId"),
  };
}

async function create({ database, body }: Call): Promise<Answer> {
  requirePostBinding(body);
  const issued = await issueCertificate(LIFE_YEARS);
  const application = database.atomically(() => {
    const row = applications.insert(database, {
      tenantId: TENANT_ID,
      id: newId(),
      name: body.text("name"),
      description: body.textOrNull("description"),
      type: "SAML",
      // Logto stores an address of its own here, but never returns it.
      oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
      customClientMetadata: {},
      protectedAppMetadata: null,
      customData: body.object("customData"),
      isThirdParty: false,
      appLevelAccessControlEnabled: false,
      createdAt: Date.now(),
    });
    samlApplicationConfigs.insert(database, {
      applicationId: row.id,
      attributeMapping: body.object("attributeMapping"),
      entityId: body.textOrNull("entityId"),
      acsUrl: objectOrNull(body.get("acsUrl")),
      encryption: objectOrNull(body.get("encryption")),
      nameIdFormat: body.textOrNull("nameIdFormat") ?? PERSISTENT,
    });
    samlApplicationSecrets.insert(database, { id: newId(), applicationId: row.id, ...issued, active: true });
    return row;
  });
  return created(present(database, application));
}

function objectOrNull(value: Json | undefined): JsonObject | null {
  return isJsonObject(value) ? value : null;
}

/** Each key of the body is replaced, except `customData`, which is merged. */
function update({ database, param, body }: Call): Answer {
  if (body.flag("appLevelAccessControlEnabled") && !hasAccessRules(database, param("id"))) {
    throw invalidInput(422);
  }
  const { id, customData } = requireSaml(database, param("id"));
  const ofApplication = pick(body.fields, ...OF_APPLICATION);
  const ofConfig = omit(body.fields, ...OF_APPLICATION);
  if (Object.keys(ofApplication).length > 0) {
    const merged = { ...customData, ...body.object("customData") };
    applications.update(database, id, { ...ofApplication, customData: merged });
  }
  if (Object.keys(ofConfig).length > 0) {
    samlApplicationConfigs.update(database, id, ofConfig);
  }
  return ok(present(database, applications.require(database, id)));
}
