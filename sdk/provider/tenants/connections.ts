import { createHash } from "node:crypto";
import { type Connection, connectionWarnings, LogtoClient, resolveConnection } from "../../client";
import { ENDPOINT_KEY, TENANT_ID_KEY, TENANT_KEY } from "../../declaration";
import { messageOf, ProviderError } from "../errors";
import { tenantSettings, type ConfigurationReader } from "./configuration";
import { Kept } from "./kept";
import type { Attributes } from "../values/attributes";

/** A tenant, as the operations of this process see it. */
export interface Tenant {
  readonly connection: Connection;
  readonly client: LogtoClient;
  /** The objects of the tenant that this run keeps. All connections to the same tenant share it. */
  readonly kept: Kept;
}

/** Shows lines to the user. */
export interface Reporter {
  info(line: string): void;
  warn(line: string): void;
}

/**
 * The tenants of this process. All classes share them, so each connection has one client, one token and one rate limiter. The
 * host calls `configure` once for each class, always with the same values.
 */
export class Connections {
  #read: ConfigurationReader = () => undefined;
  #report: Reporter = { info: () => undefined, warn: () => undefined };
  readonly #tenants = new Map<string, Tenant>();
  readonly #kept = new Map<string, Kept>();
  readonly #reported = new Set<string>();
  #settings: ReturnType<typeof tenantSettings> | undefined;

  /** Stores the configuration. It never throws: the first check reports what is missing. */
  configure(read: ConfigurationReader, report: Reporter): void {
    this.#read = read;
    this.#report = report;
    this.#settings = undefined;
  }

  get reporter(): Reporter {
    return this.#report;
  }

  /**
   * All problems of the configuration of a connection, as one text. Every resource of a program finds the same problems, so the
   * second and later times the text is a short one.
   */
  problemsOf(name: unknown): readonly string[] {
    try {
      this.named(name);
      return [];
    } catch (error) {
      const message = messageOf(error);
      const isNew = !this.#reported.has(message);
      this.#reported.add(message);
      return [isNew ? message : "the connection to Logto is not configured, as said above"];
    }
  }

  /** The tenant that the argument `tenant` names. Without a name, it is the tenant of the default connection. */
  named(name: unknown): Tenant {
    return this.#tenant(this.#connection(name));
  }

  /**
   * The tenant that a state belongs to. The state has the name of the connection. If that entry was renamed, it is any
   * connection to the same tenant.
   *
   * @throws ProviderError if no connection leads to the tenant.
   */
  ofState(state: Attributes): Tenant {
    const candidates = this.#connectionsFor(state[TENANT_KEY]);
    const tenantId = state[TENANT_ID_KEY];
    const sameTenant = candidates.filter((connection) => connection.tenantId === tenantId);
    const found = sameTenant.find(({ endpoint }) => endpoint === state[ENDPOINT_KEY]) ?? sameTenant[0];
    if (found === undefined) {
      const reached = [...new Set(candidates.map((connection) => connection.tenantId))].join(", ");
      throw new ProviderError(
        `this state belongs to the tenant "${String(tenantId)}", and the configuration leads to "${reached}". ` +
          `Nothing was read or changed. Configure a connection to "${String(tenantId)}" (logto:tenantId and logto:endpoint, ` +
          `or an entry of logto:tenants); refresh and destroy use the configuration of the last \`pulumi up\` ` +
          `unless they run with --run-program`,
      );
    }
    return this.#tenant(found);
  }

  /**
   * Whether a program names a different tenant from the one that the state belongs to. The tenant of every self-hosted server
   * is called `default`. So the same id at another address is a different tenant only if the old address is configured too.
   */
  leadsElsewhere(name: unknown, state: Attributes): boolean {
    const { tenantId, endpoint, movedFrom } = this.#connection(name);
    const writtenAt = state[ENDPOINT_KEY];
    if (tenantId !== state[TENANT_ID_KEY]) {
      return true;
    }
    if (writtenAt === endpoint || writtenAt === movedFrom) {
      return false;
    }
    return this.#connectionsFor(name).some((other) => other.tenantId === tenantId && other.endpoint === writtenAt);
  }

  /** All connections whose configuration is complete, the named one first. */
  #connectionsFor(name: unknown): Connection[] {
    const others = [undefined, ...this.#tenantSettings().keys()].filter((other) => other !== name);
    const found = [name, ...others].flatMap((entry) => this.#ifComplete(entry));
    return found.length > 0 ? found : [this.#connection(name)];
  }

  #ifComplete(name: unknown): Connection[] {
    try {
      return [this.#connection(name)];
    } catch {
      return [];
    }
  }

  #connection(name: unknown): Connection {
    const tenants = this.#tenantSettings();
    if (typeof name !== "string") {
      return resolveConnection(tenants.get(undefined) ?? {});
    }
    const settings = tenants.get(name);
    if (settings === undefined) {
      const known = [...tenants.keys()].filter((key) => key !== undefined).join(", ");
      throw new ProviderError(
        `tenant: logto:tenants has no entry "${name}"${known === "" ? "" : ` (it has ${known})`}. ` +
          `Add it: pulumi config set --path 'logto:tenants.${name}.endpoint' https://…`,
      );
    }
    return resolveConnection(settings);
  }

  /** The settings of all connections. They are read once, because every check and every diff needs them. */
  #tenantSettings(): ReturnType<typeof tenantSettings> {
    return (this.#settings ??= tenantSettings(this.#read));
  }

  #tenant(connection: Connection): Tenant {
    const key = createHash("sha256").update(JSON.stringify(connection)).digest("hex");
    const known = this.#tenants.get(key);
    if (known !== undefined) {
      return known;
    }
    const tenant = { connection, client: new LogtoClient(connection), kept: this.#keptAt(connection) };
    this.#tenants.set(key, tenant);
    connectionWarnings(connection).forEach((line) => {
      this.#report.warn(line);
    });
    return tenant;
  }

  /** The kept objects of the tenant, by server and tenant id, because the tenant of every self-hosted server is `default`. */
  #keptAt({ endpoint, tenantId }: Connection): Kept {
    const place = `${endpoint} ${tenantId}`;
    const kept = this.#kept.get(place) ?? new Kept();
    this.#kept.set(place, kept);
    return kept;
  }
}
