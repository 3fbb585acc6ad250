import { z } from "zod";

import data from "../../connectorFactories.json";
import { Failure } from "../../http/failure";

const formItem = z.object({
  key: z.string(),
  type: z.enum(["Text", "MultilineText", "Number", "Switch", "Select", "MultiSelect", "Json"]),
  required: z.boolean().default(false),
  defaultValue: z.json().optional(),
  /** The choices. */
  values: z.array(z.string()).optional(),
  /** The keys, with their values, under which this entry applies. */
  when: z.array(z.object({ targetKey: z.string(), expectValue: z.json() })).optional(),
});

const factory = z.object({
  type: z.enum(["Email", "Sms", "Social"]),
  target: z.string(),
  platform: z.string().nullable(),
  /** Whether it supports any provider that implements a standard. Then each connector has its own target. */
  isStandard: z.boolean(),
  isTokenStorageSupported: z.boolean(),
  form: z.array(formItem),
});

/** A key of a connector's configuration. */
export type FormItem = z.infer<typeof formItem>;

/** A factory, which creates connectors of one kind. */
export interface ConnectorFactory extends z.infer<typeof factory> {
  readonly id: string;
}

/** The factories that Logto contains. */
export const connectorFactories: readonly ConnectorFactory[] = Object.entries(
  z.record(z.string(), factory).parse(data),
).map(([id, parsed]) => ({ id, ...parsed }));

/** The factory of a stored connector. @throws Error if there is none, which was checked before storing */
export function factoryOf(id: string): ConnectorFactory {
  const found = findFactory(id);
  if (found === undefined) {
    throw new Error(`There is no connector factory ${id}`);
  }
  return found;
}

/** A factory, or undefined if there is none. */
export function findFactory(id: string): ConnectorFactory | undefined {
  return connectorFactories.find((candidate) => candidate.id === id);
}

/** The factory that a request names. @throws Failure if there is none */
export function requireFactory(id: string): ConnectorFactory {
  const found = findFactory(id);
  if (found === undefined) {
    throw new Failure(422, "connector.not_found_with_connector_id");
  }
  return found;
}
