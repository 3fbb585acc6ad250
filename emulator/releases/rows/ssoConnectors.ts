import type { Version } from "../release";
import type { Place, Row, Rule } from "../row";

const WRITES: readonly Place[] = ["POST /api/sso-connectors", "PATCH /api/sso-connectors/{id}"];
const SSO_CONNECTORS: readonly Place[] = ["/api/sso-connectors", "/api/sso-connectors/{id}"];
const ENTITIES: readonly Place[] = [...SSO_CONNECTORS, "/api/organizations/{id}/jit/sso-connectors"];

/** Changes of enterprise SSO connectors. */
export const ssoConnectorRows: readonly Row[] = [
  { since: "1.30", kind: "keys", keys: ["enableTokenStorage"], at: ENTITIES },
  ...ruleRows("1.34", "ssoDomainsInLowerCase"),
  { since: "1.36", kind: "keys", keys: ["config.trustUnverifiedEmail"], at: ENTITIES },
  { since: "1.36", kind: "keys", keys: ["providerConfig.trustUnverifiedEmail"], at: SSO_CONNECTORS },
  ...ruleRows("1.42", "signedSamlRequests"),
  {
    since: "1.43",
    kind: "endpoint",
    at: ["/api/sso-connectors/{id}/signing-keys", "/api/sso-connectors/{id}/signing-keys/{keyId}"],
  },
];

/** The rows of a rule for both creation and update. */
function ruleRows(since: Version, rule: Rule): Row[] {
  return WRITES.map((place) => ({ since, kind: "rule", rule, at: [place] }));
}
