// A bag of another library that is verified and taken in.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBagRun } from '../../../main/flows/bags/bag-desk.ts';
import { exportBags } from '../../../main/flows/bags/export-bags.ts';
import { importBag } from '../../../main/flows/bags/import-bag.ts';
import { addPapers, makeStart, openStage, paperOf, sumOfFile, writePaper } from '../open-stage.ts';
import { type Operation, type Place, placeAt } from '../operation.ts';

const day = '2024-03-27';
const bagsOf = ({ inputs }: Place): string => join(inputs, 'bags');
const untold = () => openBagRun(new AbortController().signal, () => {});

export const bagImport: Operation = {
  name: 'bag import',
  prepare: async (place, ack) => {
    await makeStart(place, ack);
    const other = { ...placeAt(join(place.root, 'other')), inputs: place.inputs };
    mkdirSync(bagsOf(place), { recursive: true });
    const core = await openStage(other);
    await addPapers(core, [writePaper(other, day)], () => {});
    const wish = { content: { kind: 'library' }, as: 'folder', isEach: false, labels: [], profile: null } as const;
    await exportBags(core.parts, { ...wish, labels: [] }, bagsOf(place), untold());
    await core.close();
    rmSync(other.root, { recursive: true });
  },
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place);
    const fact = `edition ${sumOfFile(paperOf(place, day))}`;
    const [name = ''] = readdirSync(bagsOf(place));
    await begin();
    ack({ fact, may: 'shelf' });
    const bag = await importBag(core.parts, join(bagsOf(place), name), null, untold());
    const { valid, failed } = await bag.finish();
    if (!valid || failed.length > 0) throw new Error(`the import says ${JSON.stringify(failed)}`);
    ack({ fact, is: 'shelf' });
    await core.whenSearchable();
    return core.close;
  },
};
