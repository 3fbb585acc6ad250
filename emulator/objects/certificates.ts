import { createHash, generateKeyPair, randomBytes, X509Certificate } from "node:crypto";
import { promisify } from "node:util";

import forge from "node-forge";

import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import type { Row, Table } from "../store/table";

/** The length of the keys, in bits. Those of Logto have 4096, which take seconds to generate. */
const KEY_BITS = 2048;
const SERIAL_BYTES = 16;
/** The subject of Logto's certificates, which is also their issuer. */
const IDENTITY = [
  { name: "commonName", value: "logto.io" },
  { name: "organizationName", value: "Logto" },
  { name: "countryName", value: "US" },
];

const makeKeyPair = promisify(generateKeyPair);

/** A certificate that others trust. */
export interface IssuedCertificate {
  /** The certificate, as PEM. */
  readonly certificate: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/**
 * Creates a self-signed certificate, valid from now on. Its private key is discarded, because the emulator does not sign with
 * it.
 */
export async function issueCertificate(years: number): Promise<IssuedCertificate> {
  const { publicKey, privateKey } = await makeKeyPair("rsa", {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  const notBefore = new Date();
  const notAfter = new Date(notBefore);
  notAfter.setFullYear(notBefore.getFullYear() + years);
  if (Number.isNaN(notAfter.getTime())) {
    throw new Error("There is no such date");
  }
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = randomBytes(SERIAL_BYTES).toString("hex");
  certificate.validity = { notBefore, notAfter };
  certificate.setSubject(IDENTITY);
  certificate.setIssuer(IDENTITY);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const createdAt = notBefore.getTime();
  return { certificate: forge.pki.certificateToPem(certificate), createdAt, expiresAt: notAfter.getTime() };
}

/** A row with a certificate. */
export interface CertificateRow extends Row, IssuedCertificate {
  readonly id: string;
  /** Whether the certificate is in use. */
  readonly active: boolean;
}

/** A row with a certificate in an answer, with the fingerprints of the certificate. */
export function presentCertificate({ id, certificate, createdAt, expiresAt, active }: CertificateRow): JsonObject {
  return { id, certificate, createdAt, expiresAt, active, fingerprints: fingerprintsOf(certificate) };
}

/**
 * Activates or deactivates a certificate.
 * @param isSibling whether a row belongs to the same holder. Only one certificate of a holder is active.
 */
export function activate<R extends CertificateRow>(
  database: Database,
  table: Table<R>,
  row: R,
  isActive: boolean,
  isSibling: (other: R) => boolean,
): R {
  const keyOf = table.definition.key;
  return database.atomically(() => {
    const rivals = isActive ? table.filter(database, (other) => other.active && isSibling(other)) : [];
    for (const rival of rivals) {
      table.update(database, keyOf(rival), { active: false });
    }
    return table.update(database, keyOf(row), { active: isActive });
  });
}

function fingerprintsOf(pem: string): JsonObject {
  const der = new X509Certificate(pem).raw;
  const unformatted = createHash("sha256").update(der).digest("hex").toUpperCase();
  const formatted = (unformatted.match(/../g) ?? []).join(":");
  return { sha256: { formatted, unformatted } };
}
