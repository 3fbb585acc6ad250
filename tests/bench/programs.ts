import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The kinds of applications that are counted: one without a secret, and one with. */
export type MeasuredType = "SPA" | "MachineToMachine";

/** A program that declares so many applications, with no argument but the type. */
export function applicationsProgram(count: number, type: MeasuredType): string {
  return `
    const logto = require("pulumi-logto");
    for (let index = 0; index < ${count}; index++) {
      new logto.Application("application-" + index, { type: ${JSON.stringify(type)} });
    }
  `;
}

/**
 * A program that declares so many resources that make no request, with the same two arguments and a provider text of just
 * the length of an application's: what it takes is what the engine, the language host and the dynamic-provider
 * host take, however good a provider is.
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

/** Puts the provider of the silent resources beside the program. */
export function writeSilentProvider(directory: string): Promise<void> {
  return writeFile(join(directory, SILENT_MODULE), SILENT_PROVIDER);
}
