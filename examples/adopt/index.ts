import * as logto from "pulumi-logto";

// `adopt: true` takes over the object with the same natural key, here the indicator, and makes one where there is none.
// Nothing is written: the next preview shows what differs.
const orders = new logto.ApiResource(
  "orders",
  { indicator: "https://orders.acme.example/api", scopes: { "read:orders": "Read orders" } },
  { adopt: true },
);

// The natural key of a role is its name. With `retainOnDelete` a destroy leaves it in Logto.
const clerk = new logto.Role(
  "clerk",
  { description: "Order clerk", scopeIds: [orders.scopeId("read:orders")] },
  { adopt: true, retainOnDelete: true },
);

// Names of applications and organizations may repeat. Where several match, name the one by its id, as the console shows it:
//   new logto.Organization("acme", {}, { adopt: "ab12cd34ef56" });

export const clerkId = clerk.id;
