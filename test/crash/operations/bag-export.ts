// Editions written as a bag, which is whole or not there.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAt } from '../../support/verify-at.ts';
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation, Place } from '../operation.ts';

const bagsIn = ({ out }: Place): string[] => readdirSync(out).filter((name) => !name.endsWith('.part'));

const judge = async (place: Place): Promise<string[]> => {
  const reports = await Promise.all(bagsIn(place).map((name) => verifyAt(join(place.out, name))));
  const broken = reports.filter(({ valid }) => !valid);
  return broken.map(({ path, problems }) => `I1 the bag ${path} is not valid: ${JSON.stringify(problems)}`);
};

export const bagExport: Operation = {
  name: 'bag export',
  prepare: makeStart,
  run: async ({ place, begin }) => {
    const core = await openStage(place, {
      desk: {
        chooseFiles: async () => [],
        chooseFolder: async () => place.out,
        chooseSave: async () => null,
        openAddress: async () => {},
      },
    });
    await begin();
    // A person who finds the bag there does not ask for a second one.
    const isThere = bagsIn(place).length > 0;
    if (!isThere) {
      const { last } = await core.handlers['bags.export']({ content: { kind: 'library' }, as: 'folder', isEach: false });
      if (last?.kind !== 'export' || last.failed.length > 0) throw new Error(`the export says ${JSON.stringify(last)}`);
    }
    return core.close;
  },
  check: judge,
};
