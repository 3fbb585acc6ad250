/** The tenant of a self-hosted Logto. */
export const TENANT_ID = "default";

/** The key of a row that relates two or more objects. Ids contain no slash; a value that may contain one comes last. */
export function relationKey(...ids: readonly string[]): string {
  return ids.join("/");
}
