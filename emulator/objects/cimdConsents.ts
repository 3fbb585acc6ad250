import { createdAsText, noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import {
  cimdOrganizationResourceScopes,
  cimdOrganizationScopes,
  cimdResourceScopes,
  cimdUserScopes,
} from "../tables/cimdConsent";
import { addConsents, consentTableOf, presentConsents, type ConsentTables } from "./consentScopes";

const TABLES: ConsentTables<"scopeId"> = {
  "organization-scopes": cimdOrganizationScopes,
  "resource-scopes": cimdResourceScopes,
  "organization-resource-scopes": cimdOrganizationResourceScopes,
  "user-scopes": cimdUserScopes,
};

/** The permissions for which applications may ask users that are not registered, but identified by a metadata document. */
export const cimdConsentRoutes: Routes = {
  "GET /api/cimd/user-consent-scopes": {
    handle: ({ database }) => {
      const { userScopes, ...others } = presentConsents(database, TABLES, {});
      return ok({ ...others, userScopes: userScopes.sort() });
    },
  },
  "POST /api/cimd/user-consent-scopes": {
    handle: ({ database, body }) => {
      addConsents(database, body, TABLES, {});
      return createdAsText();
    },
  },
  "DELETE /api/cimd/user-consent-scopes/{scopeType}/{scopeId}": {
    handle: ({ database, param }) => {
      consentTableOf(TABLES, param("scopeType")).delete(database, param("scopeId"));
      return noContent();
    },
  },
};
