import { ok } from "../../http/answer";
import type { Routes } from "../../http/call";
import { signInExperiences } from "../../tables/signInExperiences";
import { ID, signInExperienceOf } from "./fresh";

/** What the sign-in pages look like and ask for. PATCH replaces the keys that it names, each as a whole. */
export const signInExperienceRoutes: Routes = {
  "GET /api/sign-in-exp": { handle: ({ database }) => ok(signInExperienceOf(database)) },
  "PATCH /api/sign-in-exp": {
    handle: ({ database, body }) => ok(signInExperiences.update(database, ID, body.fields)),
  },
};
