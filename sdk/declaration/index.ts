/**
 * What a Logto object is, as data. A declaration holds no code, so that a program that imports the package loads nothing
 * but these tables; the machinery in `provider/` gives them their meaning, once for every class.
 */
export * from "./keys";
export * from "./languages";
export * from "./object";
export * from "./property";
