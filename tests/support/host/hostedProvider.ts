import {
  CheckRequest,
  CheckResponse,
  CreateRequest,
  CreateResponse,
  DeleteRequest,
  DiffRequest,
  DiffResponse,
  ReadRequest,
  ReadResponse,
  UpdateRequest,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { fromStruct, toStruct, type Properties } from "./wire";

/** A protobuf message that can be sent. */
export interface Message {
  serializeBinary(): Uint8Array;
}

/** One call over gRPC: the method's name, its request, and how its response is parsed. */
export type Call = <Response>(
  method: string,
  request: Message,
  parse: (bytes: Uint8Array) => Response,
) => Promise<Response>;

/** A problem that `check` found. */
export interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

/** The answer to a check. */
export interface Checked {
  readonly inputs: Properties;
  readonly failures: readonly CheckFailure[];
}

/** The answer to a diff; `changes` is undefined if the provider does not state it. */
export interface Difference {
  readonly changes: boolean | undefined;
  readonly replaces: readonly string[];
  readonly deleteBeforeReplace: boolean;
}

/** The answer to a create. */
export interface Created {
  readonly id: string;
  readonly outputs: Properties;
}

/**
 * The answer to a read. The id is empty for an object that does not exist. There are no inputs if the provider returned none.
 */
export interface ReadBack {
  readonly id: string;
  readonly outputs: Properties;
  readonly inputs: Properties | undefined;
}

/** The provider code that every resource class registers. It names a module of the package. */
export function providerText(module: string): string {
  return `exports.handler=()=>require("pulumi-logto/providers/${module}.js")`;
}

/** Properties without the provider's code, for comparisons. */
export function withoutProvider(properties: Properties): Properties {
  const { __provider: _text, ...rest } = properties;
  return rest;
}

/** One provider class in the host. The provider's code is added to properties without it, as a resource class does. */
export class HostedProvider {
  readonly #call: Call;
  readonly #module: string;

  constructor(call: Call, module: string) {
    this.#call = call;
    this.#module = module;
  }

  /** Validates and completes new arguments. `olds` are the inputs of the last up; there are none on a create. */
  async check(olds: Properties, news: Properties): Promise<Checked> {
    const request = new CheckRequest();
    request.setUrn(this.#urn).setNews(this.#struct(news));
    request.setOlds(Object.keys(olds).length === 0 ? toStruct({}) : this.#struct(olds));
    const response = await this.#call("Check", request, (bytes) => CheckResponse.deserializeBinary(bytes));
    const failures = response.getFailuresList();
    return {
      inputs: fromStruct(response.getInputs()),
      failures: failures.map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() })),
    };
  }

  /** Compares old outputs with new, checked inputs. */
  async diff(id: string, olds: Properties, news: Properties): Promise<Difference> {
    const request = new DiffRequest();
    request.setId(id).setUrn(this.#urn).setOlds(this.#struct(olds)).setNews(this.#struct(news));
    const response = await this.#call("Diff", request, (bytes) => DiffResponse.deserializeBinary(bytes));
    const changes = response.getChanges();
    return {
      changes: changes === DiffResponse.DiffChanges.DIFF_UNKNOWN ? undefined : changes === SOME,
      replaces: response.getReplacesList(),
      deleteBeforeReplace: response.getDeletebeforereplace(),
    };
  }

  /** Creates from checked inputs. */
  async create(inputs: Properties): Promise<Created> {
    const request = new CreateRequest().setUrn(this.#urn).setProperties(this.#struct(inputs));
    const response = await this.#call("Create", request, (bytes) => CreateResponse.deserializeBinary(bytes));
    return { id: response.getId(), outputs: fromStruct(response.getProperties()) };
  }

  /** Reads: at a refresh `properties` are the old outputs; at a lookup by id only `inputs` are given. */
  async read(id: string, properties: Properties = {}, inputs: Properties = {}): Promise<ReadBack> {
    const request = new ReadRequest().setId(id).setUrn(this.#urn).setInputs(this.#struct(inputs));
    request.setProperties(Object.keys(properties).length === 0 ? toStruct({}) : this.#struct(properties));
    const response = await this.#call("Read", request, (bytes) => ReadResponse.deserializeBinary(bytes));
    return {
      id: response.getId(),
      outputs: fromStruct(response.getProperties()),
      inputs: response.hasInputs() ? fromStruct(response.getInputs()) : undefined,
    };
  }

  /** Updates from old outputs to new, checked inputs. Returns the new outputs. */
  async update(id: string, olds: Properties, news: Properties): Promise<Properties> {
    const request = new UpdateRequest();
    request.setId(id).setUrn(this.#urn).setOlds(this.#struct(olds)).setNews(this.#struct(news));
    const response = await this.#call("Update", request, (bytes) => UpdateResponse.deserializeBinary(bytes));
    return fromStruct(response.getProperties());
  }

  /** Deletes; `properties` are the outputs in the state. */
  async delete(id: string, properties: Properties): Promise<void> {
    const request = new DeleteRequest().setId(id).setUrn(this.#urn).setProperties(this.#struct(properties));
    await this.#call("Delete", request, (bytes) => Empty.deserializeBinary(bytes));
  }

  get #urn(): string {
    return `urn:pulumi:test::test::pulumi-nodejs:dynamic/logto:${this.#module}::test`;
  }

  #struct(properties: Properties): ReturnType<typeof toStruct> {
    return toStruct({ __provider: providerText(this.#module), ...properties });
  }
}

const SOME = DiffResponse.DiffChanges.DIFF_SOME;
