// A library of the Kiosque before this one: copied, then brought to the newest shape as it is opened.
import { join } from 'node:path';
import { dropSeal } from '../../../main/base/seal.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { migrations } from '../../../main/library/migrations/migrations.ts';
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

/** How the catalogue looked two versions ago. */
const earlier = `
DROP TABLE unmatched_pages;
DROP TABLE ocr_pages;
ALTER TABLE editions DROP COLUMN text_key;
ALTER TABLE edition_details DROP COLUMN recognised;
`;
const earlierVersion = 12;

export const migrate: Operation = {
  name: 'migrate',
  prepare: async (place, ack) => {
    await makeStart(place, ack);
    const database = openDatabase(join(place.library, 'library.sqlite'));
    database.exec(earlier);
    database.pragma(`user_version = ${earlierVersion}`);
    database.close();
    // The program of that time sealed nothing.
    dropSeal(database.name);
    ack({ fact: 'version', is: earlierVersion });
  },
  run: async ({ place, ack, begin }) => {
    await begin();
    for (let version = earlierVersion + 1; version <= migrations.length; version += 1) ack({ fact: 'version', may: version });
    const core = await openStage(place);
    ack({ fact: 'version', is: migrations.length });
    return core.close;
  },
};
