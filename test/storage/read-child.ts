// One reading of a PDF in a process of its own, for a tracer to be put around: `read-child run pages|look|draw PATH`.
// Prints {"ready":true} and waits for a line, then what it read and {"done":true}; a reading that fails ends it with its error.
import { writeSync } from 'node:fs';
import { extractPages } from '../../main/pdf/extract-pages.ts';
import { inspectDocument } from '../../main/pdf/inspect-document.ts';
import { loadPdfium } from '../../main/pdf/open-pdfium.ts';
import { renderPage } from '../../main/pdf/render-page.ts';

const [, name = '', path = ''] = process.argv.slice(2);
const say = (value: object): void => void writeSync(1, `${JSON.stringify(value)}\n`);

const readings: Record<string, () => Promise<void>> = {
  pages: async () => {
    await extractPages(path, null, ({ layout, fault }) => say({ read: fault ?? layout.text }));
  },
  look: async () => {
    for (const { widthPoints } of (await inspectDocument(path, null)).pages) say({ read: widthPoints });
  },
  draw: async () => say({ read: (await renderPage(path, 12, 100, null)).data.some((value) => value < 128) }),
};

const reading = readings[name];
if (reading === undefined) throw new Error(`no reading ${name}`);
// What starts PDFium reads files of its own.
await loadPdfium();
say({ ready: true });
process.stdin.once('data', () => {
  void reading().then(() => {
    say({ done: true });
    setInterval(() => {}, 60_000);
  });
});
