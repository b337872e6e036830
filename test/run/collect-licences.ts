// Gathers the licences of every package that ships, as their authors ask. Refuses to ship a package whose licence text it cannot find, or that is
// bundled and not in the list.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftOut } from './copy-parts.ts';
import { projectRoot } from './project-root.ts';

type LockedPackage = { version?: string; dev?: boolean; optional?: boolean; license?: string };
type Lockfile = { packages: Record<string, LockedPackage> };

const isLicenceFile = (name: string): boolean => /^(licen[cs]e|copying|notice|ofl)([-._].*)?$/i.test(name);

const textsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => isLicenceFile(name) && !isLeftOut(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());

/** Folders of packages that are shipped whole, with works of others in them under licences of their own. */
const foldersWithin: Readonly<Record<string, readonly string[]>> = { 'pdfjs-dist': ['cmaps', 'iccs', 'standard_fonts', 'wasm'] };

/** What a licence says when its name is all that a package carries (SPDX texts; the holder is the package's author). */
const standardTexts: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

const standardText = (name: string, license: string | undefined): string => {
  const text = license === undefined ? undefined : standardTexts[license];
  if (text === undefined) throw new Error(`${name} ships without a licence text (${license ?? 'none named'})`);
  return `Copyright (c) the authors of ${name}\n\n${text}`;
};

/** Packages that carry another's work: the trained data of Tesseract is under its own licence, whatever the package says of itself. */
const carried: Readonly<Record<string, { what: string; licenceOf: string }>> = Object.fromEntries(
  ['ara', 'eng', 'fra'].map((language) => [
    `@tesseract.js-data/${language}`,
    { what: 'Trained data of the Tesseract authors (tesseract-ocr/tessdata), Apache-2.0:', licenceOf: 'tesseract.js-core' },
  ]),
);

/** What is shipped although it is no dependency: the program that everything runs in. */
const alsoShipped = ['node_modules/electron'];

/** The licence of one package that ships. */
export type ShippedLicence = { name: string; version: string; licence: string; text: string };

const readLicence = (place: string, { version, license }: LockedPackage): ShippedLicence => {
  const folder = join(projectRoot, place);
  const name = place.replace(/^.*node_modules\//, '');
  const texts = textsOf(folder);
  if (texts.length === 0) texts.push(standardText(name, license));
  const within = foldersWithin[name] ?? [];
  texts.push(...within.flatMap((part) => textsOf(join(folder, part))));
  const other = carried[name];
  if (other !== undefined) texts.push(other.what, ...textsOf(join(projectRoot, 'node_modules', other.licenceOf)));
  return { name, version: version ?? '', licence: license ?? '', text: [...new Set(texts)].join('\n\n') };
};

/** The packages that the lockfile counts as shipped, by name, and Electron. Optional ones (a canvas for Node) are neither bundled nor packed. */
export function collectLicences(): ShippedLicence[] {
  const { packages }: Lockfile = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place, { dev, optional }]) => place !== '' && ((dev !== true && optional !== true) || alsoShipped.includes(place)))
    .filter(([place]) => existsSync(join(projectRoot, place)))
    .map(([place, locked]) => readLicence(place, locked))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** All of them as one text, which lies beside the installed application. */
export function writeLicences(licences: readonly ShippedLicence[]): string {
  const parts = licences.map(({ name, version, licence, text }) => `${name} ${version} (${licence || 'see below'})\n\n${text}`);
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Throws when a package stands in the bundles, or beside them, whose licence is not among these. */
export function checkLicences(licences: readonly ShippedLicence[], shipped: Iterable<string>): void {
  const known = new Set(licences.map(({ name }) => name));
  const unknown = [...new Set(shipped)].filter((name) => !known.has(name)).sort();
  if (unknown.length > 0) throw new Error(`shipped without a licence in the list: ${unknown.join(', ')}`);
}
