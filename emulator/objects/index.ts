import type { Routes } from "../http/call";
import { accountCenterRoutes } from "./accountCenter";
import { applicationAccessControlRoutes } from "./applicationAccessControl";
import { applicationConsentRoutes } from "./applicationConsents";
import { applicationRoutes } from "./applications";
import { applicationSecretRoutes } from "./applicationSecrets";
import { applicationSignInExperienceRoutes } from "./applicationSignInExperience";
import { captchaProviderRoutes } from "./captchaProvider";
import { cimdConsentRoutes } from "./cimdConsents";
import { actionRoutes } from "./configs/actions";
import { jwtCustomizerRoutes } from "./configs/jwtCustomizers";
import { settingRoutes } from "./configs/settings";
import { connectorRoutes } from "./connectors";
import { customPhraseRoutes } from "./customPhrases";
import { domainRoutes } from "./domains";
import { emailTemplateRoutes } from "./emailTemplates";
import { hookLogRoutes } from "./hookLogs";
import { hookRoutes } from "./hooks";
import { logRoutes } from "./logs";
import { oidcKeyRoutes } from "./oidcKeys";
import { oneTimeTokenRoutes } from "./oneTimeTokens";
import { organizationInvitationRoutes } from "./organizationInvitations";
import { organizationRoutes } from "./organizations";
import { organizationRoleRoutes, organizationScopeRoutes } from "./organizationTemplate";
import { profileFieldRoutes } from "./profileFields";
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
import { userConfigRoutes } from "./userConfigs";
import { userIdentityRoutes } from "./userIdentities";
import { userMfaVerificationRoutes } from "./userMfaVerifications";
import { userPasswordRoutes } from "./userPasswords";
import { userPersonalAccessTokenRoutes } from "./userPersonalAccessTokens";
import { userSessionRoutes } from "./userSessions";
import { userRoutes } from "./users";

/** Every endpoint of the emulator. Each further object needs a line here. */
export const routes: Routes = {
  ...accountCenterRoutes,
  ...actionRoutes,
  ...applicationAccessControlRoutes,
  ...applicationConsentRoutes,
  ...applicationRoutes,
  ...applicationSecretRoutes,
  ...applicationSignInExperienceRoutes,
  ...captchaProviderRoutes,
  ...cimdConsentRoutes,
  ...connectorRoutes,
  ...customPhraseRoutes,
  ...domainRoutes,
  ...emailTemplateRoutes,
  ...hookLogRoutes,
  ...hookRoutes,
  ...jwtCustomizerRoutes,
  ...logRoutes,
  ...oidcKeyRoutes,
  ...oneTimeTokenRoutes,
  ...organizationInvitationRoutes,
  ...organizationJitRoutes,
  ...organizationMemberRoleRoutes,
  ...organizationMemberRoutes,
  ...organizationRoleRoutes,
  ...organizationRoutes,
  ...organizationScopeRoutes,
  ...profileFieldRoutes,
  ...protectedApplicationRoutes,
  ...resourceRoutes,
  ...resourceScopeRoutes,
  ...roleRelationRoutes,
  ...roleRoutes,
  ...samlApplicationRoutes,
  ...settingRoutes,
  ...signInExperienceRoutes,
  ...ssoConnectorRoutes,
  ...userConfigRoutes,
  ...userIdentityRoutes,
  ...userMfaVerificationRoutes,
  ...userPasswordRoutes,
  ...userPersonalAccessTokenRoutes,
  ...userRoutes,
  ...userSessionRoutes,
};
