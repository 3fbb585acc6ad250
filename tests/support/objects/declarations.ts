import type { ObjectDeclaration } from "../../../sdk/declaration";

/** What the suites take of the package's declarations, in one place. */
export { objects as declarations } from "../../../sdk/objects";
export type { ObjectDeclaration, Property, Referent, StringFormat, StringProperty } from "../../../sdk/declaration";

/** The outputs that Logto adds to the arguments and that a program sees. */
export function shownOutputsOf({ outputs }: ObjectDeclaration): readonly string[] {
  return Object.entries(outputs).flatMap(([key, { hidden }]) => (hidden === true ? [] : [key]));
}
