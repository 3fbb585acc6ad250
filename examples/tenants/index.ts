import * as logto from "pulumi-logto";

// Each name is an entry of the structured configuration logto:tenants:
//   pulumi config set --path 'logto:tenants.staging.endpoint' https://stage.logto.app
//   pulumi config set --path 'logto:tenants.staging.appId' …
//   pulumi config set --path --secret 'logto:tenants.staging.appSecret'
// Do the same for production.
const tenants = ["staging", "production"];

export const apis = tenants.map((tenant) => {
  const orders = new logto.ApiResource(`orders-${tenant}`, {
    tenant,
    name: "orders",
    indicator: "https://orders.acme.example/api",
    scopes: { "read:orders": "Read orders" },
  });
  new logto.Role(`clerk-${tenant}`, {
    tenant,
    name: "clerk",
    description: "Order clerk",
    scopeIds: [orders.scopeId("read:orders")],
  });
  return { tenant, id: orders.id };
});
