import { jwtCustomizer } from "./declaration";
import { sampleProblems } from "./samples";
import { hosted } from "../../provider/host";
import { KeyedProvider } from "../../provider/kinds/keyedProvider";
import type { Problem } from "../../provider/validation/problems";
import { scriptFault } from "../../provider/validation/script";
import { type Arguments, isGiven } from "../../provider/values/attributes";

function problems(args: Arguments): readonly Problem[] {
  const { script } = args;
  const fault = isGiven(script) ? scriptFault(String(script), "getCustomJwtClaims") : undefined;
  return [...(fault === undefined ? [] : [{ path: ["script"], message: fault }]), ...sampleProblems(args)];
}

export = hosted(new KeyedProvider(jwtCustomizer, { problems }));
