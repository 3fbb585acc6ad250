import * as logto from "pulumi-logto";

// Copy the workflows of this folder to .github/workflows in the repository of your program. The variables LOGTO_ENDPOINT,
// LOGTO_APP_ID and LOGTO_APP_SECRET lead to Logto, so the repository contains no secret.
const web = new logto.Application("web", {
  type: "SPA",
  oidcClientMetadata: { redirectUris: ["https://acme.example/callback"] },
});

export const webId = web.id;
