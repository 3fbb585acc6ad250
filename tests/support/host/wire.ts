import { Metadata } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

/** The inputs or outputs of a resource as the engine sends them: plain JSON. */
export type Properties = Record<string, unknown>;

/** Stands for an unknown value in a preview, at any depth. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The key that marks a special value on the wire, and its content for a secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";

/** The metadata entry with the details of an error in gRPC. */
const DETAILS = "grpc-status-details-bin";

/** A secret as the engine sends it in the configuration. */
export function secretValue(value: string): Properties {
  return { [SIGNATURE]: SECRET_SIGNATURE, value };
}

/** Properties as a protobuf struct. Keys with the value undefined are omitted, as the engine does. */
export function toStruct(properties: Properties): Struct {
  return Struct.fromJavaScript(toRecord(properties));
}

/** The properties in a protobuf struct; an empty object if there are none. */
export function fromStruct(struct: Struct | undefined): Properties {
  return struct?.toJavaScript() ?? {};
}

/** The host's message about an object that was created, but not completed. */
export interface InitFailure {
  readonly id: string;
  readonly properties: Properties;
  readonly reasons: readonly string[];
}

/** The partial failure in the metadata of a gRPC error, if there is one. */
export function initFailure(metadata: Metadata): InitFailure | undefined {
  const [details] = metadata.get(DETAILS);
  if (!(details instanceof Buffer)) {
    return undefined;
  }
  const [detail] = Status.deserializeBinary(details).getDetailsList();
  const failed = detail?.unpack((bytes) => ErrorResourceInitFailed.deserializeBinary(bytes), detail.getTypeName());
  if (!failed) {
    return undefined;
  }
  return { id: failed.getId(), properties: fromStruct(failed.getProperties()), reasons: failed.getReasonsList() };
}

function toRecord(value: object): Record<string, JavaScriptValue> {
  const entries = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    member === undefined ? [] : [[key, toValue(member)] as const],
  );
  return Object.fromEntries(entries);
}

function toValue(value: unknown): JavaScriptValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(toValue);
  }
  if (typeof value === "object") {
    return toRecord(value);
  }
  throw new TypeError(`A ${typeof value} can't be sent to the host: properties are JSON.`);
}
