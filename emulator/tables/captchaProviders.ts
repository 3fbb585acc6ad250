import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** What tells people from programs. */
export interface CaptchaProviderRow extends Row {
  readonly id: string;
  readonly config: JsonObject;
  readonly createdAt: number;
  /** When it was made: nothing writes it anew. */
  readonly updatedAt: number;
}

/** A tenant has one at most, which the endpoint sees to. */
export const captchaProviders = new Table<CaptchaProviderRow>({ name: "captcha_providers", key: (row) => row.id });
