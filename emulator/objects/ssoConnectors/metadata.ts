import { DOMParser, type Element } from "@xmldom/xmldom";

/** The binding of the sign-in address. Logto uses only redirects. */
const REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

/** The data in the metadata of a SAML identity provider that Logto uses. */
export interface Metadata {
  readonly entityId: string | undefined;
  readonly signInEndpoint: string | undefined;
  /** The certificate, as the text in the metadata. */
  readonly x509Certificate: string | undefined;
}

/** Reads metadata. Prefixes of names are ignored. @throws Error for invalid XML */
export function readMetadata(xml: string): Metadata {
  const root = xml.includes("<") ? parse(xml) : undefined;
  if (root?.localName !== "EntityDescriptor") {
    return { entityId: undefined, signInEndpoint: undefined, x509Certificate: undefined };
  }
  const service = descend([root], "IDPSSODescriptor", "SingleSignOnService").find(
    (element) => element.getAttribute("Binding") === REDIRECT,
  );
  return {
    entityId: root.getAttribute("entityID") ?? undefined,
    signInEndpoint: service?.getAttribute("Location") ?? undefined,
    x509Certificate: certificateIn(root),
  };
}

function parse(xml: string): Element | undefined {
  return new DOMParser({ onError: () => undefined }).parseFromString(xml, "text/xml").documentElement ?? undefined;
}

/** The only certificate with any use, or the first one for signing. */
function certificateIn(root: Element): string | undefined {
  const keys = [
    ...descend([root], "IDPSSODescriptor", "KeyDescriptor"),
    ...descend([root], "SPSSODescriptor", "KeyDescriptor"),
  ].flatMap((key) =>
    descend([key], "KeyInfo", "X509Data", "X509Certificate").map((certificate) => ({
      use: key.getAttribute("use"),
      text: certificate.textContent ?? undefined,
    })),
  );
  const found = keys.length === 1 ? keys[0] : keys.find(({ use }) => use === "signing");
  return found?.text;
}

/** The elements at the end of a path of names. */
function descend(from: readonly Element[], ...names: readonly string[]): readonly Element[] {
  return names.reduce<readonly Element[]>(
    (elements, name) =>
      elements.flatMap((element) => [...element.children].filter((child) => child.localName === name)),
    from,
  );
}
