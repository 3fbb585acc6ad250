import * as pulumi from "@pulumi/pulumi";
import { PROVIDER_KEY, TENANT_KEY } from "../declaration";
import { Connections } from "./tenants/connections";
import { ClientError } from "../client";
import { PartialFailure, ProviderError } from "./errors";
import type { ObjectProvider } from "./kinds/objectProvider";
import { type Attributes, withoutUndefined } from "./values/attributes";

/** The tenants of the plugin process. All classes share them, so each tenant has one client, one token and one rate limiter. */
const connectionsOfProcess = new Connections();

/**
 * Adapts a provider to the host of Pulumi's dynamic providers. The host requires the following:
 * - A result contains no `undefined`.
 * - The properties of a partial failure include the provider's code.
 * - A failed check names no property, because the host would print the value, which may be secret.
 * - `configure` does not throw.
 */
export function hosted(provider: ObjectProvider, connections = connectionsOfProcess): pulumi.dynamic.ResourceProvider {
  return {
    configure({ config }: pulumi.dynamic.ConfigureRequest) {
      connections.configure((key) => config.get(key), engineLog);
      return Promise.resolve();
    },
    async check(olds: Attributes, news: Attributes) {
      return await withReadableErrors(() => {
        const { inputs, problems } = provider.check(olds, news);
        const unset = problems.length > 0 ? [] : connections.problemsOf(news[TENANT_KEY]);
        const failures = [...problems, ...unset].map((reason) => ({ property: "", reason }));
        return withoutUndefined({ inputs: { ...inputs }, failures });
      });
    },
    async diff(id: pulumi.ID, olds: Attributes, news: Attributes) {
      return await withReadableErrors(() => {
        const { changes, replaces, deleteBeforeReplace } = provider.diff(connections, id, olds, news);
        return { changes, replaces: [...replaces], deleteBeforeReplace };
      });
    },
    async create(inputs: Attributes) {
      return await withReadableErrors(async () => {
        const { id, outputs } = await withProviderText(inputs, () => provider.create(connections, inputs));
        return { id, outs: withoutUndefined({ ...outputs }) };
      });
    },
    async read(id: pulumi.ID, state: Attributes = {}) {
      return await withReadableErrors(async () => {
        const found = await provider.read(connections, id, state);
        return found === undefined
          ? { id: "" }
          : withoutUndefined({ id: found.id, props: { ...found.outputs }, inputs: { ...found.inputs } });
      });
    },
    async update(id: pulumi.ID, olds: Attributes, news: Attributes) {
      return await withReadableErrors(async () => {
        const outputs = await withProviderText(news, () => provider.update(connections, id, olds, news));
        return { outs: withoutUndefined({ ...outputs }) };
      });
    },
    async delete(id: pulumi.ID, state: Attributes) {
      await withReadableErrors(() => provider.delete(connections, id, state));
    },
  };
}

/** Passes lines for the user to the engine. It does not wait for the promise, so a lost line fails no operation. */
const engineLog = {
  info: (line: string): void => {
    void pulumi.log.info(line);
  },
  warn: (line: string): void => {
    void pulumi.log.warn(line);
  },
};

/** Runs an operation, and removes the stack from an error for the user, because the host would print it. */
async function withReadableErrors<T>(operation: () => T | Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof ClientError) {
      throw new ProviderError(error.message);
    }
    throw error;
  }
}

/** Runs an operation, and turns a partial failure into the form that the host expects, with the provider's code. */
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
