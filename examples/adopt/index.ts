import * as logto from "pulumi-logto";

// `adopt: true` takes over the object with the same natural key, here the indicator. If there is none, it is created.
// Nothing is written to an existing object: the next preview shows the differences.
const orders = new logto.ApiResource(
  "orders",
  { indicator: "https://orders.acme.example/api", scopes: { "read:orders": "Read orders" } },
  { adopt: true },
);

// The natural key of a role is its name. With `retainOnDelete`, a destroy keeps the role in Logto.
const clerk = new logto.Role(
  "clerk",
  { description: "Order clerk", scopeIds: [orders.scopeId("read:orders")] },
  { adopt: true, retainOnDelete: true },
);

// Names of applications and organizations need not be unique. If several match, use the id, which the console shows:
//   new logto.Organization("acme", {}, { adopt: "ab12cd34ef56" });

export const clerkId = clerk.id;
