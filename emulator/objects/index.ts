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
import { oneTimeTokenRoutes } from "./oneTimeTokens";
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
import { signInExperienceRoutes } from "./signInExperience";
import { untouchedRoutes } from "./untouched";
import { userConfigRoutes } from "./userConfigs";
import { userIdentityRoutes } from "./userIdentities";
import { userMfaVerificationRoutes } from "./userMfaVerifications";
import { userPasswordRoutes } from "./userPasswords";
import { userPersonalAccessTokenRoutes } from "./userPersonalAccessTokens";
import { userSessionRoutes } from "./userSessions";
import { userRoutes } from "./users";

/** Every endpoint of the emulator. Each further object needs a line here. */
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
  ...oneTimeTokenRoutes,
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
  ...signInExperienceRoutes,
  ...untouchedRoutes,
  ...userConfigRoutes,
  ...userIdentityRoutes,
  ...userMfaVerificationRoutes,
  ...userPasswordRoutes,
  ...userPersonalAccessTokenRoutes,
  ...userRoutes,
  ...userSessionRoutes,
};
