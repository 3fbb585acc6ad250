/**
 * A client of Logto's Management API, for use with or without Pulumi.
 *
 * @example
 * const client = new LogtoClient(resolveConnection({})); // LOGTO_ENDPOINT, LOGTO_APP_ID, LOGTO_APP_SECRET
 * const roles = await client.list("/roles");
 */
export { LogtoClient } from "./client";
export { connectionWarnings, resolveConnection, type Connection, type ConnectionSettings } from "./connection";
export {
  ClientError,
  ConfigurationError,
  ConnectionError,
  CredentialsError,
  LogtoError,
  UncertainWriteError,
  UnexpectedAnswerError,
  type ConnectionFault,
  type CredentialsFault,
  type FieldFault,
  type LogtoErrorFacts,
  type RequestName,
} from "./errors";
export type { ClientOptions, PostOptions } from "./options";
export { apiPath, type Clock, type Method, type Query } from "./request";
export type { Fetch, FetchAnswer, FetchOptions } from "./send";
