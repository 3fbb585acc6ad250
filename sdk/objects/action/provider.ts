import { action } from "./declaration";
import { hosted } from "../../provider/host";
import { KeyedProvider } from "../../provider/kinds/keyedProvider";
import type { Problem } from "../../provider/validation/problems";
import { scriptFault } from "../../provider/validation/script";
import { type Arguments, isGiven } from "../../provider/values/attributes";

function problems({ script }: Arguments): readonly Problem[] {
  const fault = isGiven(script) ? scriptFault(String(script), "runAction") : undefined;
  return fault === undefined ? [] : [{ path: ["script"], message: fault }];
}

export = hosted(new KeyedProvider(action, { problems }));
