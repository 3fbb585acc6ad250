import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The measured types of applications: one without a secret, and one with a secret. */
export type MeasuredType = "SPA" | "MachineToMachine";

/** A program that declares a number of applications, with the type as their only argument. */
export function applicationsProgram(count: number, type: MeasuredType): string {
  return `
    const logto = require("pulumi-logto");
    for (let index = 0; index < ${count}; index++) {
      new logto.Application("application-" + index, { type: ${JSON.stringify(type)} });
    }
  `;
}

/**
 * A program that declares a number of resources that send no requests. They have the same two arguments as an application, and
 * provider code of the same length. So the time is that of the engine, the language host and the host of dynamic providers,
 * which no provider can avoid.
 */
export function silentProgram(count: number): string {
  return `
    const pulumi = require("@pulumi/pulumi");
    class Silent extends pulumi.CustomResource {
      constructor(name, args) {
        super("pulumi-nodejs:dynamic/bench:Silent", name, { name, ...args, __provider: ${JSON.stringify(SILENT_TEXT)} });
      }
    }
    for (let index = 0; index < ${count}; index++) {
      new Silent("application-" + index, { type: "SPA" });
    }
  `;
}

const SILENT_MODULE = "without-any-request.js";

const SILENT_TEXT = `exports.handler=()=>require(process.cwd()+"/${SILENT_MODULE}")`;

const SILENT_PROVIDER = `
  module.exports = {
    check: async (olds, news) => ({ inputs: news, failures: [] }),
    diff: async (id, olds, news) => ({ changes: olds.name !== news.name || olds.type !== news.type, replaces: [] }),
    create: async (inputs) => ({ id: inputs.name, outs: inputs }),
    read: async (id, props) => ({ id, props }),
    update: async (id, olds, news) => ({ outs: news }),
    delete: async () => {},
  };
`;

/** Writes the provider of the resources that send no requests into the project. */
export function writeSilentProvider(directory: string): Promise<void> {
  return writeFile(join(directory, SILENT_MODULE), SILENT_PROVIDER);
}
