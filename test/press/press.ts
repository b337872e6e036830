// `npm run press`: prints the sample editions with their truth, the shuffled twins and vowelled pages, the layout set, and what
// the truth table of search asks for.
// With --bench it prints long illustrated editions elsewhere. Tests never run it: its output is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atlasDuMatin } from './editions/atlas-du-matin.ts';
import { sabahAlMadina } from './editions/sabah-al-madina.ts';
import { theHarbourPost } from './editions/the-harbour-post.ts';
import { heldOutPapers } from './layout/papers/held-out.ts';
import { layoutPapers } from './layout/papers/layout-papers.ts';
import { makeLongEdition } from './long-edition.ts';
import { openPressRoom, type PressRoom, type Printed } from './press-room.ts';
import { proofHtml, proofSize } from './proofs/proof-paper.ts';
import { readThamarat } from './proofs/thamarat-al-funun.ts';
import { trapPapers } from './proofs/trap-papers.ts';
import { seedRandom } from './random.ts';
import { readTexts } from './read-texts.ts';
import { writeTruth } from './truth.ts';
import { vowelledFaces, vowelledHtml, vowelledSize } from './vowelled-page.ts';

const usage = 'npm run press -- [--out DIR] [--only PART-OF-NAME] | --bench --out DIR [--pages 20] [--editions 6]';
const root = fileURLToPath(new URL('../../', import.meta.url));
const titles = [atlasDuMatin, sabahAlMadina, theHarbourPost];

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      only: { type: 'string', default: '' },
      bench: { type: 'boolean', default: false },
      pages: { type: 'string', default: '20' },
      editions: { type: 'string', default: '6' },
    },
  });
  if (values.bench && values.out === undefined) throw new Error(`--bench needs a folder: ${usage}`);
  const room = await openPressRoom();
  try {
    if (values.bench) await printBench(room, values.out ?? '', Number(values.pages), Number(values.editions));
    else {
      await printSamples(room, values.out, values.only);
      await printLayout(room, values.out, values.only);
      await printProofs(room, values.out, values.only);
    }
  } finally {
    await room.close();
  }
}

/** Samples go to assets/samples and twins to test/fixtures/press, or all below `out`. */
async function printSamples(room: PressRoom, out: string | undefined, only: string): Promise<void> {
  const samples = out ?? join(root, 'assets/samples');
  const fixtures = out === undefined ? join(root, 'test/fixtures/press') : join(out, 'fixtures');
  for (const folder of [samples, fixtures]) mkdirSync(folder, { recursive: true });
  for (const edition of titles.flat().filter(({ file }) => file.includes(only))) {
    const printed = await room.print(edition, { width: 640, height: 420, quality: 0.66 });
    save(samples, edition.file, printed);
    writeFileSync(join(fixtures, edition.file.replace(/\.pdf$/, '.shuffled.pdf')), printed.shuffled);
  }
  for (const [name, family] of Object.entries(vowelledFaces)) {
    if (`vowelled-${name}`.includes(only)) await printVowelled(room, fixtures, `vowelled-${name}.pdf`, family);
  }
}

/** The layout set goes to test/fixtures/layout, what is held out of it into a folder of its own. */
async function printLayout(room: PressRoom, out: string | undefined, only: string): Promise<void> {
  const folder = join(out ?? join(root, 'test/fixtures'), 'layout');
  const sets = [
    { folder, papers: layoutPapers },
    { folder: join(folder, 'held-out'), papers: heldOutPapers },
  ];
  for (const { folder: place, papers } of sets) {
    mkdirSync(place, { recursive: true });
    for (const paper of papers.filter(({ file }) => `layout/${file}`.includes(only)))
      save(place, paper.file, await room.printPaper(paper, { width: 288, height: 192, quality: 0.45 }));
  }
}

/** The papers of the truth table go to test/fixtures/search. */
async function printProofs(room: PressRoom, out: string | undefined, only: string): Promise<void> {
  const folder = join(out ?? join(root, 'test/fixtures'), 'search');
  mkdirSync(folder, { recursive: true });
  for (const paper of [...readThamarat(), ...trapPapers].filter(({ file }) => `search/${file}`.includes(only)))
    save(folder, paper.file, await room.printPage(proofHtml(paper), proofSize, paper.masthead));
}

async function printVowelled(room: PressRoom, folder: string, file: string, family: string): Promise<void> {
  const masthead = {
    title: family,
    day: '2024-03-28',
    issue: '0',
    language: 'ar',
    direction: 'rtl',
    price: '',
    pages: 1,
  } as const;
  const printed = await room.printPage(vowelledHtml(family), vowelledSize, masthead);
  save(folder, file, printed);
  writeFileSync(join(folder, file.replace(/\.pdf$/, '.shuffled.pdf')), printed.shuffled);
}

async function printBench(room: PressRoom, folder: string, pages: number, editions: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < editions; number++) {
    const model = titles[number % titles.length]?.[number % 4];
    if (model === undefined) throw new RangeError(`No title for edition ${number}`);
    const random = seedRandom(`bench/${number}`);
    const long = makeLongEdition(model, readTexts(model.title.language), pages, number, random);
    save(folder, long.edition.file, await room.print(long.edition, { width: 900, height: 560, quality: 0.87 }, long.texts));
  }
}

function save(folder: string, file: string, { pdf, truth, remarks }: Omit<Printed, 'shuffled'>): void {
  writeFileSync(join(folder, file), pdf);
  writeTruth(join(folder, file.replace(/\.pdf$/, '.truth.json')), truth);
  const blocks = truth.pages.flatMap((page) => page.articles).flatMap((article) => article.blocks);
  const words = blocks.reduce((sum, block) => sum + block.words.length, 0);
  console.log(
    `${file}: ${truth.pages.length} pages, ${words} words, ${Math.round(pdf.length / 1024)} kB${remarks.map((remark) => `\n  ${remark}`).join('')}`,
  );
}
