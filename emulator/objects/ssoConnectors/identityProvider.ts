import { X509Certificate } from "node:crypto";

import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import { fetchText } from "./fetched";
import { readMetadata, type Metadata } from "./metadata";

const BEGIN = "-----BEGIN CERTIFICATE-----";
const END = "-----END CERTIFICATE-----";
/** The parts of a certificate's text that are removed: the header and footer of PEM, and spaces. */
const FRAME_OR_SPACE = /-----(BEGIN|END) CERTIFICATE-----|[\n\r ]/g;

/**
 * The data of a SAML identity provider, for any form of its configuration.
 * @throws Failure if it cannot be reached, if its certificate is invalid, or if data is missing
 */
export async function describeIdentityProvider(config: JsonObject): Promise<JsonObject> {
  const { entityId, signInEndpoint, x509Certificate } = await metadataOf(config);
  const certificate = requireCertificate(x509Certificate);
  if (entityId === undefined || signInEndpoint === undefined) {
    throw new Failure(400, "connector.invalid_metadata");
  }
  const certificateExpiresAt = new Date(certificate.validTo).getTime();
  return {
    entityId,
    signInEndpoint,
    x509Certificate: certificate.toString(),
    certificateExpiresAt,
    isCertificateValid: certificateExpiresAt > Date.now(),
  };
}

async function metadataOf(config: JsonObject): Promise<Metadata> {
  const { metadataUrl, metadata, entityId, signInEndpoint, x509Certificate } = config;
  const xml = typeof metadataUrl === "string" ? await fetchMetadata(metadataUrl) : metadata;
  if (typeof xml === "string" && xml !== "") {
    return readMetadata(xml);
  }
  if (typeof entityId !== "string" || typeof signInEndpoint !== "string" || typeof x509Certificate !== "string") {
    throw new Failure(400, "connector.invalid_config");
  }
  return {
    entityId,
    signInEndpoint: signInEndpoint === "" ? undefined : signInEndpoint,
    x509Certificate: x509Certificate.replaceAll(FRAME_OR_SPACE, ""),
  };
}

async function fetchMetadata(address: string): Promise<string> {
  try {
    return await fetchText(address);
  } catch {
    throw new Failure(400, "connector.invalid_metadata");
  }
}

/** The certificate in a text, with or without the header and footer of PEM. @throws Failure if the text is no certificate */
function requireCertificate(text = ""): X509Certificate {
  const isFramed = text.startsWith(`${BEGIN}\n`) && text.endsWith(`\n${END}`);
  try {
    return new X509Certificate(isFramed ? text : `${BEGIN}\n${text}\n${END}`);
  } catch {
    throw new Failure(400, "connector.invalid_certificate");
  }
}
