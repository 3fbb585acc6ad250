import assert from "node:assert/strict";
import { apiResourceScope } from "../../../sdk/objects/apiResourceScope/declaration";
import { userRoles } from "../../../sdk/objects/userRoles/declaration";
import { ProviderError } from "../../../sdk/provider/errors";
import { collectionPath, memberPath } from "../../../sdk/provider/requests/paths";
import { UNKNOWN } from "../../../sdk/provider/values/attributes";
import { configure, problemsOf } from "./hosted";

describe("an id that the program gives", () => {
  before(() => {
    configure();
  });

  for (const id of ["", ".", ".."]) {
    it(`is not ${JSON.stringify(id)}, which leads elsewhere`, () => {
      assert.throws(() => memberPath(userRoles, {}, id), ProviderError);
      assert.throws(() => collectionPath(apiResourceScope, { resourceId: id }), ProviderError);
    });
  }

  it("may hold dots beside other characters", () => {
    assert.equal(memberPath(userRoles, {}, "...a"), "/users/...a");
  });

  for (const adopt of ["", 5, {}]) {
    it(`is not ${JSON.stringify(adopt)} where an object is to be taken over`, async () => {
      const problems = await problemsOf("role", { name: "clerk", description: "Clerk", adopt });
      assert.deepEqual(problems, ["adopt must be the id of an object, or true"]);
    });
  }

  for (const adopt of [true, "role1", UNKNOWN]) {
    it(`may be ${JSON.stringify(adopt)} there`, async () => {
      assert.deepEqual(await problemsOf("role", { name: "clerk", description: "Clerk", adopt }), []);
    });
  }
});
