import { DOMParser, type Element } from "@xmldom/xmldom";

/** Where Logto sends people: it follows redirects alone. */
const REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

/** What Logto reads in the metadata of a SAML identity provider. */
export interface Metadata {
  readonly entityId: string | undefined;
  readonly signInEndpoint: string | undefined;
  /** The text of the certificate, as it stands there. */
  readonly x509Certificate: string | undefined;
}

/** Reads metadata. Prefixes of names do not matter. @throws Error where it is XML that is broken */
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

/** The only certificate, whatever it is for, or the first of those for signing. */
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
