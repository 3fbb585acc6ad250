import { z } from "zod";

import data from "../../connectorFactories.json";
import { Failure } from "../../http/failure";

const formItem = z.object({
  key: z.string(),
  type: z.enum(["Text", "MultilineText", "Number", "Switch", "Select", "MultiSelect", "Json"]),
  required: z.boolean().default(false),
  defaultValue: z.json().optional(),
  /** What there is to choose from. */
  values: z.array(z.string()).optional(),
  /** The keys, and their values, that make this one count. */
  when: z.array(z.object({ targetKey: z.string(), expectValue: z.json() })).optional(),
});

const factory = z.object({
  type: z.enum(["Email", "Sms", "Social"]),
  target: z.string(),
  platform: z.string().nullable(),
  /** Whether it serves any provider that speaks a standard: the target is then the connector's own. */
  isStandard: z.boolean(),
  isTokenStorageSupported: z.boolean(),
  form: z.array(formItem),
});

/** A key of a connector's configuration. */
export type FormItem = z.infer<typeof formItem>;

/** What makes connectors of one kind. */
export interface ConnectorFactory extends z.infer<typeof factory> {
  readonly id: string;
}

/** The connectors that Logto comes with. */
export const connectorFactories: readonly ConnectorFactory[] = Object.entries(
  z.record(z.string(), factory).parse(data),
).map(([id, parsed]) => ({ id, ...parsed }));

/** A factory that must be there. @throws Error where it is not: what is stored was checked */
export function factoryOf(id: string): ConnectorFactory {
  const found = findFactory(id);
  if (found === undefined) {
    throw new Error(`There is no connector factory ${id}`);
  }
  return found;
}

/** A factory, or undefined where there is none. */
export function findFactory(id: string): ConnectorFactory | undefined {
  return connectorFactories.find((candidate) => candidate.id === id);
}

/** A factory that somebody names. @throws Failure where there is none */
export function requireFactory(id: string): ConnectorFactory {
  const found = findFactory(id);
  if (found === undefined) {
    throw new Failure(422, "connector.not_found_with_connector_id");
  }
  return found;
}
