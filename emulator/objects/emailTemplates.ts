import { list, noContent, ok, type Answer } from "../http/answer";
import type { Arrival, Body, Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { emailTemplates, type EmailTemplateRow } from "../tables/emailTemplates";

/** The texts of e-mails, by language and type. PUT writes the given templates and leaves the others unchanged. */
export const emailTemplateRoutes: Routes = {
  "GET /api/email-templates": {
    handle: (call) => list(emailTemplates.filter(call.database, isAskedFor(call)).sort(byLanguageAndType)),
  },
  "PUT /api/email-templates": { nonEmpty: ["templates"], handle: put },
  "DELETE /api/email-templates": { handle: removeAll },
  "GET /api/email-templates/{id}": {
    handle: ({ database, param }) => ok(emailTemplates.require(database, param("id"))),
  },
  "PATCH /api/email-templates/{id}/details": {
    handle: ({ database, param, body }) => {
      const { id, details } = emailTemplates.require(database, param("id"));
      return ok(emailTemplates.update(database, id, { details: { ...details, ...body.fields } }));
    },
  },
  "DELETE /api/email-templates/{id}": {
    handle: ({ database, param }) => {
      emailTemplates.delete(database, emailTemplates.require(database, param("id")).id);
      return noContent();
    },
  },
};

/** Whether a template matches the language and the type of the query. */
function isAskedFor({ query }: Arrival): (row: EmailTemplateRow) => boolean {
  const languageTag = query("languageTag");
  const templateType = query("templateType");
  return (row) =>
    (languageTag === undefined || row.languageTag === languageTag) &&
    (templateType === undefined || row.templateType === templateType);
}

function byLanguageAndType(one: EmailTemplateRow, other: EmailTemplateRow): number {
  if (one.languageTag !== other.languageTag) {
    return one.languageTag < other.languageTag ? -1 : 1;
  }
  return one.templateType < other.templateType ? -1 : 1;
}

/**
 * Writes the templates of the body, and answers the result of each. If the body names a template twice, the answer contains it
 * twice.
 */
function put({ database, body }: Call): Answer {
  return ok(database.atomically(() => body.objects("templates").map((template) => write(database, template))));
}

function write(database: Database, template: Body): EmailTemplateRow {
  const languageTag = template.text("languageTag");
  const templateType = template.text("templateType");
  const details = template.object("details");
  const before = emailTemplates.find(
    database,
    (row) => row.languageTag === languageTag && row.templateType === templateType,
  );
  if (before !== undefined) {
    return emailTemplates.update(database, before.id, { details });
  }
  const row = { tenantId: TENANT_ID, id: newId(), languageTag, templateType, details, createdAt: Date.now() };
  return emailTemplates.insert(database, row);
}

/** Deletes the templates of a language, of a type, or of both. */
function removeAll(call: Call): Answer {
  const { database, query } = call;
  if (query("languageTag") === undefined && query("templateType") === undefined) {
    throw new Failure(422, "connector.email_connector.bulk_deletion_no_filter");
  }
  const found = emailTemplates.filter(database, isAskedFor(call));
  emailTemplates.deleteWhere(database, isAskedFor(call));
  return ok({ rowCount: found.length });
}
