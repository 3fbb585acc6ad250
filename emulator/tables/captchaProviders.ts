import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A captcha provider. */
export interface CaptchaProviderRow extends Row {
  readonly id: string;
  readonly config: JsonObject;
  readonly createdAt: number;
  /** The time of creation. Changes do not update it. */
  readonly updatedAt: number;
}

/** The captcha providers. The endpoint ensures that a tenant has at most one. */
export const captchaProviders = new Table<CaptchaProviderRow>({ name: "captcha_providers", key: (row) => row.id });
