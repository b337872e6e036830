// Citations and references, read back by small readers that follow the formats' own rules.
import { describe, expect, it } from 'vitest';
import { openLink, toReference } from '../../../main/formats/reference.ts';
import { writeBibtex } from '../../../main/formats/write-bibtex.ts';
import { writeCsl } from '../../../main/formats/write-csl.ts';
import { writeMarkdown } from '../../../main/formats/write-markdown.ts';
import { writeRis } from '../../../main/formats/write-ris.ts';
import { writeTable } from '../../../main/formats/write-table.ts';
import { makeItem } from '../../support/dossier-item.ts';

const english = { language: 'en', style: 'en' } as const;

const arabic = makeItem({
  id: '01hq000000000002',
  title: 'صباح المدينة',
  headline: 'المكتبات تفتح أبوابها',
  language: 'ar',
  issue: null,
  page: 2,
});
const bare = makeItem({ id: '01hq000000000003', headline: null, day: null, issue: null, language: null, snippet: '', boxes: [] });
const clipping = makeItem({
  id: '01hq000000000005',
  region: { x: 40, y: 60, width: 300, height: 200 },
  boxes: [],
  marks: [],
  query: null,
  section: 'Économie',
  printedPage: 'B4',
  text: 'Le port rouvre lundi.\n\n# Le trafic reprend <b>demain</b>.',
  more: [{ page: 6, pageSize: makeItem().pageSize, region: { x: 0, y: 0, width: 9, height: 9 }, printedPage: null }],
});
const hard = makeItem({
  id: '01hq000000000004',
  headline: 'Said "no", 100 % {sure} \\ $5 & #1_a ~^',
  comment: 'one, "two"\nthree\r\n\r\nTY  - BOOK\n}, @article{x,',
  snippet: '=HYPERLINK("http://x")',
});

/** CSV by RFC 4180: quoted cells may hold anything, doubled quotes are one. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(rows.flat().length, 'all of it is read').toBeGreaterThan(0);
  return rows;
};

/** RIS: a tag of two letters, two spaces, a hyphen, a space; an entry ends with ER. */
const readRis = (text: string): Record<string, string>[] => {
  const entries: Record<string, string>[] = [];
  let entry: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    expect(tag, line).not.toBe('');
    if (tag === 'ER') {
      entries.push(entry);
      entry = {};
    } else entry[tag] = value;
  }
  return entries;
};

/** BibTeX: braces are counted as BibTeX does, whatever stands before them. */
const readBibtex = (text: string): { key: string; fields: Record<string, string> }[] => {
  const entries: { key: string; fields: Record<string, string> }[] = [];
  let at = 0;
  const skip = (sign: RegExp): void => {
    while (at < text.length && sign.test(text[at] ?? '')) at += 1;
  };
  const readBraced = (): string => {
    const start = at;
    let depth = 0;
    do {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0 && at < text.length);
    return text.slice(start + 1, at - 1);
  };
  for (skip(/\s/); at < text.length; skip(/\s/)) {
    const [head = '', key = ''] = /^@article\{([^,\s{}]+),/.exec(text.slice(at)) ?? [];
    expect(head, text.slice(at, at + 40)).not.toBe('');
    at += head.length;
    const fields: Record<string, string> = {};
    for (skip(/[\s,]/); text[at] !== '}'; skip(/[\s,]/)) {
      const [name = ''] = /^[a-z]+/.exec(text.slice(at)) ?? [];
      at += name.length;
      skip(/[\s=]/);
      const [plain = ''] = /^[a-z]+/.exec(text.slice(at)) ?? [];
      fields[name] = text[at] === '{' ? readBraced() : plain;
      if (text[at] !== ',' && plain !== '') at += plain.length;
    }
    at += 1;
    entries.push({ key, fields });
  }
  return entries;
};

const untex = (text: string): string =>
  text
    .replace(/^\{|\}$/g, '')
    .replaceAll('\\textbraceleft{}', '{')
    .replaceAll('\\textbraceright{}', '}')
    .replaceAll('\\textasciitilde{}', '~')
    .replaceAll('\\textasciicircum{}', '^')
    .replace(/\\([&%$#_])/g, '$1')
    .replaceAll('\\textbackslash{}', '\\');

describe('the way back into Kiosque', () => {
  it('names title, day, page and place, and holds for any title', () => {
    const box = { x: 10.4, y: 20.6, width: 30, height: 40 };
    const link = openLink({ title: 'صباح/المدينة?', day: '2024-03-28', page: 2, box });
    const [, title = '', day, page, place] = /^kiosque:\/\/open\/([^/]+)\/([^/]+)\/(\d+)#(.*)$/.exec(link) ?? [];
    expect([decodeURIComponent(title), day, page, place]).toEqual(['صباح/المدينة?', '2024-03-28', '2', '10,21,30,40']);
    expect(openLink({ title: 'A', day: null, page: null, box: null })).toBe('kiosque://open/A/undated');
  });
});

describe('references', () => {
  const references = [makeItem(), arabic, bare, hard].map((item) => toReference(item));

  it('are a table that reads back whatever people wrote', () => {
    const text = writeTable(references, 'en');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head = [], ...rows] = readCsv(text.slice(1));
    const tables = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(tables[1]).toMatchObject({ title: 'صباح المدينة', headline: 'المكتبات تفتح أبوابها', page: '2', issue: '' });
    expect(tables[2]).toMatchObject({ headline: '', day: '', accessed: '2026-11-26' });
    expect(tables[3]).toMatchObject({ headline: hard.headline, comment: hard.comment });
    // What a spreadsheet would run is text to it.
    expect(tables[3]?.snippet).toBe(`'${hard.snippet}`);
  });

  it('are RIS of which no value can begin a line of its own', () => {
    const entries = readRis(writeRis(references));
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({
      TY: 'NEWS',
      TI: 'Le port rouvre',
      T2: 'L’Atlas du matin',
      PY: '2024',
      DA: '2024/03/28',
      IS: '17321',
      SP: '4',
      LA: 'fr',
      Y2: '2026/11/26',
    });
    expect(entries[2]).toEqual({
      TY: 'NEWS',
      ID: bare.id,
      TI: 'L’Atlas du matin',
      T2: 'L’Atlas du matin',
      SP: '4',
      UR: 'kiosque://open/L%E2%80%99Atlas%20du%20matin/undated/4',
      Y2: '2026/11/26',
    });
    expect(entries[3]?.N1).toBe('one, "two" three TY - BOOK }, @article{x,');
  });

  it('are BibTeX with keys of their own, in which every sign is itself again', () => {
    const entries = readBibtex(writeBibtex([...references, toReference(makeItem({ id: '01hq000000000009' }))]));
    expect(entries.map(({ key }) => key)).toEqual([
      'LAtlasdumatin-2024-03-28-p4-a',
      'editionabababab-2024-03-28-p2',
      'LAtlasdumatin-undated-p4',
      'LAtlasdumatin-2024-03-28-p4-b',
      'LAtlasdumatin-2024-03-28-p4-c',
    ]);
    expect(entries[0]?.fields).toMatchObject({ year: '2024', month: 'mar', day: '28', number: '17321', pages: '4' });
    expect(entries[1]?.fields).toMatchObject({ title: '{المكتبات تفتح أبوابها}', journal: 'صباح المدينة', langid: 'ar' });
    expect(entries[2]?.fields).not.toHaveProperty('year');
    expect(untex(entries[3]?.fields.title ?? '')).toBe(hard.headline);
    expect(untex(entries[3]?.fields.note ?? '')).toBe('one, "two" three TY - BOOK }, @article{x,');
  });

  it('are CSL-JSON, in which what is not known is not there', () => {
    const items = JSON.parse(writeCsl(references));
    expect(items[0]).toEqual({
      id: '01hq000000000001',
      type: 'article-newspaper',
      title: 'Le port rouvre',
      'container-title': 'L’Atlas du matin',
      issued: { 'date-parts': [[2024, 3, 28]] },
      issue: '17321',
      page: '4',
      language: 'fr',
      abstract: 'Le port rouvre lundi au trafic.',
      URL: 'kiosque://open/L%E2%80%99Atlas%20du%20matin/2024-03-28/4#100,200,40,10',
      accessed: { 'date-parts': [[2026, 11, 26]] },
      source: 'Kiosque',
    });
    expect(Object.keys(items[2])).toEqual(['id', 'type', 'title', 'container-title', 'page', 'URL', 'accessed', 'source']);
    expect(items[3].note).toBe(hard.comment);
  });
});

describe('references of a clipping', () => {
  const references = [toReference(clipping)];

  it('have its section, its pages as printed, all of its words, and lead to its place', () => {
    const link = 'kiosque://open/L%E2%80%99Atlas%20du%20matin/2024-03-28/4#40,60,300,200';
    const [ris] = readRis(writeRis(references));
    expect(ris).toMatchObject({ SE: 'Économie', SP: 'B4, 6', UR: link });
    expect(ris?.AB).toBe('Le port rouvre lundi. # Le trafic reprend <b>demain</b>.');
    const [csl] = JSON.parse(writeCsl(references));
    expect(csl).toMatchObject({ section: 'Économie', page: 'B4, 6', abstract: clipping.text, URL: link });
    const [entry] = readBibtex(writeBibtex(references));
    expect(entry?.fields).toMatchObject({ pages: 'B4, 6', url: link });
    const [head = [], row = []] = readCsv(writeTable(references, 'en').slice(1));
    const table = Object.fromEntries(head.map((name, at) => [name, row[at]]));
    expect(table).toMatchObject({ page: '4', section: 'Économie', printedPages: 'B4, 6', text: clipping.text });
    const sum = clipping.sha256;
    expect(toReference({ ...clipping, sum }).link).toBe(link.replace('#', `?of=${sum.slice(0, 12)}#`));
  });

  it('stand in Markdown with their paragraphs, none of which becomes markup', () => {
    const dossier = { id: '01hq00000000000a', name: 'A', note: '', createdAtMs: 0, changedAtMs: 0, items: [clipping] };
    const text = writeMarkdown(dossier, { language: 'en', style: 'fr' });
    expect(text).toContain('> Le port rouvre lundi.\n>\n> \\# Le trafic reprend \\<b\\>demain\\</b\\>.');
    expect(text).toContain(', rubrique «\u00a0Économie\u00a0», p.\u00a0B4 et 6, en haut à gauche.');
  });
});

describe('a dossier as Markdown', () => {
  it('marks the words that were found, and lets nothing that was typed become markup', () => {
    const comment = '# not a heading\n- no list\n1. nor this\n*plain*';
    const dossier = { id: '01hq00000000000a', name: 'Ports_and *walls*', note: 'A note', createdAtMs: 0, changedAtMs: 0 };
    const text = writeMarkdown({ ...dossier, items: [makeItem({ comment, marks: [{ start: 2, end: 8 }] }), bare] }, english);
    expect(text).toContain('# Ports\\_and \\*walls\\*');
    expect(text).toContain('## 1\\. Le port rouvre');
    expect(text).toContain('> Le **port** rouvre lundi au trafic.');
    expect(text).toContain('“Le port rouvre,” *L’Atlas du matin*, no.\u00a017321, 28 March 2024, p.\u00a04.');
    expect(text).toContain('\\# not a heading  \n\\- no list  \n1\\. nor this  \n\\*plain\\*');
    expect(text).toContain('## 2\\. Without a headline');
    expect(text).not.toMatch(/^> $/mu);
  });
});
