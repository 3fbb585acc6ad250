import { Failure, invalidInput } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Change } from "./change";

/** @throws Failure for what only Logto Cloud supports: to hide Logto's name, and to let custom pages load from other sites */
export function refuseWhatIsOfCloud({ after, names }: Change): void {
  const isHidden = names("hideLogtoBranding") && after.hideLogtoBranding;
  const isLoading = Object.values(after.customUiCsp).some((sources) => sources.length > 0);
  if (isHidden || isLoading) {
    throw invalidInput(400);
  }
}

/** Custom pages need a storage that only Logto Cloud has. @throws Failure */
export function refuseAssets(): never {
  throw new Failure(400, "storage.not_configured");
}

/** Without sources, which is all that a self-hosted Logto accepts, nothing is stored. */
export function customUiCsp({ names }: Change): JsonObject {
  return names("customUiCsp") ? { customUiCsp: {} } : {};
}
