import { ProviderError } from "../errors";
import { type Answer, isRecord } from "../values/attributes";

/** @throws ProviderError when the answer is not an object, which no version of Logto that is known does. */
export function recordOf(answer: unknown): Answer {
  if (isRecord(answer)) {
    return answer;
  }
  throw new ProviderError("Logto's answer is not an object. Is the endpoint the one of a Logto server?");
}
