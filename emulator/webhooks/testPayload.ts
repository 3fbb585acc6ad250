import type { JsonObject } from "../json";

/** The events of users who sign in. Their payloads contain the user, those of other events contain the request. */
const INTERACTION_EVENTS: readonly string[] = [
  "PostRegister",
  "PostSignIn",
  "PostSignInAdaptiveMfaTriggered",
  "PostResetPassword",
];

/** The payload that Logto sends to test a webhook: an event that did not happen. */
export function testPayload(hookId: string, event: string): JsonObject {
  const now = new Date();
  return {
    event,
    hookId,
    createdAt: now.toISOString(),
    userAgent: "fake-user-agent",
    ...(INTERACTION_EVENTS.includes(event) ? interaction(now.getTime()) : REQUEST),
  };
}

const REQUEST: JsonObject = {
  path: "/fake-path/:id",
  method: "POST",
  status: 200,
  params: { id: "fake-id" },
  data: { result: "success" },
};

function interaction(now: number): JsonObject {
  return {
    sessionId: "fake-session-id",
    userIp: "fake-user-ip",
    userId: "fake-id",
    user: {
      id: "fake-id",
      username: "fake-user",
      primaryEmail: "fake-user@fake-service.com",
      primaryPhone: "1234567890",
      name: "Fake User",
      avatar: "https://fake-service.com/avatars/fake-user.png",
      customData: { theme: "light" },
      identities: { google: { userId: "fake-google-user-id" } },
      profile: {},
      applicationId: "fake-application-id",
      cimdClientId: null,
      isSuspended: false,
      lastSignInAt: now,
      createdAt: now,
      updatedAt: now,
    },
    application: {
      id: "fake-spa-application-id",
      type: "SPA",
      name: "Fake Application",
      description: "Fake application data for testing",
    },
  };
}
