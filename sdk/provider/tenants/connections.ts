import { createHash } from "node:crypto";
import { type Connection, connectionWarnings, LogtoClient, resolveConnection } from "../../client";
import { ENDPOINT_KEY, TENANT_ID_KEY, TENANT_KEY } from "../../declaration";
import { messageOf, ProviderError } from "../errors";
import { tenantSettings, type ConfigurationReader } from "./configuration";
import { Kept } from "./kept";
import type { Attributes } from "../values/attributes";

/** One tenant, as the operations of this process see it. */
export interface Tenant {
  readonly connection: Connection;
  readonly client: LogtoClient;
  /** What this run keeps there, whichever connection leads to it. */
  readonly kept: Kept;
}

/** Takes a line for the user. */
export interface Reporter {
  info(line: string): void;
  warn(line: string): void;
}

/**
 * The tenants of this process. All classes share it, and so one client, one token and one limiter for each connection;
 * the host configures it once per class, always with the same values.
 */
export class Connections {
  #read: ConfigurationReader = () => undefined;
  #report: Reporter = { info: () => undefined, warn: () => undefined };
  readonly #tenants = new Map<string, Tenant>();
  readonly #kept = new Map<string, Kept>();
  readonly #reported = new Set<string>();
  #settings: ReturnType<typeof tenantSettings> | undefined;

  /** Never throws: what is missing is told by the first check. */
  configure(read: ConfigurationReader, report: Reporter): void {
    this.#read = read;
    this.#report = report;
    this.#settings = undefined;
  }

  get reporter(): Reporter {
    return this.#report;
  }

  /**
   * What is wrong with the configuration of a connection, all of it in one text; the same text is not given twice, since
   * every resource of a program meets it.
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

  /** The tenant that a program's `tenant` argument names; without one, the default connection. */
  named(name: unknown): Tenant {
    return this.#tenant(this.#connection(name));
  }

  /**
   * The tenant that a state belongs to: by the name it holds, and where that entry was renamed, by any entry that leads
   * to the same tenant.
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
          `Nothing was read or changed. Name a connection to "${String(tenantId)}" (logto:tenantId and logto:endpoint, ` +
          `or an entry of logto:tenants); refresh and destroy use the configuration of the last \`pulumi up\` ` +
          `unless they run with --run-program`,
      );
    }
    return this.#tenant(found);
  }

  /**
   * Does the tenant that a program names lie elsewhere than the one that the state belongs to? Every self-hosted server calls
   * its tenant `default`: two of them that are configured side by side are two, one that has another address is one.
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

  /** The named connection first, then every other that is configured and complete. */
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

  /** Read once: every check and every diff asks for it. */
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

  /** By server and tenant: every self-hosted server calls its tenant `default`. */
  #keptAt({ endpoint, tenantId }: Connection): Kept {
    const place = `${endpoint} ${tenantId}`;
    const kept = this.#kept.get(place) ?? new Kept();
    this.#kept.set(place, kept);
    return kept;
  }
}
