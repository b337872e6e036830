// What the payload of a bag brings: folders that are editions of a Kiosque, with their sidecars, and all other files. Reads no more than
// the sidecars.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editionSidecarName, readEditionSidecar } from '../sidecar.ts';

/** Folders of editions and other files, relative to the payload, with `/`. Editions that another one replaces come before it. */
export type Brought = { editions: { path: string; id: string }[]; others: string[] };

const walk = (root: string, within: string, found: Brought & { order: Map<string, number> }): void => {
  const folder = join(root, ...within.split('/'));
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const hasSidecar = entries.some((entry) => entry.isFile() && entry.name === editionSidecarName);
  const record = hasSidecar ? readEditionSidecar(folder) : null;
  if (record !== null) {
    found.editions.push({ path: within, id: record.id });
    found.order.set(within, record.version);
    return;
  }
  for (const entry of entries) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) walk(root, path, found);
    else if (entry.isFile()) found.others.push(path);
  }
};

/** Looks through the payload in the folder `root`. */
export function findBrought(root: string): Brought {
  const found = { editions: [], others: [], order: new Map<string, number>() };
  walk(root, '', found);
  const { editions, others, order }: Brought & { order: Map<string, number> } = found;
  editions.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  return { editions, others };
}
