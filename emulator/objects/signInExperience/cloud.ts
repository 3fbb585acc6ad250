import { Failure, invalidInput } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Change } from "./change";

/** @throws Failure for what only a Logto Cloud can do: to hide its name, and to let pages of one's own load from elsewhere */
export function refuseWhatIsOfCloud({ after, names }: Change): void {
  const isHidden = names("hideLogtoBranding") && after.hideLogtoBranding;
  const isLoading = Object.values(after.customUiCsp).some((sources) => sources.length > 0);
  if (isHidden || isLoading) {
    throw invalidInput(400);
  }
}

/** Pages of one's own need a storage that only a Logto Cloud has. @throws Failure */
export function refuseAssets(): never {
  throw new Failure(400, "storage.not_configured");
}

/** Without sources, all that may be here, nothing of it is stored. */
export function customUiCsp({ names }: Change): JsonObject {
  return names("customUiCsp") ? { customUiCsp: {} } : {};
}
