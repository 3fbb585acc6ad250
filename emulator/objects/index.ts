import type { Routes } from "../http/call";
import { applicationAccessControlRoutes } from "./applicationAccessControl";
import { applicationConsentOrganizationRoutes } from "./applicationConsentOrganizations";
import { applicationConsentScopeRoutes } from "./applicationConsentScopes";
import { applicationRoleRoutes } from "./applicationRoles";
import { applicationRoutes } from "./applications";
import { applicationSecretRoutes } from "./applicationSecrets";
import { applicationSignInExperienceRoutes } from "./applicationSignInExperience";
import { connectorRoutes } from "./connectors";
import { customPhraseRoutes } from "./customPhrases";
import { hookLogRoutes } from "./hookLogs";
import { hookRoutes } from "./hooks";
import { logRoutes } from "./logs";
import { organizationApplicationRoleRoutes, organizationApplicationRoutes } from "./organizationApplications";
import { organizationInvitationRoutes } from "./organizationInvitations";
import { organizationJitRoutes } from "./organizationJit";
import { organizationRoleScopeRoutes } from "./organizationRoleScopes";
import { organizationRoutes } from "./organizations";
import { organizationRoleRoutes, organizationScopeRoutes } from "./organizationTemplate";
import { organizationUserRoleRoutes } from "./organizationUserRoles";
import { organizationUserRoutes } from "./organizationUsers";
import { protectedApplicationRoutes } from "./protectedApplications";
import { resourceRoutes } from "./resources";
import { resourceScopeRoutes } from "./resourceScopes";
import { roleHolderRoutes } from "./roleHolders";
import { roleRoutes } from "./roles";
import { roleScopeRoutes } from "./roleScopes";
import { signInExperienceRoutes } from "./signInExperience";
import { untouchedRoutes } from "./untouched";
import { userConfigRoutes } from "./userConfigs";
import { userIdentityRoutes } from "./userIdentities";
import { userPasswordRoutes } from "./userPasswords";
import { userPersonalAccessTokenRoutes } from "./userPersonalAccessTokens";
import { userRoleRoutes } from "./userRoles";
import { userRoutes } from "./users";

/** Every endpoint that the emulator has. Another object is another line here. */
export const routes: Routes = {
  ...applicationAccessControlRoutes,
  ...applicationConsentOrganizationRoutes,
  ...applicationConsentScopeRoutes,
  ...applicationRoleRoutes,
  ...applicationRoutes,
  ...applicationSecretRoutes,
  ...applicationSignInExperienceRoutes,
  ...connectorRoutes,
  ...customPhraseRoutes,
  ...hookLogRoutes,
  ...hookRoutes,
  ...logRoutes,
  ...organizationApplicationRoleRoutes,
  ...organizationApplicationRoutes,
  ...organizationInvitationRoutes,
  ...organizationJitRoutes,
  ...organizationRoleScopeRoutes,
  ...organizationRoutes,
  ...organizationRoleRoutes,
  ...organizationScopeRoutes,
  ...organizationUserRoleRoutes,
  ...organizationUserRoutes,
  ...protectedApplicationRoutes,
  ...resourceRoutes,
  ...resourceScopeRoutes,
  ...roleHolderRoutes,
  ...roleRoutes,
  ...roleScopeRoutes,
  ...signInExperienceRoutes,
  ...untouchedRoutes,
  ...userConfigRoutes,
  ...userIdentityRoutes,
  ...userPasswordRoutes,
  ...userPersonalAccessTokenRoutes,
  ...userRoleRoutes,
  ...userRoutes,
};
