import * as pulumi from "@pulumi/pulumi";
import { PROVIDER_KEY, TENANT_KEY } from "../declaration";
import { Connections } from "./tenants/connections";
import { ClientError } from "../client";
import { PartialFailure, ProviderError } from "./errors";
import type { ObjectProvider } from "./kinds/objectProvider";
import { type Attributes, withoutUndefined } from "./values/attributes";

/** The tenants of the plugin process: all classes share them, and so one client, one token and one limiter for each. */
const connectionsOfProcess = new Connections();

/**
 * Fits a provider to the host of Pulumi's dynamic providers, with all that is particular to that host: it must never see
 * `undefined`, a partial failure must repeat the provider's text, what is wrong with arguments must not name a property
 * (it would print the value, a secret too), and configuring must not throw.
 */
export function hosted(provider: ObjectProvider, connections = connectionsOfProcess): pulumi.dynamic.ResourceProvider {
  return {
    configure({ config }: pulumi.dynamic.ConfigureRequest) {
      connections.configure((key) => config.get(key), engineLog);
      return Promise.resolve();
    },
    async check(olds: Attributes, news: Attributes) {
      return await shown(() => {
        const { inputs, problems } = provider.check(olds, news);
        const unset = problems.length > 0 ? [] : connections.problemsOf(news[TENANT_KEY]);
        const failures = [...problems, ...unset].map((reason) => ({ property: "", reason }));
        return withoutUndefined({ inputs: { ...inputs }, failures });
      });
    },
    async diff(id: pulumi.ID, olds: Attributes, news: Attributes) {
      return await shown(() => {
        const { changes, replaces, deleteBeforeReplace } = provider.diff(connections, id, olds, news);
        return { changes, replaces: [...replaces], deleteBeforeReplace };
      });
    },
    async create(inputs: Attributes) {
      return await shown(async () => {
        const { id, outputs } = await withProviderText(inputs, () => provider.create(connections, inputs));
        return { id, outs: withoutUndefined({ ...outputs }) };
      });
    },
    async read(id: pulumi.ID, state: Attributes = {}) {
      return await shown(async () => {
        const found = await provider.read(connections, id, state);
        return found === undefined
          ? { id: "" }
          : withoutUndefined({ id: found.id, props: { ...found.outputs }, inputs: { ...found.inputs } });
      });
    },
    async update(id: pulumi.ID, olds: Attributes, news: Attributes) {
      return await shown(async () => {
        const outputs = await withProviderText(news, () => provider.update(connections, id, olds, news));
        return { outs: withoutUndefined({ ...outputs }) };
      });
    },
    async delete(id: pulumi.ID, state: Attributes) {
      await shown(() => provider.delete(connections, id, state));
    },
  };
}

/** Lines for the user go through the engine; the promise is not waited for, a line is not worth a failure. */
const engineLog = {
  info: (line: string): void => {
    void pulumi.log.info(line);
  },
  warn: (line: string): void => {
    void pulumi.log.warn(line);
  },
};

/** The host prints the stack of what is thrown: an error for people goes without. */
async function shown<T>(operation: () => T | Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof ClientError) {
      throw new ProviderError(error.message);
    }
    throw error;
  }
}

async function withProviderText<T>(inputs: Attributes, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof PartialFailure) {
      const properties = { ...error.properties, [PROVIDER_KEY]: inputs[PROVIDER_KEY] };
      throw Object.assign(new ProviderError(error.message), {
        id: error.id,
        properties: withoutUndefined(properties),
        reasons: [...error.reasons],
      });
    }
    throw error;
  }
}
