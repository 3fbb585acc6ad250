import { ok, type Answer } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import type { JsonObject } from "../../json";
import { signInExperiences } from "../../tables/signInExperiences";
import { changeOf, type Refusal, type Rewrite } from "./change";
import { checkPassword } from "./checkPassword";
import { customUiCsp, refuseAssets, refuseWhatIsOfCloud } from "./cloud";
import { emailBlocklistPolicy, requireEmailPatterns } from "./emailBlocklist";
import { requireSendersOfCodes } from "./forgotPassword";
import { ID, signInExperienceOf } from "./fresh";
import { requireTextsOfFallback } from "./languages";
import { adaptiveMfa, requireFittingPolicy, requirePossibleFactors } from "./mfa";
import { passwordExpiration, requireWayBackOnExpiration } from "./passwordExpiration";
import { passwordPolicy } from "./passwordPolicy";
import { refuseRepeatedProfileFields, signUpProfileFields } from "./profileFields";
import { requirePossibleSignIn } from "./signIn";
import { requirePossibleSignUp } from "./signUp";
import { socialSignInConnectorTargets } from "./socialTargets";
import { listCaseConflicts, refuseCaseConflicts, usernamePolicyIssues } from "./usernamePolicy";

/** The rules of a change, in the order in which Logto checks them. */
const REFUSALS: readonly Refusal[] = [
  refuseRepeatedProfileFields,
  requireTextsOfFallback,
  refuseCaseConflicts,
  requirePossibleSignUp,
  requirePossibleSignIn,
  requirePossibleFactors,
  requireFittingPolicy,
  requireSendersOfCodes,
  requireWayBackOnExpiration,
  refuseWhatIsOfCloud,
  requireEmailPatterns,
];

/** The keys that are not stored as they are sent. */
const REWRITES: readonly Rewrite[] = [
  adaptiveMfa,
  customUiCsp,
  emailBlocklistPolicy,
  passwordExpiration,
  passwordPolicy,
  signUpProfileFields,
  socialSignInConnectorTargets,
];

/** The sign-in experience: how sign-in pages look and what they ask for. */
export const signInExperienceRoutes: Routes = {
  "GET /api/sign-in-exp": { handle: ({ database }) => ok(signInExperienceOf(database)) },
  "PATCH /api/sign-in-exp": { rules: usernamePolicyIssues, handle: patch },
  "POST /api/sign-in-exp/default/check-password": { handle: checkPassword },
  "POST /api/sign-in-exp/default/custom-ui-assets": { handle: refuseAssets },
  "GET /api/sign-in-exp/username-policy/case-sensitivity-conflicts": { handle: listCaseConflicts },
};

/** Replaces each key of the body as a whole. Other keys stay unchanged. */
function patch(call: Call): Answer {
  const change = changeOf(call);
  for (const refuse of REFUSALS) {
    refuse(change);
  }
  const rewritten = REWRITES.map((rewrite) => rewrite(change));
  const changes = rewritten.reduce<JsonObject>((all, some) => ({ ...all, ...some }), call.body.fields);
  return ok(signInExperiences.update(call.database, ID, changes));
}
