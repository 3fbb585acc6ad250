import * as pulumi from "@pulumi/pulumi";
import * as logto from "pulumi-logto";

const robot = new logto.Application("robot", { type: "MachineToMachine" });

// Any change of this text rotates the secret: `pulumi config set rotation 2026-12`, then `pulumi up`. The new secret is
// created first, then resources that use `value` are updated, and the old secret is deleted last. There is always one.
const rotation = new pulumi.Config().get("rotation") ?? "2026-11";
const secret = new logto.ApplicationSecret("robot", { applicationId: robot.id, rotation });

// A Pulumi secret. Pass it to the machine that uses it, or read it: pulumi stack output robotSecret --show-secrets
export const robotId = robot.id;
export const robotSecret = secret.value;
