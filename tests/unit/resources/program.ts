import * as pulumi from "@pulumi/pulumi";
import { ReadResourceRequest, RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import sinon from "sinon";
import { isRecord } from "../../../sdk/provider/values/attributes";

/** The registration of one resource. */
export interface Registered {
  readonly type: string;
  readonly name: string;
  /** The arguments in plain text, by name. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The arguments that were sent as secrets. */
  readonly secretInputs: readonly string[];
  readonly secretOutputs: readonly string[];
  /** The name of the parent; undefined if it is the stack. */
  readonly parent: string | undefined;
  /** The name of the resource with which this one is deleted. */
  readonly deletedWith: string | undefined;
  readonly retainOnDelete: boolean;
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  /** The id of a lookup; undefined for a resource that the program declares. */
  readonly lookup: string | undefined;
}

/** The registrations and messages of a program. */
export interface Told {
  readonly registered: readonly Registered[];
  readonly warnings: readonly string[];
}

/**
 * Runs a program with Pulumi's own mocks, and returns its registrations in the order of the declarations. The id of every object
 * is its name with `-id`. Its outputs are its inputs and those of `made`.
 */
export async function run(program: () => void, made: Readonly<Record<string, unknown>> = {}): Promise<Told> {
  const registered: Registered[] = [];
  const warnings: string[] = [];
  const sandbox = sinon.createSandbox();
  sandbox.stub(pulumi.log, "warn").callsFake((line) => {
    warnings.push(line);
    return Promise.resolve();
  });
  const register = sandbox.spy(MockMonitor.prototype, "registerResource");
  const read = sandbox.spy(MockMonitor.prototype, "readResource");
  try {
    await pulumi.runtime.setMocks({
      newResource: ({ name, inputs, id = "" }: { name: string; inputs: object; id?: string }) => ({
        id: id === "" ? `${name}-id` : id,
        state: { ...inputs, ...made },
      }),
      call: () => ({}),
    });
    program();
    await pulumi.runtime.disconnect();
    const calls: readonly (readonly unknown[])[] = [...register.args, ...read.args];
    for (const [request] of calls) {
      if (request instanceof RegisterResourceRequest) {
        registered.push(registration(request));
      }
      if (request instanceof ReadResourceRequest) {
        registered.push(lookup(request));
      }
    }
  } finally {
    sandbox.restore();
  }
  return { registered: registered.filter(({ type }) => type !== "pulumi:pulumi:Stack"), warnings };
}

/** The value of an output. */
export function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply(resolve);
  });
}

function registration(request: RegisterResourceRequest): Registered {
  return {
    ...common(request, request.getObject()),
    deletedWith: nameIn(request.getDeletedwith()),
    retainOnDelete: request.getRetainondelete() === true,
    protect: request.getProtect() === true,
    ignoreChanges: request.getIgnorechangesList(),
    lookup: undefined,
  };
}

function lookup(request: ReadResourceRequest): Registered {
  return {
    ...common(request, request.getProperties()),
    deletedWith: undefined,
    retainOnDelete: false,
    protect: false,
    ignoreChanges: [],
    lookup: request.getId(),
  };
}

type Common = Pick<Registered, "type" | "name" | "inputs" | "secretInputs" | "secretOutputs" | "parent">;

function common(request: RegisterResourceRequest | ReadResourceRequest, properties: Struct | undefined): Common {
  const given: Readonly<Record<string, unknown>> = properties?.toJavaScript() ?? {};
  return {
    type: request.getType(),
    name: request.getName(),
    inputs: Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, isSecret(value) ? value["value"] : value]),
    ),
    secretInputs: Object.keys(given).filter((key) => isSecret(given[key])),
    secretOutputs: request.getAdditionalsecretoutputsList(),
    parent: nameIn(request.getParent()),
  };
}

/** A secret is sent as an object with the engine's mark. */
function isSecret(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && value[pulumi.runtime.specialSigKey] === pulumi.runtime.specialSecretSig;
}

/** The last part of a URN; undefined for none and for the stack. */
function nameIn(urn: string): string | undefined {
  return urn === "" || urn.includes("pulumi:pulumi:Stack") ? undefined : urn.split("::").at(-1);
}
