import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import {
  ConnectionError,
  LogtoClient,
  UncertainWriteError,
  UnexpectedAnswerError,
  type ClientOptions,
} from "../../../sdk/client";
import { caught } from "../../support/caught";
import { SELF_SIGNED } from "../../support/client/certificate";
import { CONNECTION } from "../../support/client/fakeLogto";
import {
  json,
  portOf,
  startSecureServer,
  startServer,
  type Listener,
  type LocalServer,
} from "../../support/client/localServer";

/** The variables that name a proxy. A test that sets one restores it. */
const PROXY_VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"].flatMap((name) => [
  name,
  name.toLowerCase(),
]);

/** How long a server of Node keeps an idle connection by default, in ms. */
const NODE_KEEPS_MS = 5_000;

const CLIENT_MODULE = join(__dirname, "../../../sdk/client");

describe("over real sockets", () => {
  const servers: LocalServer[] = [];
  let environment: Record<string, string | undefined> = {};

  beforeEach(() => {
    environment = Object.fromEntries(PROXY_VARIABLES.map((name) => [name, process.env[name]]));
    for (const name of PROXY_VARIABLES) {
      Reflect.deleteProperty(process.env, name);
    }
  });

  afterEach(async () => {
    for (const [name, value] of Object.entries(environment)) {
      if (value === undefined) {
        Reflect.deleteProperty(process.env, name);
      } else {
        process.env[name] = value;
      }
    }
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function serve(listener: Listener, start = startServer): Promise<LocalServer> {
    const server = await start(listener);
    servers.push(server);
    return server;
  }

  function client(endpoint: string | LocalServer, options: ClientOptions = {}): LogtoClient {
    const origin = typeof endpoint === "string" ? endpoint : `http://127.0.0.1:${endpoint.port}`;
    return new LogtoClient({ ...CONNECTION, endpoint: origin }, options);
  }

  const reset: Listener = (request) => {
    request.socket.resetAndDestroy();
  };

  it("a POST is not repeated after a reset connection", async () => {
    const server = await serve(reset);
    const error = await caught(client(server).post("/roles", { name: "clerk" }), UncertainWriteError);
    assert.match(error.message, /^POST \/roles: the connection was lost before an answer came \(ECONNRESET\)/);
    assert.ok(error.sentAt !== undefined && Math.abs(error.sentAt - Date.now()) < 60_000);
    assert.deepEqual(server.requests, ["POST /api/roles"]);
  });

  for (const [name, headers] of [
    ["of a stated length", { "content-length": "100" }],
    ["in chunks", {}],
  ] as const) {
    it(`a POST is not repeated when its answer ${name} breaks off`, async () => {
      const server = await serve((_request, response) => {
        response.writeHead(201, { "content-type": "application/json", ...headers });
        response.write('{"id":');
        setImmediate(() => response.destroy());
      });
      // node-fetch does not detect that a body with a stated length ends early, so the time-out ends the request.
      await caught(client(server, { timeoutMs: 200 }).post("/roles", { name: "clerk" }), UncertainWriteError);
      assert.equal(server.requests.length, 1);
    });
  }

  for (const [method, call] of [
    ["GET", (one: LogtoClient) => one.get("/roles/x")],
    ["PUT", (one: LogtoClient) => one.put("/roles/x", {})],
    ["PATCH", (one: LogtoClient) => one.patch("/roles/x", {})],
    ["DELETE", (one: LogtoClient) => one.delete("/roles/x")],
  ] as const) {
    it(`a ${method} is repeated after a reset connection`, async () => {
      const server = await serve((request, response, number) => {
        if (number === 1) {
          reset(request, response, number);
        } else {
          json(response, {});
        }
      });
      await call(client(server));
      assert.deepEqual(server.requests, [`${method} /api/roles/x`, `${method} /api/roles/x`]);
    });
  }

  it("connections are kept alive", async () => {
    const server = await serve((_request, response) => {
      json(response, {});
    });
    const one = client(server);
    for (let number = 0; number < 20; number += 1) {
      await one.get("/roles");
    }
    assert.equal(server.requests.length, 20);
    assert.equal(server.connections(), 1);
  });

  it("an idle connection is closed sooner than a server of Node's would, and a slow answer is waited for", async function () {
    this.timeout(30_000);
    let answered = 0;
    let closed: Promise<unknown> = Promise.resolve();
    const server = await serve((request, response) => {
      closed = once(request.socket, "close");
      setTimeout(() => {
        answered = Date.now();
        json(response, {});
      }, NODE_KEEPS_MS - 500);
    });
    server.server.keepAliveTimeout = 60_000;
    assert.deepEqual(await client(server).get("/roles"), {});
    await closed;
    const idle = Date.now() - answered;
    assert.ok(idle < NODE_KEEPS_MS, `closed after ${idle} ms`);
    assert.equal(server.requests.length, 1);
  });

  it("an answer in chunks and packed is read whole, on a connection that is kept", async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: String(index), description: "x".repeat(1_000) }));
    const packed = gzipSync(JSON.stringify(items));
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.write(packed.subarray(0, 50));
      setImmediate(() => response.end(packed.subarray(50)));
    });
    const one = client(server);
    for (let number = 0; number < 10; number += 1) {
      assert.deepEqual(await one.get("/roles"), items);
    }
    assert.equal(server.requests.length, 10);
    assert.equal(server.connections(), 1);
  });

  it("a server that does not answer is asked twice, then named with its setting", async () => {
    const server = await serve(() => undefined);
    const error = await caught(client(server, { timeoutMs: 50 }).get("/roles"), ConnectionError);
    assert.equal(error.fault, "timeout");
    assert.match(
      error.message,
      /^GET \/roles: http:\/\/127\.0\.0\.1:\d+ did not answer in time\. Check logto:endpoint/,
    );
    assert.equal(server.requests.length, 2);
  });

  it("a POST that has no answer in time is uncertain", async () => {
    const server = await serve(() => undefined);
    const error = await caught(client(server, { timeoutMs: 50 }).post("/roles", {}), UncertainWriteError);
    assert.match(error.message, /no answer came in time/);
    assert.equal(server.requests.length, 1);
  });

  it("an answer whose body never ends is a time-out too", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("[");
    });
    const error = await caught(client(server, { timeoutMs: 50 }).get("/roles"), ConnectionError);
    assert.equal(error.fault, "timeout");
  });

  it("a certificate that does not verify is an error at once, which names NODE_EXTRA_CA_CERTS", async () => {
    const server = await serve((_request, response) => {
      json(response, {});
    }, startSecureServer);
    const error = await caught(client(`https://localhost:${server.port}`).post("/roles", {}), ConnectionError);
    assert.equal(error.fault, "certificate");
    assert.match(
      error.message,
      /certificate of https:\/\/localhost:\d+ does not verify \(DEPTH_ZERO_SELF_SIGNED_CERT\).*NODE_EXTRA_CA_CERTS/,
    );
    assert.equal(server.connections(), 1);
  });

  it("a certificate that NODE_EXTRA_CA_CERTS vouches for verifies, and an idle connection does not keep the process alive", async () => {
    const server = await serve((_request, response) => {
      json(response, { id: "x" });
    }, startSecureServer);
    const folder = mkdtempSync(join(tmpdir(), "pulumi-logto-"));
    try {
      const file = join(folder, "authority.pem");
      writeFileSync(file, SELF_SIGNED.cert);
      const connection = { ...CONNECTION, endpoint: `https://localhost:${server.port}` };
      const program = `const { LogtoClient } = require(${JSON.stringify(CLIENT_MODULE)});
        new LogtoClient(${JSON.stringify(connection)}).get("/roles/x").then((role) => process.stdout.write(role.id));`;
      const env = { ...process.env, NODE_EXTRA_CA_CERTS: file };
      const { stdout } = await promisify(execFile)(process.execPath, ["-e", program], { env, timeout: 9_000 });
      assert.equal(stdout, "x");
      assert.deepEqual(server.requests, ["GET /api/roles/x"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("an http server behind an https endpoint is told as such", async () => {
    const server = await serve((_request, response) => {
      json(response, {});
    });
    const error = await caught(client(`https://127.0.0.1:${server.port}`).get("/roles"), ConnectionError);
    assert.equal(error.fault, "tls");
    assert.match(error.message, /does not speak TLS.*write http:\/\/ in logto:endpoint/);
    assert.equal(server.connections(), 1);
  });

  it("a redirect is not followed", async () => {
    const elsewhere = await serve((_request, response) => {
      json(response, {});
    });
    const server = await serve((_request, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${elsewhere.port}/api/roles` });
      response.end();
    });
    const error = await caught(client(server).post("/roles", {}), UnexpectedAnswerError);
    assert.ok(error.message.includes(`a redirect to http://127.0.0.1:${elsewhere.port}.`));
    assert.equal(elsewhere.connections(), 0);
  });

  it("a site that answers everything with a page is unexpected", async () => {
    const site = createServer((socket) => {
      socket.end("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\nconnection: close\r\n\r\n<html>");
    });
    await new Promise<void>((resolve) => {
      site.listen(0, "127.0.0.1", resolve);
    });
    const error = await caught(
      client(`http://127.0.0.1:${portOf(site.address())}`).get("/roles"),
      UnexpectedAnswerError,
    );
    site.close();
    assert.match(error.message, /with an HTML page/);
  });

  describe("with a proxy in the environment", () => {
    it("http goes through HTTP_PROXY", async () => {
      const proxy = await serve((_request, response) => {
        json(response, { id: "x" });
      });
      process.env["HTTP_PROXY"] = `http://127.0.0.1:${proxy.port}`;
      const one = client("http://logto.example");
      assert.deepEqual(await one.get("/roles/x"), { id: "x" });
      await one.get("/roles/y");
      // A proxy gets the full URL, and the connection to it is kept.
      assert.deepEqual(proxy.requests, [
        "GET http://logto.example/api/roles/x",
        "GET http://logto.example/api/roles/y",
      ]);
      assert.equal(proxy.connections(), 1);
    });

    it("https goes through a tunnel of HTTPS_PROXY, and its certificate is still verified", async () => {
      const logto = await serve((_request, response) => {
        json(response, {});
      }, startSecureServer);
      const tunnels = await startTunnels(logto.port);
      process.env["HTTPS_PROXY"] = `http://127.0.0.1:${tunnels.proxy.port}`;
      const error = await caught(client("https://logto.example").get("/roles"), ConnectionError);
      assert.equal(error.fault, "certificate");
      assert.match(error.message, /https:\/\/logto\.example \(through the proxy 127\.0\.0\.1:\d+\)/);
      assert.deepEqual(tunnels.targets, ["logto.example:443"]);
      assert.equal(logto.connections(), 1);
    });

    it("NO_PROXY is obeyed", async () => {
      const proxy = await serve((_request, response) => {
        json(response, {});
      });
      const logto = await serve((_request, response) => {
        json(response, { id: "x" });
      });
      process.env["HTTP_PROXY"] = `http://127.0.0.1:${proxy.port}`;
      process.env["NO_PROXY"] = "127.0.0.1";
      assert.deepEqual(await client(logto).get("/roles/x"), { id: "x" });
      assert.equal(proxy.connections(), 0);
      assert.equal(logto.requests.length, 1);
    });

    it("one that is not http or https is an error at once", async () => {
      process.env["HTTPS_PROXY"] = "socks5://user:known-password@127.0.0.1:1080";
      const error = await caught(client("https://logto.example").get("/roles"), ConnectionError);
      assert.equal(error.fault, "proxy");
      assert.match(error.message, /Correct HTTPS_PROXY or HTTP_PROXY/);
      assert.doesNotMatch(error.message, /known-password/);
    });
  });

  /** A proxy that tunnels every request to one port. */
  async function startTunnels(port: number): Promise<{ proxy: LocalServer; targets: string[] }> {
    const proxy = await serve(() => undefined);
    const targets: string[] = [];
    proxy.server.on("connect", (request, socket) => {
      targets.push(request.url ?? "");
      const upstream = connect(port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    return { proxy, targets };
  }
});
