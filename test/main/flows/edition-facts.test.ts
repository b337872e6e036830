// What the command line knows of files that arrive: a real core over PDFs made for the purpose.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MadeInfo, makePdf } from '../../support/make-pdf.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Line = { text: string; size: number; y: number };

/** Helvetica in WinAnsi: letters beyond ASCII are octal. */
const literal = (text: string): string =>
  [...text].map((letter) => (letter.charCodeAt(0) > 126 ? `\\${letter.charCodeAt(0).toString(8)}` : letter)).join('');
const set = ({ text, size, y }: Line): string => `BT /F ${size} Tf 1 0 0 1 40 ${y} Tm (${literal(text)}) Tj ET`;

/** A front page with its name, its line of facts and a body. */
const paper = (name: string, line: string, info: MadeInfo = {}): Buffer => {
  const body = Array.from({ length: 12 }, (_, at) => ({
    text: 'Le texte de la page qui est dans le journal du matin',
    size: 10,
    y: 500 - 14 * at,
  }));
  const lines = [
    { text: name, size: 48, y: 720 },
    ...line.split('\n').map((text, at) => ({ text, size: 10, y: 690 - 14 * at })),
    ...body,
  ];
  return makePdf([{ content: lines.map(set).join('\n') }], {}, info);
};

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationName>La Gazette</prism:publicationName><prism:coverDate>2024-03-28</prism:coverDate><prism:number>812</prism:number></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const run = async (library: string, ...args: string[]) => {
  const { out, err, code } = await runCli([...args, '--library', library, '--json']);
  expect(code, err).toBe(0);
  return JSON.parse(out);
};

describe('what is known of files that arrive', () => {
  it('is what they print, and later what a correction has taught', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const put = (name: string, bytes: Buffer): string => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    };
    const junk = { title: 'LM_28-03.indd', creationDate: "D:20240327211500+01'00'" };
    const first = put(
      'LM_20240328.pdf',
      paper('Le Matln', 'Le Matin, jeudi 28 mars 2024 - N\u00b0 17 321\nPrix : 4 DH - 24 pages', junk),
    );
    const weekend = put('x1.pdf', paper('Atlas', 'Samedi 30 - dimanche 31 mars 2024 N\u00b0 8 412-13'));
    const stated = put('0815.pdf', makePdf([{ content: set({ text: 'rien', size: 10, y: 100 }) }], {}, { xmp }));
    const behind = Array.from({ length: 9 }, (_, at) =>
      set({ text: 'La suite de la page qui est dans le journal', size: 10, y: 700 - 14 * at }),
    );
    const picture = put('Revue.pdf', makePdf([{ content: '' }, { content: behind.join('\n') }]));
    await run(library, 'add', first, weekend, stated, picture);
    const { editions } = await run(library, 'list');
    const of = (title: string) => editions.find((edition: { title: string }) => edition.title === title);
    expect(of('Le Matln')).toMatchObject({ day: '2024-03-28', covers: null, issue: '17321', price: '4 MAD', printedPages: 24 });
    expect(of('Le Matln').facts.issue).toMatchObject({ source: 'masthead', printed: 'N\u00b0 17 321' });
    expect(of('Atlas')).toMatchObject({ day: '2024-03-30', covers: '2024-03-31', issue: '8412-13', price: null });
    expect(of('La Gazette')).toMatchObject({ day: '2024-03-28', issue: '812', facts: { day: { source: 'metadata' } } });

    expect(of('Revue')).toMatchObject({ language: 'fr', day: null, facts: { language: { source: 'text' } } });

    const { edition, learned } = await run(library, 'set', of('Le Matln').id, 'title=Le Matin', 'day=2024-03-28');
    expect(edition).toMatchObject({ title: 'Le Matin', state: 'confirmed' });
    expect(learned).toMatchObject({
      title: 'Le Matin',
      recognition: { fileName: 'LM_{yyyy}{mm}{dd}.pdf', masthead: 'Le Matln' },
      before: null,
    });
    const later = put('LM_20240402.pdf', paper('Le Matln', 'Mardi 2 avril 2024'));
    const contested = put('LM_20240403.pdf', paper('Le Matln', 'Jeudi 4 avril 2024'));
    await run(library, 'add', later, contested);
    const { editions: now } = await run(library, 'list', '--title', 'Le Matin');
    expect(now.map(({ day, state }: { day: string; state: string }) => [day, state])).toEqual([
      ['2024-04-04', 'unconfirmed'],
      ['2024-04-02', 'confirmed'],
      ['2024-03-28', 'confirmed'],
    ]);
    expect(now[1].facts).toMatchObject({
      title: { source: 'rule', confidence: 0.97 },
      day: { source: 'rule', confidence: 0.97 },
    });
    const { edition: changed } = await run(library, 'set', of('Atlas').id, 'price=5 MAD', 'covers=', 'printedPages=16');
    expect(changed).toMatchObject({ price: '5 MAD', covers: null, printedPages: 16, facts: { price: { source: 'user' } } });
  }, 240_000);
});
