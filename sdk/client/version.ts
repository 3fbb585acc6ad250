import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const PACKAGE = "pulumi-logto";

const packageJson = z.object({ name: z.literal(PACKAGE), version: z.string() });

/** The default `User-Agent`, such as `pulumi-logto/0.1.0`, with the version of the package that this file belongs to. */
export function defaultUserAgent(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, "package.json");
    const parsed = existsSync(file) ? packageJson.safeParse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
    if (parsed?.success === true) {
      return `${PACKAGE}/${parsed.data.version}`;
    }
  }
  return PACKAGE;
}
