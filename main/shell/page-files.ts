// The list of the page's own files, made once at start: what is not in it does not exist, whatever an address says.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Types by ending; a file with another ending is not served. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  pfb: 'application/octet-stream',
  bcmap: 'application/octet-stream',
  icc: 'application/octet-stream',
  wasm: 'application/wasm',
};

/** One file that the page may load. */
export type PageFile = { path: string; type: string };

const walk = function* (folder: string, prefix: string): Generator<{ name: string; path: string }> {
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) yield* walk(path, `${prefix}${entry}/`);
    else yield { name: `${prefix}${entry}`, path };
  }
};

/** The files below `folder` by their name in addresses, such as `assets/index.js`. Works inside a packed application's archive. */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const { name, path } of walk(folder, '')) {
    const type = types[name.split('.').at(-1) ?? ''];
    if (type !== undefined) files.set(name, { path, type });
  }
  return files;
}
