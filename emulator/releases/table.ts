import type { Row } from "./row";
import { applicationRows } from "./rows/applications";
import { configurationRows } from "./rows/configuration";
import { organizationRows } from "./rows/organizations";
import { signInExperienceRows } from "./rows/signInExperience";
import { ssoConnectorRows } from "./rows/ssoConnectors";
import { userRows } from "./rows/users";
import { webhookRows } from "./rows/webhooks";

/**
 * What Logto introduced after the oldest release that the emulator supports, as far as the emulator has it. Releases differ only
 * by this table. A difference that no kind of row can describe needs a rule, which the handler asks for.
 */
export const rows: readonly Row[] = [
  ...applicationRows,
  ...organizationRows,
  ...userRows,
  ...configurationRows,
  ...signInExperienceRows,
  ...ssoConnectorRows,
  ...webhookRows,
];
