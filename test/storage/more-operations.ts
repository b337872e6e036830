// What is done to a library beside the operations of the crash matrix, each over the same start and to be done again over whatever is left.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, makeStart, openStage, paperOf, plainDay } from '../crash/open-stage.ts';
import type { Operation, Place } from '../crash/operation.ts';

const desk = ({ out }: Place) => ({
  chooseFiles: async () => [],
  chooseFolder: async () => out,
  chooseSave: async (name: string) => join(out, name),
  openAddress: async () => {},
});

/** Every edition as packages of METS for other institutions. */
const exchange: Operation = {
  name: 'export',
  prepare: makeStart,
  run: async ({ place, begin }) => {
    const core = await openStage(place, { desk: desk(place) });
    await begin();
    for (const name of readdirSync(place.out)) rmSync(join(place.out, name), { recursive: true });
    const how = { table: 'holdings', articles: false } as const;
    const { saved } = await core.handlers['exchange.export']({ chosen: {}, as: 'mets', form: 'folder', ...how });
    const fault = saved?.failed[0]?.fault;
    if (saved === null || fault !== undefined) throw new Error(`the export says ${JSON.stringify(fault)}`);
    return core.close;
  },
};

/** The text of a page that was read from its picture, as large as that of a full page. */
const ocrText: Operation = {
  name: 'OCR text kept',
  prepare: makeStart,
  run: async ({ place, begin }) => {
    const core = await openStage(place);
    const id = await idOf(core, paperOf(place, plainDay));
    await begin();
    const xml = `<?xml version="1.0"?><alto>${'<String CONTENT="pluie"/>'.repeat(20_000)}</alto>`;
    const read = { page: 1, words: 20_000, confidence: 0.9, languages: ['fr'], engine: 'Tesseract', atMs: 1 } as const;
    await core.parts.workers.library.run('keepRecognised', { id, xml, ...read, languages: [...read.languages] });
    return core.close;
  },
};

/** An act over all editions, with the values before and after in their history. */
const metadataAct: Operation = {
  name: 'metadata act',
  prepare: makeStart,
  run: async ({ place, begin }) => {
    const core = await openStage(place);
    await begin();
    const { editions } = await core.handlers['editions.list']({});
    const ids = editions.map(({ id }) => id);
    const act = { kind: 'set-all', ids, change: { price: '4 MAD', language: 'ar' } } as const;
    const { refused } = await core.handlers['metadata.change']({ act: { ...act, ids }, keepsBoth: false });
    if (refused.length > 0) throw new Error(`the act says ${JSON.stringify(refused)}`);
    const changed = (await core.handlers['editions.list']({})).editions;
    if (changed.some(({ price }) => price !== '4 MAD')) throw new Error('the act left an edition out');
    return core.close;
  },
};

/** Those operations. */
export const moreOperations: readonly Operation[] = [exchange, ocrText, metadataAct];
