import { readBody } from "../http/body";
import { respondJson } from "../http/respond";
import { isJsonObject } from "../json";
import type { Database } from "../store/database";
import { applications, applicationSecrets, isConfidential, type ApplicationSecretRow } from "../tables/applications";
import { OidcFailure } from "./failure";
import { grantOf } from "./grants";
import { logExchange, type Exchange } from "./log";
import type { Tokens } from "./tokens";

/** Grants that Logto knows and that a machine-to-machine application may not use. */
const OTHER_GRANTS: readonly string[] = [
  "authorization_code",
  "refresh_token",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:ietf:params:oauth:grant-type:token-exchange",
];

/** What the token endpoint needs of its surroundings. */
export interface TokenEndpoint {
  readonly database: Database;
  readonly tokens: Tokens;
  /** The server's base address. */
  readonly endpoint: string;
  /** Overrules the lifetime that the resource has. */
  readonly lifetimeSeconds: number | undefined;
}

/** Answers `POST /oidc/token`, for the client credentials grant alone. */
export async function exchangeToken(server: TokenEndpoint, request: Request): Promise<Response> {
  const form = await readForm(request);
  const exchange: Exchange = { form, userAgent: request.headers.get("user-agent") ?? "node" };
  try {
    const credentials = credentialsOf(request, form);
    exchange.clientId = credentials.id;
    const secret = authenticate(server.database, credentials);
    exchange.secretName = secret.name;
    requireGrantType(given(form, "grant_type"));
    const grant = grantOf(server.database, credentials.id, given(form, "resource"), given(form, "organization_id"));
    const asked = (form.get("scope") ?? "").split(" ");
    const scope = grant.scopes.filter((name) => asked.includes(name)).join(" ");
    const lifetime = server.lifetimeSeconds ?? grant.lifetimeSeconds;
    const token = server.tokens.issue(`${server.endpoint}/oidc`, credentials.id, grant.audience, scope, lifetime);
    logExchange(server.database, { ...exchange, scope });
    return respondJson(
      200,
      { access_token: token, expires_in: lifetime, token_type: "Bearer", ...(scope === "" ? {} : { scope }) },
      { "cache-control": "no-store" },
    );
  } catch (error) {
    if (!(error instanceof OidcFailure)) throw error;
    logExchange(server.database, { ...exchange, error: error.error });
    return respondOidcFailure(error, new URL(request.url), request.headers.has("authorization"));
  }
}

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const parsed = await readBody(request);
  const fields = "value" in parsed && isJsonObject(parsed.value) ? parsed.value : {};
  return new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function given(form: URLSearchParams, key: string): string | undefined {
  const value = form.get(key) ?? "";
  return value === "" ? undefined : value;
}

/** HTTP Basic, or the two fields of the body, but never both at once. */
function credentialsOf(request: Request, form: URLSearchParams): Credentials {
  const header = request.headers.get("authorization");
  const id = given(form, "client_id");
  if (header === null) {
    if (id === undefined) throw new OidcFailure(400, "invalid_request");
    return { id, secret: form.get("client_secret") ?? "" };
  }
  const [scheme = "", encoded = ""] = header.split(" ");
  const decoded = Buffer.from(encoded, "base64").toString();
  const colon = decoded.indexOf(":");
  const isTwice = given(form, "client_secret") !== undefined;
  if (scheme.toLowerCase() !== "basic" || colon === -1 || isTwice) throw new OidcFailure(400, "invalid_request");
  const basic = { id: decodeForm(decoded.slice(0, colon)), secret: decodeForm(decoded.slice(colon + 1)) };
  if ((id !== undefined && id !== basic.id) || basic.secret === "") throw new OidcFailure(400, "invalid_request");
  return basic;
}

function decodeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new OidcFailure(400, "invalid_request");
  }
}

function authenticate(database: Database, { id, secret }: Credentials): ApplicationSecretRow {
  const application = applications.get(database, id);
  if (application === undefined) throw new OidcFailure(400, "invalid_client");
  if (!isConfidential(application.type)) throw refusalOfPublic(secret);
  const found = applicationSecrets.find(database, (row) => row.applicationId === id && row.value === secret);
  if (found === undefined) throw new OidcFailure(401, "invalid_client");
  if (isPast(found.expiresAt)) throw new OidcFailure(400, "invalid_request");
  if (application.type !== "MachineToMachine") throw new OidcFailure(400, "invalid_request");
  return found;
}

/** Whether a secret has run out. An expiry of 0, which Logto takes for none, never comes. */
function isPast(expiresAt: number | null): boolean {
  return expiresAt !== null && expiresAt !== 0 && expiresAt <= Date.now();
}

/** A public application must not send a secret; without one it is known, but has no such grant. */
function refusalOfPublic(secret: string): OidcFailure {
  return secret === "" ? new OidcFailure(400, "invalid_request") : new OidcFailure(401, "invalid_client");
}

/** Only the grant of machines is emulated; of the others, applications that hold secrets have none. */
function requireGrantType(type: string | undefined): void {
  if (type === "client_credentials") return;
  const isKnown = type === undefined || OTHER_GRANTS.includes(type);
  throw new OidcFailure(400, isKnown ? "invalid_request" : "unsupported_grant_type");
}

function respondOidcFailure(failure: OidcFailure, url: URL, isBasic: boolean): Response {
  const { status, error } = failure;
  const description = { error, error_description: `Emulated Logto error ${error}.` };
  const isPlain = url.searchParams.get("parse_error") === "false";
  const body = isPlain
    ? description
    : { code: `oidc.${error}`, message: description.error_description, ...description };
  const challenge = status === 401 && isBasic ? { "www-authenticate": `Basic realm="${url.origin}/oidc"` } : {};
  return respondJson(status, body, { "cache-control": "no-store", ...challenge });
}
