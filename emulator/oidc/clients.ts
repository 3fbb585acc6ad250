import type { Database } from "../store/database";
import { applications, applicationSecrets, type ApplicationRow } from "../tables/applications";
import { invalidRequest, OidcFailure, OriginNotAllowed } from "./failure";
import { readForm, type Parameters } from "./parameters";
import { isOriginAllowed } from "./redirects";
import type { OidcServer } from "./server";

/** Characters that a decoded secret must not contain: all except the visible characters of ASCII and the space. */
const INVISIBLE = /[^ -~]/;

/** The credentials of a client. */
export interface Credentials {
  readonly id: string;
  /** Empty if there is none. */
  readonly secret: string;
}

/** An authenticated application. */
export interface Client {
  readonly application: ApplicationRow;
  /** The name of the secret that was used. Public applications have none. */
  readonly secretName?: string;
}

/** Reads the body of a request and authenticates its client. @throws OidcFailure */
export async function readAuthenticated(
  server: OidcServer,
  request: Request,
): Promise<{ readonly application: ApplicationRow; readonly parameters: Parameters }> {
  const parameters = await readForm(request);
  const { application } = authenticate(server, request, credentialsOf(request, parameters));
  return { application, parameters };
}

/** Credentials from HTTP Basic or from the two fields of the body, but not from both. @throws OidcFailure */
export function credentialsOf(request: Request, parameters: Parameters): Credentials {
  const header = request.headers.get("authorization");
  const id = parameters.get("client_id");
  const secret = parameters.get("client_secret");
  const credentials = header === null ? { id, secret } : basicCredentialsOf(header);
  if (header !== null && secret !== undefined) {
    throw invalidRequest("client authentication must only be provided using one mechanism");
  }
  if (id !== undefined && id !== credentials.id) {
    throw invalidRequest("client_id mismatch");
  }
  if (credentials.id === undefined || credentials.id === "") {
    throw invalidRequest("no client authentication mechanism provided");
  }
  return { id: credentials.id, secret: credentials.secret ?? "" };
}

function basicCredentialsOf(header: string): Credentials {
  const [scheme = "", encoded = "", ...more] = header.split(" ");
  const decoded = Buffer.from(encoded, "base64").toString();
  const colon = decoded.indexOf(":");
  if (scheme.toLowerCase() !== "basic" || more.length > 0 || colon === -1) {
    throw invalidRequest("invalid authorization header value format");
  }
  const secret = decodeForm(decoded.slice(colon + 1));
  if (secret === "") {
    throw invalidRequest("client_secret must be provided in the Authorization header");
  }
  return { id: decodeForm(decoded.slice(0, colon)), secret };
}

function decodeForm(text: string): string {
  const decoded = decodeOrUndefined(text.replaceAll("+", " "));
  if (decoded === undefined || INVISIBLE.test(decoded)) {
    throw invalidRequest("client_id and client_secret in the authorization header are not properly encoded");
  }
  return decoded;
}

function decodeOrUndefined(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Authenticates a client. A public client needs no secret, any other needs one of its secrets. A request from a browser must
 * come from a page whose origin the client has registered.
 * @throws OidcFailure
 */
export function authenticate(
  { database, endpoint }: OidcServer,
  request: Request,
  { id, secret }: Credentials,
): Client {
  const application = requireApplication(database, id);
  const origin = request.headers.get("origin") ?? endpoint;
  if (origin !== endpoint && !isOriginAllowed(application, origin)) {
    throw new OriginNotAllowed(origin, id);
  }
  if (isPublic(application)) {
    if (secret !== "") {
      throw unauthenticated();
    }
    return { application };
  }
  const found = applicationSecrets.find(database, (row) => row.applicationId === id && row.value === secret);
  if (found === undefined) {
    throw unauthenticated();
  }
  if (isPast(found.expiresAt)) {
    throw invalidRequest("client secret has expired");
  }
  return { application, secretName: found.name };
}

/** The application with an id. @throws OidcFailure if there is none */
export function requireApplication(database: Database, id: string): ApplicationRow {
  const application = applications.get(database, id);
  if (application === undefined) {
    throw new OidcFailure(400, "invalid_client", `invalid client ${id}`);
  }
  return application;
}

/** Whether an application is public: it cannot keep a secret, and has none. */
export function isPublic({ type }: ApplicationRow): boolean {
  return type === "SPA" || type === "Native";
}

function unauthenticated(): OidcFailure {
  return new OidcFailure(401, "invalid_client", "client authentication failed");
}

/** Whether a secret has expired. Logto treats an expiry of 0 as none. */
function isPast(expiresAt: number | null): boolean {
  return expiresAt !== null && expiresAt !== 0 && expiresAt <= Date.now();
}
