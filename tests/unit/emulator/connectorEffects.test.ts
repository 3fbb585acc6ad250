import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { startReceiver, type Receiver } from "../../support/receiver";
import { Client, outcome } from "./client";

const PATH = "/api/connectors";

describe("emulator: what leans on connectors", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  it("stay while passwords run out and nothing else could send people a new one", async () => {
    const mail = await client.create(PATH, { connectorId: "http-email", config: { endpoint: "x" } });
    const passwordExpiration = { enabled: true, validPeriodDays: 30 };
    await client.send("PATCH", "/api/sign-in-exp", { forgotPasswordMethods: null, passwordExpiration });
    const refused = await client.send("DELETE", `${PATH}/${mail}`);
    assert.equal(outcome(refused), "422 sign_in_experiences.password_expiration_requires_forgot_password");
    await client.create(PATH, { connectorId: "http-sms", config: { endpoint: "x" } });
    assert.equal(outcome(await client.send("DELETE", `${PATH}/${mail}`)), "204");
  });

  it("let invitations be sent", async () => {
    const organizationId = await client.create("/api/organizations", { name: "o" });
    const body = { organizationId, invitee: "a@example.com", expiresAt: Date.now() + 60_000 };
    const invitation = await client.create("/api/organization-invitations", body);
    const send = () => client.send("POST", `/api/organization-invitations/${invitation}/message`, {});
    assert.equal(outcome(await send()), "501 connector.not_found");
    await client.create(PATH, { connectorId: "sendgrid-email-service" });
    assert.equal(outcome(await send()), "400 connector.invalid_config");
    await client.create(PATH, { connectorId: "http-email", config: { endpoint: `${receiver.address}/mail` } });
    assert.equal(outcome(await send()), "204");
    const received = receiver.received[0]?.body ?? "";
    const organization = { id: organizationId, name: "o", branding: {} };
    assert.deepEqual(JSON.parse(received), {
      to: "a@example.com",
      type: "OrganizationInvitation",
      payload: { organization },
      ip: "127.0.0.1",
    });
  });

  it("leave no invitation that does not arrive", async () => {
    const organizationId = await client.create("/api/organizations", { name: "o" });
    await client.create(PATH, { connectorId: "http-email", config: { endpoint: `${receiver.address}/fail` } });
    const body = { organizationId, invitee: "a@example.com", expiresAt: Date.now() + 60_000, messagePayload: {} };
    assert.equal(outcome(await client.send("POST", "/api/organization-invitations", body)), "400 connector.general");
    assert.deepEqual((await client.send("GET", "/api/organization-invitations")).body, []);
  });

  it("let passwords be said to have run out, where they do", async () => {
    const user = await client.create("/api/users", { password: "x" });
    const expire = () => client.send("PATCH", `/api/users/${user}/password/expiration`, { isExpired: true });
    assert.equal(outcome(await expire()), "400 sign_in_experiences.password_expiration_not_enabled");
    await client.create(PATH, { connectorId: "http-email", config: { endpoint: "x" } });
    const passwordExpiration = { enabled: true, validPeriodDays: 30 };
    await client.send("PATCH", "/api/sign-in-exp", { forgotPasswordMethods: null, passwordExpiration });
    assert.equal(outcome(await expire()), "200");
  });
});
