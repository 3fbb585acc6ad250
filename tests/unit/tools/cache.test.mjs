import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder, engineFolder, fillOnce } from "../../../tools/engine/cache.mjs";

describe("the engine's cache", () => {
  it("is named by PULUMI_LOGTO_CACHE, else lies in the user's cache", () => {
    assert.equal(cacheFolder({ PULUMI_LOGTO_CACHE: "/own", XDG_CACHE_HOME: "/xdg", HOME: "/home/me" }), "/own");
    assert.equal(cacheFolder({ XDG_CACHE_HOME: "/xdg", HOME: "/home/me" }), join("/xdg", "pulumi-logto"));
    assert.equal(cacheFolder({ HOME: "/home/me" }), join("/home/me", ".cache", "pulumi-logto"));
  });

  it("keeps engines of each platform apart", () => {
    assert.match(engineFolder("/own"), new RegExp(`^/own/engine-[\\d.]+-${process.platform}-${process.arch}-built$`));
  });

  describe("filling", () => {
    let cache;
    beforeEach(async () => {
      cache = await mkdtemp(join(tmpdir(), "pulumi-logto-cache-"));
    });
    afterEach(() => rm(cache, { recursive: true }));

    it("happens once, however many want it", async () => {
      let fills = 0;
      const fill = async (folder) => {
        fills += 1;
        await writeFile(join(folder, "pulumi"), "engine");
      };
      const said = [];
      const waiting = { poll: 1, say: (line) => said.push(line) };
      await Promise.all([1, 2, 3].map(() => fillOnce(join(cache, "engine"), fill, waiting)));
      assert.equal(fills, 1);
      assert.equal(said.length, 2);
      assert.equal(await readFile(join(cache, "engine", "pulumi"), "utf8"), "engine");
      assert.deepEqual(await readdir(cache), ["engine"]);
    });

    it("leaves nothing behind when it fails, and can be repeated", async () => {
      const fail = async () => {
        throw new Error("no network");
      };
      await assert.rejects(fillOnce(join(cache, "engine"), fail), /no network/);
      assert.deepEqual(await readdir(cache), []);
      await fillOnce(join(cache, "engine"), async () => {});
      assert.deepEqual(await readdir(cache), ["engine"]);
    });

    it("does not wait for a process that has ended", async () => {
      const { pid } = spawnSync(process.execPath, ["--eval", ""]);
      await writeFile(join(cache, "engine.lock"), String(pid));
      await fillOnce(join(cache, "engine"), async () => {});
      assert.deepEqual(await readdir(cache), ["engine"]);
    });
  });
});
