import type { Database } from "../store/database";

/** Whether anybody is let into an application whose access is controlled. */
export function hasAccessRules(_database: Database, _applicationId: string): boolean {
  return false;
}
