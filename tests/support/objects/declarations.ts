/** What the suites take of the package's declarations, in one place. */
export { objects as declarations } from "../../../sdk/objects";
export type { ObjectDeclaration, Property, Referent, StringFormat, StringProperty } from "../../../sdk/declaration";
