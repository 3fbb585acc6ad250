import { noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { captchaProviders, type CaptchaProviderRow } from "../tables/captchaProviders";
import { TENANT_ID } from "../tables/columns";
import { signInExperiences } from "../tables/signInExperiences";
import { ID as SIGN_IN_EXPERIENCE } from "./signInExperience/fresh";

/** The captcha provider. A tenant has at most one. */
export const captchaProviderRoutes: Routes = {
  "GET /api/captcha-provider": {
    handle: ({ database }) => {
      const provider = providerOf(database);
      if (provider === undefined) {
        throw new Failure(404, "entity.not_found");
      }
      return ok(provider);
    },
  },
  "PUT /api/captcha-provider": { handle: put },
  "DELETE /api/captcha-provider": {
    handle: ({ database }) => {
      captchaProviders.deleteWhere(database, () => true);
      signInExperiences.update(database, SIGN_IN_EXPERIENCE, { captchaPolicy: { enabled: false } });
      return noContent();
    },
  },
};

function providerOf(database: Database): CaptchaProviderRow | undefined {
  return captchaProviders.find(database, () => true);
}

/** Replaces the configuration. The provider stays the same object, even if its type changes. */
function put({ database, body }: Call): Answer {
  const config = body.object("config");
  const before = providerOf(database);
  if (before !== undefined) {
    return ok(captchaProviders.update(database, before.id, { config }));
  }
  const createdAt = Date.now();
  const provider = { tenantId: TENANT_ID, id: newId(), config, createdAt, updatedAt: createdAt };
  return ok(captchaProviders.insert(database, provider));
}
