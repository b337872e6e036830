// The ALTO, METS and MODS files of the suites: all of them, found by walking, so that a new one is tested as soon as it lies there.
import { readdirSync, readFileSync } from 'node:fs';
import { tellXml, type XmlKind } from '../../main/formats/tell-xml.ts';
import { suite } from './suites.ts';

/** The XML files below `alto`, by their paths below it. */
export function altoSuiteFiles(): { name: string; bytes: Buffer; kind: XmlKind | null }[] {
  return readdirSync(suite('alto'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(suite(`alto/${name}`));
      return { name, bytes, kind: tellXml(bytes) };
    });
}

/** How many Strings of an ALTO file have letters in them, counted in its text without a parser. */
export function countStringsIn(xml: string): number {
  const contents = xml.matchAll(/<(?:\w+:)?String\s[^>]*?\bCONTENT=("[^"]*"|'[^']*')/g);
  return [...contents].filter(([, quoted]) => (quoted ?? '').slice(1, -1).trim() !== '').length;
}

/** The code with which something fails; null where it does not. Other errors pass through. */
export function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}
