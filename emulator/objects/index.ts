import type { Routes } from "../http/call";
import { applicationAccessControlRoutes } from "./applicationAccessControl";
import { applicationConsentRoutes } from "./applicationConsents";
import { applicationRoutes } from "./applications";
import { applicationSecretRoutes } from "./applicationSecrets";
import { applicationSignInExperienceRoutes } from "./applicationSignInExperience";
import { connectorRoutes } from "./connectors";
import { customPhraseRoutes } from "./customPhrases";
import { hookLogRoutes } from "./hookLogs";
import { hookRoutes } from "./hooks";
import { logRoutes } from "./logs";
import { organizationInvitationRoutes } from "./organizationInvitations";
import { organizationRoutes } from "./organizations";
import { organizationRoleRoutes, organizationScopeRoutes } from "./organizationTemplate";
import { protectedApplicationRoutes } from "./protectedApplications";
import { organizationJitRoutes } from "./relations/organizationJit";
import { organizationMemberRoleRoutes } from "./relations/organizationMemberRoles";
import { organizationMemberRoutes } from "./relations/organizationMembers";
import { roleRelationRoutes } from "./relations/roles";
import { resourceRoutes } from "./resources";
import { resourceScopeRoutes } from "./resourceScopes";
import { roleRoutes } from "./roles";
import { samlApplicationRoutes } from "./samlApplications";
import { signInExperienceRoutes } from "./signInExperience";
import { ssoConnectorRoutes } from "./ssoConnectors";
import { untouchedRoutes } from "./untouched";
import { userConfigRoutes } from "./userConfigs";
import { userIdentityRoutes } from "./userIdentities";
import { userPasswordRoutes } from "./userPasswords";
import { userPersonalAccessTokenRoutes } from "./userPersonalAccessTokens";
import { userRoutes } from "./users";

/** Every endpoint that the emulator has. Another object is another line here. */
export const routes: Routes = {
  ...applicationAccessControlRoutes,
  ...applicationConsentRoutes,
  ...applicationRoutes,
  ...applicationSecretRoutes,
  ...applicationSignInExperienceRoutes,
  ...connectorRoutes,
  ...customPhraseRoutes,
  ...hookLogRoutes,
  ...hookRoutes,
  ...logRoutes,
  ...organizationInvitationRoutes,
  ...organizationJitRoutes,
  ...organizationMemberRoleRoutes,
  ...organizationMemberRoutes,
  ...organizationRoutes,
  ...organizationRoleRoutes,
  ...organizationScopeRoutes,
  ...protectedApplicationRoutes,
  ...resourceRoutes,
  ...resourceScopeRoutes,
  ...roleRelationRoutes,
  ...roleRoutes,
  ...samlApplicationRoutes,
  ...signInExperienceRoutes,
  ...ssoConnectorRoutes,
  ...untouchedRoutes,
  ...userConfigRoutes,
  ...userIdentityRoutes,
  ...userPasswordRoutes,
  ...userPersonalAccessTokenRoutes,
  ...userRoutes,
};
