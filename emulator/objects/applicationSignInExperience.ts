import { created, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { applications, applicationSignInExperiences } from "../tables/applications";
import { TENANT_ID } from "../tables/columns";

/** The look of an application's sign-in pages. The first PUT creates it, later ones change the keys that they contain. */
export const applicationSignInExperienceRoutes: Routes = {
  "GET /api/applications/{applicationId}/sign-in-experience": {
    handle: ({ database, param }) => {
      const { id } = applications.require(database, param("applicationId"));
      return ok(applicationSignInExperiences.require(database, id));
    },
  },
  "PUT /api/applications/{applicationId}/sign-in-experience": { handle: put },
};

function put({ database, param, body }: Call): Answer {
  const { id } = applications.require(database, param("applicationId"));
  if (applicationSignInExperiences.has(database, id)) {
    return ok(applicationSignInExperiences.update(database, id, body.fields));
  }
  const experience = applicationSignInExperiences.insert(database, {
    tenantId: TENANT_ID,
    applicationId: id,
    color: body.object("color"),
    branding: body.object("branding"),
    customCss: body.textOrNull("customCss"),
    termsOfUseUrl: body.textOrNull("termsOfUseUrl"),
    privacyPolicyUrl: body.textOrNull("privacyPolicyUrl"),
    displayName: body.textOrNull("displayName"),
  });
  return created(experience);
}
