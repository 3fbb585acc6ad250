import { list } from "../../http/answer";
import type { Route, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import { verificationFileIssues } from "./verificationFiles";

const notConfigured: Route = {
  handle: () => {
    throw new Failure(400, "domain.not_configured");
  },
};

const absent: Route = {
  handle: () => {
    throw new Failure(404, "entity.not_exists_with_id");
  },
};

/** Custom domains. A self-hosted Logto does not support them. */
export const domainRoutes: Routes = {
  "GET /api/domains": { handle: () => list([]) },
  "POST /api/domains": notConfigured,
  "POST /api/domains/cleanup": notConfigured,
  "GET /api/domains/{id}": absent,
  "DELETE /api/domains/{id}": notConfigured,
  "GET /api/domains/{id}/verification-files": absent,
  "PUT /api/domains/{id}/verification-files": { ...absent, rules: verificationFileIssues },
};
