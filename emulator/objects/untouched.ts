import { list } from "../http/answer";
import type { Route, Routes } from "../http/call";

const emptyInPages: Route = { paging: "optional", handle: () => list([]) };

/**
 * The answers of a fresh tenant for objects that cannot be changed in the emulator yet. When the emulator supports changes of
 * an object, move the object to a file of its own.
 */
export const untouchedRoutes: Routes = {
  "GET /api/sso-connectors": emptyInPages,
};
