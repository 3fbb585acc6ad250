import type { Database } from "../store/database";
import { seedAccountCenter } from "./accountCenter";
import { seedConfigs } from "./configs/settings";
import { seedManagementApi, type Credentials } from "./managementApi";
import { seedOidcKeys } from "./oidcKeys";
import { seedSignInExperience } from "./signInExperience/fresh";

/**
 * Writes all objects of a fresh tenant.
 * @param credentials the credentials of its application
 * @param signingKey the private key that signs its tokens, as PEM
 */
export function seedTenant(database: Database, credentials: Credentials, signingKey: string): void {
  seedManagementApi(database, credentials);
  seedOidcKeys(database, signingKey);
  seedConfigs(database);
  seedSignInExperience(database);
  seedAccountCenter(database);
}
