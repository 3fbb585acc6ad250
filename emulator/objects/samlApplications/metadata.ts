/** What metadata tells. */
interface Facts {
  /** The address of Logto. */
  readonly endpoint: string;
  readonly applicationId: string;
  readonly nameIdFormat: string;
  /** In PEM. */
  readonly certificate: string;
}

/** What Logto says of itself, as an identity provider, to a service provider. Ids and formats need no escapes in XML. */
export function metadataOf({ endpoint, applicationId, nameIdFormat, certificate }: Facts): string {
  const services = ["Redirect", "POST"].map(
    (binding) =>
      `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-${binding}" ` +
      `Location="${endpoint}/api/saml/${applicationId}/authn"></SingleSignOnService>`,
  );
  return [
    '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" ',
    'xmlns:assertion="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" ',
    `entityID="${endpoint}/saml/${applicationId}">`,
    '<IDPSSODescriptor WantAuthnRequestsSigned="false" ',
    'protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    '<KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>',
    `<ds:X509Certificate>${textOf(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`,
    `<NameIDFormat>${nameIdFormat}</NameIDFormat>`,
    ...services,
    "</IDPSSODescriptor></EntityDescriptor>",
  ].join("");
}

/** A certificate without the lines of PEM around it. */
function textOf(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/g, "");
}
