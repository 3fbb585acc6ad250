import type { Body, Issue } from "../../http/call";
import { Failure } from "../../http/failure";

const POST_BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

/** The rule of encryption: an encrypted assertion requires an order and a certificate. */
export function encryptionIssues(body: Body): Issue[] {
  const { encryptAssertion, encryptThenSign, certificate } = body.object("encryption");
  if (encryptAssertion !== true || (encryptThenSign !== undefined && certificate !== undefined)) {
    return [];
  }
  return [{ code: "custom", path: ["encryption"], message: "encryptThenSign and certificate are required" }];
}

/** Refuses a new application with another binding than HTTP-POST. Logto accepts it in a change. @throws Failure */
export function requirePostBinding(body: Body): void {
  const { binding } = body.object("acsUrl");
  if (binding !== undefined && binding !== POST_BINDING) {
    throw new Failure(422, "application.saml.acs_url_binding_not_supported");
  }
}
