import { list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { pick, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { newBackupCode, newId, newTotpSecret } from "../store/identifiers";
import type { MfaVerification, UserRow } from "../tables/users";
import { change, requireUser } from "./users";

/** The number of codes in a set of backup codes. */
const BACKUP_CODES = 10;
const BACKUP_CODE = /^[\da-f]{10}$/i;
/** Base32 with the padding for its length. */
const TOTP_SECRET = /^(?:[2-7A-Z]{8})*(?:[2-7A-Z]{2}={6}|[2-7A-Z]{4}={4}|[2-7A-Z]{5}={3}|[2-7A-Z]{7}=)?$/;
const TOTP_SECRET_LENGTH = { least: 16, most: 32 };
/** An image of one transparent pixel. The emulator does not draw the QR code for an authenticator app. */
const QR_CODE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** The second factors of users. Their secrets are returned only once, at creation. */
export const userMfaVerificationRoutes: Routes = {
  "GET /api/users/{userId}/mfa-verifications": {
    handle: ({ database, param }) => list(requireUser(database, param("userId")).mfaVerifications, present),
  },
  "POST /api/users/{userId}/mfa-verifications": {
    handle: (call) => {
      const user = requireUser(call.database, call.param("userId"));
      return call.body.get("type") === "Totp" ? addTotp(call, user) : addBackupCodes(call, user);
    },
  },
  "DELETE /api/users/{userId}/mfa-verifications/{verificationId}": {
    handle: ({ database, param }) => {
      const { id, mfaVerifications } = requireUser(database, param("userId"));
      const kept = mfaVerifications.filter((verification) => verification.id !== param("verificationId"));
      if (kept.length === mfaVerifications.length) {
        throw new Failure(404, "entity.not_found");
      }
      change(database, id, { mfaVerifications: kept });
      return noContent();
    },
  },
};

/** A factor in a list, without its secret. */
function present(verification: MfaVerification): JsonObject {
  const { type } = verification;
  const codes = type === "BackupCode" ? { remainCodes: verification.codes.length } : {};
  return { ...pick(verification, "id", "createdAt", "type"), ...codes };
}

/** Adds an authenticator app. A user has at most one. */
function addTotp({ database, body }: Call, user: UserRow): Answer {
  if (user.mfaVerifications.some(({ type }) => type === "Totp")) {
    throw new Failure(422, "user.totp_already_in_use");
  }
  const given = body.textOrNull("secret");
  if (given !== null && given !== "" && !isTotpSecret(given)) {
    throw new Failure(422, "user.totp_secret_invalid");
  }
  const secret = given ?? newTotpSecret();
  add(database, user, { ...newVerification(), type: "Totp", key: secret });
  return ok({ type: "Totp", secret, secretQrCode: QR_CODE });
}

function isTotpSecret(secret: string): boolean {
  const { least, most } = TOTP_SECRET_LENGTH;
  return secret.length >= least && secret.length <= most && TOTP_SECRET.test(secret);
}

/** Adds backup codes. They require another factor, because they replace it when it is lost. */
function addBackupCodes({ database, body }: Call, user: UserRow): Answer {
  if (user.mfaVerifications.some(({ type }) => type === "BackupCode")) {
    throw new Failure(422, "user.backup_code_already_in_use");
  }
  if (user.mfaVerifications.length === 0) {
    throw new Failure(422, "session.mfa.backup_code_can_not_be_alone");
  }
  const isGiven = body.get("codes") !== undefined;
  const codes = isGiven ? body.texts("codes") : Array.from({ length: BACKUP_CODES }, newBackupCode);
  if (codes.length !== BACKUP_CODES || !codes.every((code) => BACKUP_CODE.test(code))) {
    throw new Failure(422, "user.wrong_backup_code_format");
  }
  add(database, user, { ...newVerification(), type: "BackupCode", codes: codes.map((code) => ({ code })) });
  return ok({ codes, type: "BackupCode" });
}

function newVerification(): Pick<MfaVerification, "id" | "createdAt"> {
  return { id: newId(), createdAt: new Date().toISOString() };
}

function add(database: Database, { id, mfaVerifications }: UserRow, verification: MfaVerification): void {
  change(database, id, { mfaVerifications: [...mfaVerifications, verification] });
}
