import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { signInExperiences } from "../../tables/signInExperiences";
import { socialTargetsOf } from "../connectors/available";
import type { Change } from "./change";
import { ID, signInExperienceOf } from "./fresh";

/** Targets that no connector has are silently removed. */
export function socialSignInConnectorTargets({ database, after, names }: Change): JsonObject {
  if (!names("socialSignInConnectorTargets")) {
    return {};
  }
  return { socialSignInConnectorTargets: available(database, after.socialSignInConnectorTargets) };
}

/** Removes the targets that no connector has any more. */
export function dropTargetsWithoutConnector(database: Database): void {
  const { socialSignInConnectorTargets: targets } = signInExperienceOf(database);
  signInExperiences.update(database, ID, { socialSignInConnectorTargets: available(database, targets) });
}

function available(database: Database, targets: readonly string[]): string[] {
  const known = socialTargetsOf(database);
  return targets.filter((target) => known.includes(target));
}
