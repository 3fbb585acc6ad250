import type { Database } from "../store/database";
import { seedAccountCenter } from "./accountCenter";
import { seedConfigs } from "./configs/settings";
import { seedManagementApi, type Credentials } from "./managementApi";
import { seedOidcKeys } from "./oidcKeys";
import { seedSignInExperience } from "./signInExperience/fresh";

/**
 * Writes all that a fresh tenant has.
 * @param credentials those of the application that it has
 * @param signingKey the key that it signs tokens with, as PEM
 */
export function seedTenant(database: Database, credentials: Credentials, signingKey: string): void {
  seedManagementApi(database, credentials);
  seedOidcKeys(database, signingKey);
  seedConfigs(database);
  seedSignInExperience(database);
  seedAccountCenter(database);
}
