import * as pulumi from "@pulumi/pulumi";
import * as logto from "pulumi-logto";

const robot = new logto.Application("robot", { type: "MachineToMachine" });

// Any change of this text rotates the secret: `pulumi config set rotation 2026-12`, then `pulumi up`. The new secret is
// made first, then what refers to `value` is updated, and the old secret goes last: at no moment is there none.
const rotation = new pulumi.Config().get("rotation") ?? "2026-11";
const secret = new logto.ApplicationSecret("robot", { applicationId: robot.id, rotation });

// A Pulumi secret. Hand it to whatever the robot runs on, or read it: pulumi stack output robotSecret --show-secrets
export const robotId = robot.id;
export const robotSecret = secret.value;
