import { ProviderError } from "../errors";
import { type Answer, isRecord } from "../values/attributes";

/**
 * The answer as an object.
 *
 * @throws ProviderError if it is something else. Logto answers these requests with objects, so another server has answered.
 */
export function recordOf(answer: unknown): Answer {
  if (isRecord(answer)) {
    return answer;
  }
  throw new ProviderError(
    "Logto's answer is not an object. Check that logto:endpoint is the address of a Logto server",
  );
}
