import assert from "node:assert/strict";
import { roleAssignment } from "../../../sdk/objects/roleAssignment/declaration";
import { ProviderError } from "../../../sdk/provider/errors";
import { adoptExisting } from "../../../sdk/provider/operations/adopt";
import { NO_RULES, type Subject } from "../../../sdk/provider/operations/subject";
import { AssignmentRequests } from "../../../sdk/provider/requests/assignment";
import { caught } from "../../support/caught";
import { FakeTenant } from "./fakeTenant";

const SUBJECT: Subject = { object: roleAssignment, requests: new AssignmentRequests(roleAssignment), rules: NO_RULES };
const REPORTER = { info: () => undefined, warn: () => undefined };

describe("adopting a role assignment by its id", () => {
  const { tenant } = new FakeTenant(() => ({ body: [{ id: "r" }] }));

  it("takes over the assignment of the declared role and holder", async () => {
    const args = { roleId: "r", userId: "u" };
    const found = await adoptExisting(SUBJECT, { reporter: REPORTER, tenant, args, adopt: "r/u" });
    assert.equal(found?.id, "r/u");
  });

  it("names the argument that differs, also of the holder, whose key the id does not tell", async () => {
    const adopting = (args: Readonly<Record<string, string>>): Promise<ProviderError> =>
      caught(adoptExisting(SUBJECT, { reporter: REPORTER, tenant, args, adopt: "r/u" }), ProviderError);
    assert.match((await adopting({ roleId: "r", userId: "other" })).message, /another userId is declared/);
    assert.match((await adopting({ roleId: "r", applicationId: "x" })).message, /another applicationId is declared/);
    assert.match((await adopting({ roleId: "other", userId: "u" })).message, /there is no|another roleId is declared/);
  });
});
