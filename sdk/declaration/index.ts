/**
 * The types of declarations. A declaration describes a class of Logto objects as a table, without code. A program that
 * imports the package loads only these tables. The machinery in `provider/` implements them, once for all classes.
 */
export * from "./keys";
export * from "./languages";
export * from "./object";
export * from "./property";
