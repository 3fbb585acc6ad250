import { list } from "../http/answer";
import type { Route, Routes } from "../http/call";

const emptyInPages: Route = { paging: "optional", handle: () => list([]) };

/**
 * What a fresh tenant answers for the objects that the emulator does not let anybody change yet. An object that it
 * learns to change leaves this file for one of its own.
 */
export const untouchedRoutes: Routes = {
  "GET /api/sso-connectors": emptyInPages,
};
