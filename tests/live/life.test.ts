import { describeLife } from "../support/engine/describeLife";
import { LIVE_VARIABLES, liveLogto } from "../support/logto/logtoUnderTest";

const missing = LIVE_VARIABLES.filter((name) => !process.env[name]);

if (missing.length === 0) {
  describeLife("the life of every class, in your own Logto", () => Promise.resolve(liveLogto()));
} else {
  describe("the life of every class, in your own Logto", () => {
    // A test without a body is pending. Its title has the reason.
    it(`is skipped: ${missing.join(", ")} not set, which name the Logto to run against`);
  });
}
