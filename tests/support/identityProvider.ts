/** A self-signed certificate (CN=idp.acme.example) without the header and footer of PEM. Its private key was discarded. */
export const CERTIFICATE = [
  "MIIDGTCCAgGgAwIBAgIUPqCdsZMXCx2YbihO7fFvSpDpapswDQYJKoZIhvcNAQELBQAwGzEZMBcGA1UEAwwQaWRwLmFjbWUuZXhh",
  "bXBsZTAgFw0yNjExMjQwODUzMjdaGA8yMTI2MTAzMTA4NTMyN1owGzEZMBcGA1UEAwwQaWRwLmFjbWUuZXhhbXBsZTCCASIwDQYJ",
  "KoZIhvcNAQEBBQADggEPADCCAQoCggEBALhzCMCNj4axoHA4QQX8rsD68UzUSOmrGohiPpewoacIOT060vthk5qw+KhydoVLCVS/",
  "pnGnpnCcOMCP/RFFbfoc1UdEIFAmjTmiVdwodHL589vhkdtWlB5tjdVSG2s7SGF/dE7emxfYcQgoYeG/q91s7nMEn0y/YLmmJT3R",
  "gYeUrplG8O+SSGkYDhYv+UiuVL8PfCiwhvU72SaWH2ymvB00pWdYPzi1ucdPsK9UI7N6EB+q3pFiZjEV+jwnDhZK0+OkqXSWQIjk",
  "X607R6lePfpqvpyXQ1g2EJnPKZ4mSuowLb8FN2OORwAr3jJd3TF3Sl3Y9uE+VeCIADt1GwCrv1MCAwEAAaNTMFEwHQYDVR0OBBYE",
  "FNcOMwAA8vQPnWVGLuU9aactMRIRMB8GA1UdIwQYMBaAFNcOMwAA8vQPnWVGLuU9aactMRIRMA8GA1UdEwEB/wQFMAMBAf8wDQYJ",
  "KoZIhvcNAQELBQADggEBACiT+fnUf/ON0xJF0JpNAPoeRuIuRtwq4QspKDfOpn3s5DBwobFu5ubytVvYHos1lW0ew+MOJfRG9acS",
  "Hc09kAfg+T0+GLkZmlPqebVsNXes7WHKeohhOyqLYe+2EDs/+T3+qBzyexyIixmYiFtYFyuAHJ1FOwD0nwGaSGWCB/9JhKFNF6HF",
  "Thj5QG/EKecwicEFTQAMurCpm68WxiQ66E03BiIA5GD4B9hS7oQlhqNXBRGt5VmEKRHW5OelR6aLWnfP+EVPjBtDYhT9MIugo1WZ",
  "6+5b9UtpMQBFCCLSFJXSPDsARW2FQfRmPfK7G3uReunJN8GL+GBXhks/I5yRc9M=",
].join("");

/** The metadata of a SAML identity provider. @param base its address, without a path */
export function metadata(base: string): string {
  return [
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${base}/saml">`,
    '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    '<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>',
    `<X509Certificate>${CERTIFICATE}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
    ...["Redirect", "POST"].map(
      (binding) =>
        `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-${binding}" Location="${base}/saml/sso"/>`,
    ),
    "</IDPSSODescriptor></EntityDescriptor>",
  ].join("");
}

/** The metadata of an OpenID provider. @param base its address, without a path */
export function discovery(base: string): Readonly<Record<string, string>> {
  return {
    issuer: `${base}/oidc`,
    authorization_endpoint: `${base}/oidc/auth`,
    token_endpoint: `${base}/oidc/token`,
    userinfo_endpoint: `${base}/oidc/me`,
    jwks_uri: `${base}/oidc/jwks`,
  };
}
