import { created, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { newId, newSecret } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { oneTimeTokens, type OneTimeTokenRow, type OneTimeTokenStatus } from "../tables/oneTimeTokens";

/** The default lifetime of a token. */
const LIFETIME_SECONDS = 600;
const MS_PER_SECOND = 1000;

/** Tokens with which users sign in by a link in an e-mail. It is not checked whether a user has the address. */
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

/** A token in an answer. The status of an expired one says so, although the row does not. */
function present(row: OneTimeTokenRow): OneTimeTokenRow {
  return { ...row, status: hasRunOut(row) ? "expired" : row.status };
}

function hasRunOut({ status, expiresAt }: OneTimeTokenRow): boolean {
  return status === "active" && expiresAt <= Date.now();
}

/** Lists tokens. The filters compare the stored status, and the total number counts all tokens, in spite of the filters. */
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

/** Marks the expired tokens of an address, which happens when a new token is created for it. */
function expirePast(database: Database, email: string): void {
  const past = oneTimeTokens.filter(database, (row) => row.email === email && hasRunOut(row));
  for (const { id } of past) {
    oneTimeTokens.update(database, id, { status: "expired" });
  }
}

/** Verifies a token and marks it as used. */
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
