/** The tenant that an open-source Logto has. */
export const TENANT_ID = "default";

/** The key of a row that relates two or more objects. Ids hold no slash; what may hold one comes last. */
export function relationKey(...ids: readonly string[]): string {
  return ids.join("/");
}
