/** The data of the metadata. */
interface Facts {
  /** The base address of Logto. */
  readonly endpoint: string;
  readonly applicationId: string;
  readonly nameIdFormat: string;
  /** The certificate, as PEM. */
  readonly certificate: string;
}

/** The metadata of Logto as an identity provider. Ids and formats need no escapes in XML. */
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

/** A certificate without the header and footer of PEM. */
function textOf(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/g, "");
}
