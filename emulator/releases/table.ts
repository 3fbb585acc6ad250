import type { Row } from "./row";
import { applicationRows } from "./rows/applications";
import { configurationRows } from "./rows/configuration";
import { organizationRows } from "./rows/organizations";
import { signInExperienceRows } from "./rows/signInExperience";
import { ssoConnectorRows } from "./rows/ssoConnectors";
import { userRows } from "./rows/users";
import { webhookRows } from "./rows/webhooks";

/**
 * What came to Logto after the oldest release that the emulator can be, as far as the emulator has it. Nothing else tells
 * releases apart: what no kind of row describes needs a rule, which the handler asks for.
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
