import type { Body, Issue } from "../../http/call";
import { Failure } from "../../http/failure";

const POST_BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

/** What is encrypted needs to know how, and for whom. */
export function encryptionIssues(body: Body): Issue[] {
  const { encryptAssertion, encryptThenSign, certificate } = body.object("encryption");
  if (encryptAssertion !== true || (encryptThenSign !== undefined && certificate !== undefined)) {
    return [];
  }
  return [{ code: "custom", path: ["encryption"], message: "encryptThenSign and certificate are required" }];
}

/** @throws Failure for a new application that takes responses in another way; a change may say so nevertheless */
export function requirePostBinding(body: Body): void {
  const { binding } = body.object("acsUrl");
  if (binding !== undefined && binding !== POST_BINDING) {
    throw new Failure(422, "application.saml.acs_url_binding_not_supported");
  }
}
