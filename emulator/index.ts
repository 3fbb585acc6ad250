/**
 * An emulator of Logto's Management API in memory, for tests and demonstrations.
 * @packageDocumentation
 */
export type { RequestCounts } from "./control/counts";
export { InvalidOptions } from "./control/input";
export type { ChangeableOptions, EmulatorOptions, Fault, ResetOptions } from "./control/options";
export type { Release } from "./releases/release";
export { ConnectionDropped } from "./control/faults";
export { startEmulator, type Emulator, type Environment } from "./serve";
