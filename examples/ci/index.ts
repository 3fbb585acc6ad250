import * as logto from "pulumi-logto";

// The workflows beside this program go to .github/workflows of its repository. They find Logto by the variables
// LOGTO_ENDPOINT, LOGTO_APP_ID and LOGTO_APP_SECRET, so no secret is in the repository.
const web = new logto.Application("web", {
  type: "SPA",
  oidcClientMetadata: { redirectUris: ["https://acme.example/callback"] },
});

export const webId = web.id;
