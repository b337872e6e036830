// A file whose first half arrived before somebody paused it, and that is gone on with.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listDownloads } from '../../../main/library/downloads.ts';
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const resume: Operation = {
  name: 'resume',
  prepare: async (place, ack, press) => {
    await makeStart(place, ack);
    const core = await openStage(place, { isFetching: true });
    await fetch(new URL('/hold', press));
    await core.handlers['sources.add']({ address: press });
    void core.sync(null, new AbortController().signal);
    const part = (id: string): string => join(place.library, 'incoming', id, 'edition.pdf');
    const hasBegun = (): boolean =>
      listDownloads(core.parts.database).some(({ id }) => (statSync(part(id), { throwIfNoEntry: false })?.size ?? 0) > 0);
    while (!hasBegun()) await pause(10);
    await core.handlers['downloads.pause']({ ids: listDownloads(core.parts.database).map(({ id }) => id) });
    await core.close();
    await fetch(new URL('/go', press));
  },
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place, { isFetching: true });
    const rows = listDownloads(core.parts.database);
    await begin();
    const ids = rows.map(({ id }) => id);
    await core.handlers['downloads.resume']({ ids });
    await core.parts.writing?.downloads.whenSettled(ids);
    const { editions } = await core.handlers['editions.list']({});
    for (const { id, sha256 } of editions) if (ids.includes(id)) ack({ fact: `edition ${sha256}`, is: 'shelf' });
    await core.whenSearchable();
    return core.close;
  },
};
