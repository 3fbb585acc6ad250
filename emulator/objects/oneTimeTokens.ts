import { created, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { newId, newSecret } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { oneTimeTokens, type OneTimeTokenRow, type OneTimeTokenStatus } from "../tables/oneTimeTokens";

/** How long a token is good where nothing is said. */
const LIFETIME_SECONDS = 600;
const MS_PER_SECOND = 1000;

/** Tokens that let people sign in by a link in an e-mail. Whose address it is nobody asks. */
export const oneTimeTokenRoutes: Routes = {
  "GET /api/one-time-tokens": { paging: "optional", handle: listTokens },
  "POST /api/one-time-tokens": { handle: create },
  "POST /api/one-time-tokens/verify": { handle: verify },
  "GET /api/one-time-tokens/{id}": {
    handle: ({ database, param }) => ok(present(oneTimeTokens.require(database, param("id")))),
  },
  "PUT /api/one-time-tokens/{id}/status": {
    handle: ({ database, param, body }) => {
      const { id } = oneTimeTokens.require(database, param("id"));
      const status = body.text("status");
      if (status === "active") {
        throw new Failure(400, "one_time_token.cannot_reactivate_token");
      }
      return ok(oneTimeTokens.update(database, id, { status }));
    },
  },
  "DELETE /api/one-time-tokens/{id}": {
    handle: ({ database, param }) => {
      oneTimeTokens.delete(database, param("id"));
      return noContent();
    },
  },
};

/** A token as it is read: one that ran out says so, though its row does not. */
function present(row: OneTimeTokenRow): OneTimeTokenRow {
  return { ...row, status: hasRunOut(row) ? "expired" : row.status };
}

function hasRunOut({ status, expiresAt }: OneTimeTokenRow): boolean {
  return status === "active" && expiresAt <= Date.now();
}

/** The filters look at the rows. The number of tokens is that of all, whatever the filter. */
function listTokens({ database, query }: Call): Answer {
  const [email, status] = [query("email"), query("status")];
  const found = oneTimeTokens.newestFirst(
    database,
    (row) => (email === undefined || row.email === email) && (status === undefined || row.status === status),
  );
  const slice = (start?: number, end?: number) => found.slice(start, end).map(present);
  return { status: 200, list: { length: oneTimeTokens.all(database).length, slice } };
}

function create({ database, body }: Call): Answer {
  const email = body.text("email");
  expirePast(database, email);
  const createdAt = Date.now();
  const seconds = Math.trunc(body.number("expiresIn", LIFETIME_SECONDS));
  return created(
    oneTimeTokens.insert(database, {
      tenantId: TENANT_ID,
      id: newId(),
      email,
      token: newSecret(),
      context: body.object("context"),
      status: "active",
      createdAt,
      expiresAt: createdAt + seconds * MS_PER_SECOND,
    }),
  );
}

/** The tokens of an address that ran out are marked when there is another one for it. */
function expirePast(database: Database, email: string): void {
  const past = oneTimeTokens.filter(database, (row) => row.email === email && hasRunOut(row));
  for (const { id } of past) {
    oneTimeTokens.update(database, id, { status: "expired" });
  }
}

/** Uses a token up. */
function verify({ database, body }: Call): Answer {
  const token = body.text("token");
  const row = oneTimeTokens.find(database, (candidate) => candidate.token === token);
  if (row === undefined) {
    throw new Failure(404, "one_time_token.token_not_found");
  }
  if (row.email !== body.text("email")) {
    throw new Failure(400, "one_time_token.email_mismatch");
  }
  if (hasRunOut(row)) {
    oneTimeTokens.update(database, row.id, { status: "expired" });
  }
  const status: OneTimeTokenStatus = row.expiresAt <= Date.now() ? "expired" : row.status;
  if (status !== "active") {
    throw new Failure(400, `one_time_token.token_${status}`);
  }
  return ok(oneTimeTokens.update(database, row.id, { status: "consumed" }));
}
