import assert from "node:assert/strict";
import { LogtoError } from "../../../sdk/client";
import { signInExperience } from "../../../sdk/objects/signInExperience/declaration";
import { ProviderError } from "../../../sdk/provider/errors";
import { withCloudAdvice } from "../../../sdk/provider/operations/cloud";
import type { Attributes } from "../../../sdk/provider/values/attributes";

function refused(status: number): LogtoError {
  const facts = { method: "PATCH", path: "/sign-in-exp", code: "request.invalid_input" };
  return new LogtoError({ ...facts, status, message: "PATCH /sign-in-exp: Logto answered." });
}

describe("a refusal of what only Logto Cloud accepts", () => {
  const adviceFor = (body: Attributes, error: unknown = refused(400)): string => {
    const advised = withCloudAdvice(signInExperience, body, error);
    return advised instanceof ProviderError ? advised.message : "";
  };

  it("names the arguments, nested ones too, and says what to do", () => {
    const body = { hideLogtoBranding: true, emailBlocklistPolicy: { blockDisposableAddresses: true } };
    assert.equal(
      adviceFor(body),
      "PATCH /sign-in-exp: Logto answered. Only Logto Cloud accepts hideLogtoBranding, " +
        "emailBlocklistPolicy.blockDisposableAddresses: if this Logto is self-hosted, remove it from the program.",
    );
    assert.notEqual(adviceFor(body, refused(501)), "");
  });

  it("is left as it is where none of them is in use, and where Logto failed", () => {
    const unused = { hideLogtoBranding: false, customUiCsp: {}, emailBlocklistPolicy: {}, signInMode: "SignIn" };
    assert.equal(adviceFor(unused), "");
    assert.equal(adviceFor({ hideLogtoBranding: true }, refused(500)), "");
    assert.equal(adviceFor({ hideLogtoBranding: true }, new Error("of another kind")), "");
  });
});
