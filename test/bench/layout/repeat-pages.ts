// Makes a PDF of many pages out of one of few: each page an object of its own, with the content and the fonts of a page that is there.
// Refuses files whose objects lie in streams (PDF 1.5): only what can be found by its words is repeated.
import { readFileSync, writeFileSync } from 'node:fs';

/** Appends an update (ISO 32000-1, 7.5.6) to the file at `source` by which it has `count` pages, and no structure tree. Throws where it finds no pages. */
export function repeatPages(source: string, target: string, count: number): void {
  const bytes = readFileSync(source);
  const text = bytes.toString('latin1');
  const pages = [...text.matchAll(/\d+ 0 obj\s*(<<\s*\/Type\s*\/Page\b[\s\S]*?>>)\s*endobj/g)].map((found) => found[1] as string);
  const trailer = /trailer\s*<<[\s\S]*?\/Size (\d+)[\s\S]*?\/Root (\d+) 0 R/.exec(text);
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  if (pages.length === 0 || trailer === null || before === undefined) throw new Error(`${source} has no pages to repeat`);
  const tree = Number(trailer[1]);
  const root = Number(trailer[2]);
  const objects = new Map<number, string>([[root, `<</Type/Catalog/Pages ${tree} 0 R>>`]]);
  const kids = Array.from({ length: count }, (_, at) => `${tree + 1 + at} 0 R`);
  objects.set(tree, `<</Type/Pages/Count ${count}/Kids[${kids.join(' ')}]>>`);
  for (let at = 0; at < count; at += 1) {
    const page = pages[at % pages.length] as string;
    objects.set(tree + 1 + at, page.replace(/\/StructParents \d+/, '').replace(/\/Parent \d+ 0 R/, `/Parent ${tree} 0 R`));
  }
  let update = '\n';
  let table = 'xref\n';
  for (const [number, object] of objects) {
    table += `${number} 1\n${String(bytes.length + update.length).padStart(10, '0')} 00000 n \n`;
    update += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = bytes.length + update.length;
  const end = `trailer<</Size ${tree + 1 + count}/Root ${root} 0 R/Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`;
  writeFileSync(target, Buffer.concat([bytes, Buffer.from(update + table + end, 'latin1')]));
}
