import type { Routes } from "../http/call";
import { applicationRoleRoutes } from "./applicationRoles";
import { applicationRoutes } from "./applications";
import { applicationSecretRoutes } from "./applicationSecrets";
import { organizationRoleScopeRoutes } from "./organizationRoleScopes";
import { organizationRoutes } from "./organizations";
import { organizationRoleRoutes, organizationScopeRoutes } from "./organizationTemplate";
import { resourceRoutes } from "./resources";
import { resourceScopeRoutes } from "./resourceScopes";
import { roleHolderRoutes } from "./roleHolders";
import { roleRoutes } from "./roles";
import { roleScopeRoutes } from "./roleScopes";
import { userRoleRoutes } from "./userRoles";
import { userRoutes } from "./users";

/** Every endpoint that the emulator has. Another object is another line here. */
export const routes: Routes = {
  ...applicationRoutes,
  ...applicationRoleRoutes,
  ...applicationSecretRoutes,
  ...organizationRoutes,
  ...organizationRoleRoutes,
  ...organizationRoleScopeRoutes,
  ...organizationScopeRoutes,
  ...resourceRoutes,
  ...resourceScopeRoutes,
  ...roleRoutes,
  ...roleHolderRoutes,
  ...roleScopeRoutes,
  ...userRoutes,
  ...userRoleRoutes,
};
