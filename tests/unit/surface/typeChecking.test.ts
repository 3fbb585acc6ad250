import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { objects } from "../../../sdk/objects";
import { checkTypes, type TypeChecking } from "../../bench/figures/typeChecking";
import { installedProject } from "../../support/package/project";
import { manyResources } from "../../support/compiler/resourcePrograms";

type Counts = Pick<TypeChecking, "types" | "instantiations">;

/** The number of resources of the program. */
const RESOURCES = 500;

/** The classes of the program's resources: those that existed at the time of the measurement. */
const CLASSES = [
  "Application",
  "ApplicationSecret",
  "ApiResource",
  "ApiResourceScope",
  "Role",
  "User",
  "ApplicationRoles",
  "UserRoles",
  "RoleAssignment",
  "Organization",
  "OrganizationScope",
  "OrganizationRole",
  "OrganizationMember",
  "OrganizationApplication",
  "OrganizationJit",
];

/** The largest allowed cost, as a multiple of the cost with hand-written types. */
const GROWTH = 1.2;

/** The cost with hand-written types. These numbers are the same on every machine. Time and memory depend on them. */
const BY_HAND = {
  /** The whole cost of a program that is compiled by default, including the declarations of its libraries, mostly Pulumi's. */
  whole: { types: 74_398, instantiations: 92_915 },
  /** The cost of the resources, except the first of each class, which creates the types of the class. */
  further: { types: 3_695, instantiations: 462 },
};

describe(`checking the types of a program with ${RESOURCES} resources`, function () {
  // The packed package is installed first, and each program is compiled from nothing.
  this.timeout(300_000);
  const measured = objects.filter(({ className }) => CLASSES.includes(className));
  let directory: string;
  before(async () => {
    directory = await installedProject();
  });
  after(() => rm(directory, { recursive: true }));

  it(`takes no more than ${GROWTH} times as much as with types written by hand`, async () => {
    assertWithin(await check(RESOURCES, { skipLibCheck: false }), BY_HAND.whole);
  });

  it(`takes for each further resource of a class no more than ${GROWTH} times as much`, async () => {
    const first = await check(CLASSES.length, { skipLibCheck: true });
    const all = await check(RESOURCES, { skipLibCheck: true });
    const further = { types: all.types - first.types, instantiations: all.instantiations - first.instantiations };
    assertWithin(further, BY_HAND.further);
  });

  function check(resources: number, options: { readonly skipLibCheck: boolean }): Promise<TypeChecking> {
    return checkTypes(directory, manyResources(measured, resources), options);
  }
});

function assertWithin(taken: Counts, byHand: Counts): void {
  for (const of of ["types", "instantiations"] as const) {
    assert.ok(taken[of] > 0, `${of} are not counted`);
    assert.ok(taken[of] <= GROWTH * byHand[of], `${taken[of]} ${of}, and by hand there were ${byHand[of]}`);
  }
}
