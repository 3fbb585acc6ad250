import { z } from "zod";
import { type Problem, problemsIn } from "../../provider/validation/problems";
import { type Arguments, isGiven } from "../../provider/values/attributes";
import { accessTokenContext, clientCredentialsContext } from "./contexts";

const text = z.string();
const audience = z
  .unknown()
  .refine(
    (value) => typeof value === "string" || z.array(text).safeParse(value).success,
    "must be a text, or a list of texts",
  );

const ofBoth = { jti: text, aud: audience, scope: text, clientId: text };

/** Logto refuses keys of a token that it does not know. */
const clientCredentials = z.strictObject({ ...ofBoth, kind: z.literal("ClientCredentials") }).partial();

const accessToken = z
  .strictObject({
    ...ofBoth,
    accountId: text,
    expiresWithSession: z.boolean(),
    grantId: text,
    gty: text,
    sessionUid: text,
    sid: text,
    kind: z.literal("AccessToken"),
  })
  .partial();

const SAMPLES = {
  "access-token": z.object({ contextSample: accessTokenContext.optional(), tokenSample: accessToken.optional() }),
  "client-credentials": z.object({
    contextSample: clientCredentialsContext.optional(),
    tokenSample: clientCredentials.optional(),
  }),
};

/** What Logto would refuse in the samples, with 400 `guard.invalid_input`. What is not known yet is not judged. */
export function sampleProblems({ tokenType, ...args }: Arguments): readonly Problem[] {
  const schema = tokenType === "access-token" || tokenType === "client-credentials" ? SAMPLES[tokenType] : undefined;
  const given = Object.fromEntries(Object.entries(args).filter(([, value]) => isGiven(value)));
  const issues = schema?.safeParse(given).error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: `is not a key of such a token. Known are ${knownKeys(tokenType)}`,
        }))
      : problemsIn(args, issue),
  );
}

function knownKeys(tokenType: unknown): string {
  return Object.keys((tokenType === "access-token" ? accessToken : clientCredentials).shape).join(", ");
}
