// The printer behind `webContents.print`: strict about how it is asked, and a folder of PDFs in place of paper.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Electron from 'electron';
import { theApp } from './app.ts';
import { handedOver } from './system.ts';

const known = new Set(['silent', 'printBackground', 'margins', 'landscape', 'pageSize', 'copies', 'color']);
const sizes = new Set(['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Legal', 'Letter', 'Tabloid']);

const answers: string[] = [];

/** Queues why the next printing does not happen, in Electron's words, such as `Print job canceled`. */
export function answerNextPrinting(reason: string): void {
  answers.push(reason);
}

/** The reason that was queued; null lets it print. */
export function takePrinterAnswer(): string | null {
  return answers.shift() ?? null;
}

/** Throws for options that Electron would not take, and for those that the stand-in does not know. */
export function checkPrintOptions(options: Electron.WebContentsPrintOptions): void {
  for (const name of Object.keys(options)) if (!known.has(name)) throw new Error(`not in the stand-in: the print option ${name}`);
  const { pageSize, margins } = options;
  if (typeof pageSize !== 'string' || !sizes.has(pageSize)) throw new Error(`Unsupported pageSize: ${String(pageSize)}`);
  if (margins?.marginType !== undefined && !['default', 'none', 'printableArea', 'custom'].includes(margins.marginType))
    throw new Error('margins must be one of the known types');
}

/** Keeps what was printed beside the profile. */
export function keepPrinted(pdf: Buffer, options: Electron.WebContentsPrintOptions): void {
  const folder = join(theApp.getPath('userData'), 'printed');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${handedOver.printed.length + 1}.pdf`);
  writeFileSync(path, pdf);
  handedOver.printed.push({ path, options: { ...options } });
}
