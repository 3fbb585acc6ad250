import { Violation } from "../store/violations";
import { Failure } from "./failure";

/** Unique constraints that have a code of their own. */
const NAMED_CONSTRAINTS: Readonly<Record<string, string>> = {
  "application_secrets primary key": "application.secret_name_exists",
  "custom_profile_fields primary key": "custom_profile_fields.name_exists",
  "personal_access_tokens primary key": "user.personal_access_token_name_exists",
  "users users__username": "user.username_already_in_use",
  "users users__primary_email": "user.email_already_in_use",
  "users users__primary_phone": "user.phone_already_in_use",
};

/** Whether an endpoint belongs to the organizations, whose routers have other answers for broken constraints. */
function isOfOrganizations(path: string): boolean {
  return path.startsWith("/api/organization");
}

/**
 * The answer to a violation that the database reports.
 * @param path the endpoint's path in the document
 * @returns the failure, or undefined if Logto answers 500
 */
export function failureOf(violation: Violation, path: string): Failure | undefined {
  switch (violation.kind) {
    case "unique": {
      const code = NAMED_CONSTRAINTS[`${violation.table} ${violation.constraint}`];
      if (code !== undefined) {
        return new Failure(422, code);
      }
      return isOfOrganizations(path) ? new Failure(422, "entity.unique_integrity_violation") : undefined;
    }
    case "foreignKey":
      return new Failure(isOfOrganizations(path) ? 422 : 404, "entity.relation_foreign_key_not_found");
    case "check":
      return new Failure(422, "entity.db_constraint_violated");
    case "tooLong":
      return new Failure(422, "entity.value_too_long");
    case "invalidInput":
      return new Failure(422, "entity.invalid_input");
    case "noRowToRead":
      return new Failure(404, "entity.not_exists_with_id");
    case "noRowToUpdate":
      return new Failure(404, "entity.not_exists");
    case "noRowToDelete":
      return new Failure(404, "entity.not_found");
    case "rowOfAnotherTenant":
      return undefined;
  }
}
