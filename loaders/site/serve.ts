import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2"
};

/**
 * Serves a built site on this machine alone, as static hosts do: /x is x.html, and what is missing is 404.html.
 * `base`: the path that the site stands under, from slash to slash.
 */
export function serve(folder: string, {port = 0, base = "/"} = {}): Promise<{url: string; server: Server}> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    const found = pathname.startsWith(base) ? resolveFile(folder, pathname.slice(base.length - 1)) : undefined;
    const file = found ?? join(folder, "404.html");
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(found ? 200 : 404, {"content-type": types[extname(file)] ?? "application/octet-stream"});
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve({url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server});
    });
  });
}

/** The file behind a path; normalising an absolute path cannot leave the folder. */
function resolveFile(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = join(folder, normalize(decodeURIComponent(pathname)));
  } catch {
    return; // a malformed escape
  }
  const candidates = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}
