import { LONGEST_STATED_PAUSE_MS, statedPause } from "./retry";
import type { Answer } from "./request";

/** What to do about an error of Logto, in one sentence. Empty if the code needs no explanation. */
export function adviceFor(answer: Answer, code: string): string {
  const { status } = answer;
  if (code === "guard.invalid_input") {
    return "Correct these fields, or report a bug if they are right according to Logto's documentation.";
  }
  if (code === "auth.forbidden") {
    return "Give the application that this runs as a role with the permission `all` of the Management API.";
  }
  if (/^(subscription|system_limit)\./.test(code)) {
    return "The tenant's plan does not allow it: see its quota in Logto's console.";
  }
  if (status === 429 || status === 503) {
    return busyAdvice(answer);
  }
  if (status === 502 || status === 504) {
    return "A gateway in front of Logto cannot reach it: run it again when Logto is up.";
  }
  if (status >= 500) {
    return "Logto failed; its own log says why. Run it again when that is fixed.";
  }
  return "";
}

function busyAdvice(answer: Answer): string {
  const stated = statedPause(answer, Date.now());
  if (stated !== undefined && stated > LONGEST_STATED_PAUSE_MS) {
    return (
      `It asks to wait for ${Math.ceil(stated / 1000)} s, which is more than the ${LONGEST_STATED_PAUSE_MS / 1000} s that one request waits. ` +
      "Run it again after that."
    );
  }
  return answer.status === 429
    ? "The request was repeated several times: lower logto:requestsPer10Seconds, or run it again later."
    : "The request was repeated several times: run it again when Logto is up.";
}
