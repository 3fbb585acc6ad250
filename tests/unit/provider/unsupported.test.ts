import assert from "node:assert/strict";
import { application } from "../../../sdk/objects/application/declaration";
import { organization } from "../../../sdk/objects/organization/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { PartialFailure } from "../../../sdk/provider/errors";
import {
  asIfSupported,
  refuseUnsupported,
  unsupportedIn,
  unsupportedOutput,
} from "../../../sdk/provider/operations/unsupported";

const SENT = { name: "tv", customClientMetadata: { idTokenTtl: 60, isDeviceFlow: true } };
const ANSWER = { name: "tv", description: null, customClientMetadata: { idTokenTtl: 60 } };

describe("an argument that Logto does not know", () => {
  it("is what was sent and is not in the answer, at any depth", () => {
    const paths = unsupportedIn(application, SENT, ANSWER).map(({ path }) => path.join("."));
    assert.deepEqual(paths, ["customClientMetadata.isDeviceFlow"]);
    const color = unsupportedIn(organization, { name: "a", color: { primaryColor: "#fff" } }, { name: "a" });
    assert.deepEqual(
      color.map(({ path }) => path),
      [["color"]],
    );
  });

  it("is none that Logto never tells, none that was cleared, and none that the answer shows as empty", () => {
    assert.deepEqual(unsupportedIn(user, { password: "p", passwordDigest: "d" }, {}), []);
    assert.deepEqual(unsupportedIn(organization, { customCss: null }, {}), []);
    assert.deepEqual(unsupportedIn(organization, { customCss: "x" }, { customCss: null }), []);
  });

  it("is an error that names it and the first release that knows it, and keeps what was done", () => {
    const unsupported = unsupportedIn(application, SENT, ANSWER);
    assert.throws(
      () => {
        refuseUnsupported(application, { id: "app", outputs: { name: "tv" }, unsupported });
      },
      (error: unknown) => {
        assert.ok(error instanceof PartialFailure);
        assert.equal(error.id, "app");
        assert.deepEqual(error.properties, { name: "tv" });
        assert.match(
          error.reasons.join(),
          /does not know customClientMetadata\.isDeviceFlow \(known from Logto 1\.38 on\) of the application.*upgrade Logto/,
        );
        return true;
      },
    );
    refuseUnsupported(application, { id: "app", outputs: {}, unsupported: [] });
  });

  it("is remembered where only a new object could have it, so that none is made in vain", () => {
    const unsupported = unsupportedIn(application, SENT, ANSWER);
    assert.deepEqual(unsupportedOutput(unsupported), { unsupported: ["customClientMetadata.isDeviceFlow"] });
    assert.deepEqual(unsupportedOutput(unsupportedIn(organization, { customCss: "x" }, {})), {});
    const state = { ...ANSWER, unsupported: ["customClientMetadata.isDeviceFlow"] };
    assert.deepEqual(
      asIfSupported(state, { olds: ANSWER, news: SENT })["customClientMetadata"],
      SENT.customClientMetadata,
    );
    assert.equal(asIfSupported(ANSWER, { olds: ANSWER, news: SENT }), ANSWER);
  });
});
