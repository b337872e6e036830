// Serves the stock viewer's page, pdf.js as it is installed, and one PDF with ranges, on the loopback.
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { projectRoot } from '../../run/project-root.ts';

const packageFolder = join(projectRoot, 'node_modules/pdfjs-dist');
const types: Record<string, string> = {
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

const html = `<!doctype html><meta charset="utf-8"><title>pdf.js</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/web/pdf_viewer.css">
<style>body{margin:0}#container{position:absolute;overflow:auto;background:#3a3a38}</style>
<div id="container"><div id="viewer" class="pdfViewer"></div></div><script type="module" src="/page.js"></script>`;

/** Begins to serve; the address is that of the page. */
export async function serveStock(pdf: string): Promise<{ address: string; close: () => Promise<void> }> {
  const files = new Map<string, Buffer>();
  const fileOf = (path: string): string => {
    if (path === '/file.pdf') return pdf;
    return path === '/page.js' ? join(import.meta.dirname, 'stock-page.js') : join(packageFolder, path);
  };
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(html);
      return;
    }
    try {
      const bytes = files.get(pathname) ?? readFileSync(fileOf(pathname));
      files.set(pathname, bytes);
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
      send(response, bytes, request.headers.range);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(response: ServerResponse, bytes: Buffer, range: string | undefined): void {
  response.setHeader('accept-ranges', 'bytes');
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) {
    response.setHeader('content-length', bytes.length);
    response.end(bytes);
    return;
  }
  const [start, end] = [Number(from), Math.min(bytes.length - 1, to ? Number(to) : bytes.length - 1)];
  response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${bytes.length}`, 'content-length': end - start + 1 });
  response.end(bytes.subarray(start, end + 1));
}
