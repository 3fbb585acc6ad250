import * as logto from "pulumi-logto";

// Applications: one that runs in the browser, one on a phone, one on a server, and a machine to which no user signs in.
const web = new logto.Application("web", {
  type: "SPA",
  oidcClientMetadata: {
    redirectUris: ["https://acme.example/callback"],
    postLogoutRedirectUris: ["https://acme.example"],
  },
});
const phone = new logto.Application("phone", {
  type: "Native",
  oidcClientMetadata: { redirectUris: ["com.acme.app://callback"] },
});
const shop = new logto.Application("shop", {
  type: "Traditional",
  oidcClientMetadata: { redirectUris: ["https://shop.acme.example/callback"] },
  customClientMetadata: { refreshTokenTtlInDays: 30 },
});
const robot = new logto.Application("robot", { type: "MachineToMachine", description: "Imports orders at night" });

// An API and its permissions.
const orders = new logto.ApiResource("orders", {
  indicator: "https://orders.acme.example/api",
  scopes: { "read:orders": "Read orders", "write:orders": "Change orders" },
});

// A role for users, and one for machines.
const clerk = new logto.Role("clerk", { description: "Order clerk", scopeIds: [orders.scopeId("read:orders")] });
const importer = new logto.Role("importer", {
  description: "Imports orders",
  type: "MachineToMachine",
  scopeIds: [orders.scopeId("read:orders"), orders.scopeId("write:orders")],
});
const ann = new logto.User("ann", { username: "ann", primaryEmail: "ann@acme.example", name: "Ann" });
new logto.RoleAssignment("ann-clerk", { roleId: clerk.id, userId: ann.id });
new logto.ApplicationRoles("robot", { applicationId: robot.id, roleIds: [importer.id] });

// The organization template: the permissions and roles that members can have.
const invite = new logto.OrganizationScope("invite:member", { description: "Invite members" });
const admin = new logto.OrganizationRole("admin", {
  scopeIds: [invite.id],
  resourceScopeIds: [orders.scopeId("write:orders")],
});
const agent = new logto.OrganizationRole("agent", {
  type: "MachineToMachine",
  resourceScopeIds: [orders.scopeId("read:orders")],
});

// A customer with a member and a machine. Users who sign up with its e-mail domain become members.
const acme = new logto.Organization("acme", { description: "Acme Inc", customData: { plan: "pro" } });
new logto.OrganizationMember("ann", { organizationId: acme.id, userId: ann.id, organizationRoleIds: [admin.id] });
new logto.OrganizationApplication("robot", {
  organizationId: acme.id,
  applicationId: robot.id,
  organizationRoleIds: [agent.id],
});
new logto.OrganizationJit("acme", { organizationId: acme.id, emailDomains: ["acme.example"] });

export const webId = web.id;
export const phoneId = phone.id;
export const shopId = shop.id;
export const shopSecret = shop.secret;
export const robotId = robot.id;
export const robotSecret = robot.secret;
export const audience = orders.indicator;
export const organizationId = acme.id;
