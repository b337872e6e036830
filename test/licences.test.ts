// The list of licences that is shipped, held against the lockfile. That nothing else is in the bundles, the build itself makes sure of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageOf } from './run/bundle.ts';
import { checkLicences, collectLicences, writeLicences } from './run/collect-licences.ts';
import { copiedPackages } from './run/copy-parts.ts';
import { projectRoot } from './run/project-root.ts';

const licences = collectLicences();

describe('the licences of what is shipped', () => {
  it('are those of every package that the lockfile ships, in its version, and of Electron', () => {
    type Locked = { version?: string; dev?: boolean; optional?: boolean };
    const lockfile: { packages: Record<string, Locked> } = JSON.parse(
      readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'),
    );
    const wanted = Object.entries(lockfile.packages)
      .filter(([place, { dev, optional }]) => place.startsWith('node_modules/') && !dev && !optional)
      .map(([place, { version }]) => `${packageOf(join(projectRoot, place))} ${version}`);
    const electron = lockfile.packages['node_modules/electron']?.version;
    const listed = licences.map(({ name, version }) => `${name} ${version}`);
    console.log(`licences: ${listed.length} of ${wanted.length + 1}`);
    expect(listed.sort()).toEqual([...wanted, `electron ${electron}`].sort());
  });

  it('are there as texts, with those of what lies inside other packages', () => {
    expect(licences.filter(({ text }) => text.length < 500).map(({ name }) => name)).toEqual([]);
    const textOf = (name: string): string => licences.find((licence) => licence.name === name)?.text ?? '';
    // Fonts, decoders and colours inside pdf.js; PDFium; the data of the reader of scans.
    for (const part of ['Universite catholique', 'PDFium Authors', 'Marti Maria']) {
      expect(textOf('pdfjs-dist'), part).toContain(part);
    }
    expect(textOf('pdfjs-dist')).not.toContain('Bellard');
    expect(textOf('@expo-google-fonts/arimo')).toContain('SIL Open Font License');
    expect(textOf('@embedpdf/pdfium')).toContain('PDFium Authors');
    expect(textOf('@tesseract.js-data/ara')).toContain('Apache License');
  });

  it('bind nobody to the GNU licences of programs', () => {
    const gnu = licences.filter(({ text }) => /GNU (Affero |Lesser )?GENERAL PUBLIC LICENSE\s+Version \d/iu.test(text));
    expect(gnu.map(({ name }) => name)).toEqual([]);
  });

  it('end a build that ships a package beside them', () => {
    expect(() => checkLicences(licences, ['react', ...copiedPackages])).not.toThrow();
    expect(() => checkLicences(licences, ['react', 'left-pad'])).toThrow('left-pad');
  });

  it('stand in the text beside the application, each under its name', () => {
    const text = writeLicences(licences);
    for (const { name, version } of licences) expect(text).toContain(`${name} ${version} (`);
  });
});

describe('a file of a bundle', () => {
  it('tells its package, also inside another package, and none where it is our own', () => {
    expect(packageOf('/x/node_modules/react/index.js')).toBe('react');
    expect(packageOf('/x/node_modules/a/node_modules/@b/c/d.js?url')).toBe('@b/c');
    expect(packageOf('C:\\x\\node_modules\\@b\\c\\d.js')).toBe('@b/c');
    expect(packageOf('/x/renderer/app.tsx')).toBeNull();
  });
});
