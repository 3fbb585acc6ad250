import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A way to send messages, or to sign in with what people have elsewhere. */
export interface ConnectorRow extends Row {
  readonly id: string;
  /** Which factory made it. */
  readonly connectorId: string;
  readonly config: JsonObject;
  /** What was said of it in place of what the factory says. */
  readonly metadata: JsonObject & { readonly target?: string };
  readonly syncProfile: boolean;
  readonly enableTokenStorage: boolean;
}

/** The connectors. That there is one for e-mail and one for SMS at most is for the endpoints to see to. */
export const connectors = new Table<ConnectorRow>({ name: "connectors", key: (row) => row.id });
