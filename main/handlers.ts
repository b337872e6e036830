// One line a call of the contract: which function of the core answers it. Holds no logic.
import type { Handlers } from '#border/contract';
import { changeSettings, forgetFolder, showFolders, watchChosenFolder } from './flows/change-settings.ts';
import { correct, keepPosition, remove, restore, unlock } from './flows/change-shelf.ts';
import { findHits, findInEdition, readLayout } from './flows/find-text.ts';
import type { Parts } from './flows/parts.ts';
import { listShelf, openEdition, showEdition } from './flows/read-shelf.ts';
import { readState } from './flows/read-state.ts';
import { addChosenFiles, addChosenFolder, addPaths, cancelBatch, dismissBatch, retryItem } from './flows/run-batches.ts';
import { readSettings } from './library/library-record.ts';

/** The handlers of an open library. */
export function makeHandlers(parts: Parts): Handlers {
  return {
    'library.state': () => readState(parts),
    'editions.list': async (filter) => ({ editions: await listShelf(parts, filter) }),
    'editions.open': ({ id }) => openEdition(parts, id),
    'editions.show': (input) => showEdition(parts, input),
    'editions.find': async (input) => ({ pages: await findInEdition(parts, input) }),
    'editions.set': async (input) => ({ edition: await correct(parts, input) }),
    'editions.remove': async ({ ids }) => ({ removed: await remove(parts, ids) }),
    'editions.restore': async ({ ids }) => ({ restored: await restore(parts, ids) }),
    'editions.unlock': (input) => unlock(parts, input),
    'editions.keepPosition': async (input) => {
      await keepPosition(parts, input);
      return {};
    },
    'pages.layout': async (input) => ({ layout: await readLayout(parts, input) }),
    'search.find': (input) => findHits(parts, input),
    'add.chooseFiles': async () => ({ batchId: await addChosenFiles(parts) }),
    'add.chooseFolder': async () => ({ batchId: await addChosenFolder(parts) }),
    'add.samples': () => ({ batchId: addPaths(parts, [parts.samplesDir]).id }),
    'add.retry': (input) => ({ batchId: retryItem(parts, input) }),
    'add.cancel': ({ batchId }) => cancelBatch(parts, batchId),
    'add.dismiss': ({ batchId }) => dismissBatch(parts, batchId),
    'folders.list': () => ({ folders: showFolders(parts) }),
    'folders.watch': async () => ({ folders: await watchChosenFolder(parts) }),
    'folders.forget': async ({ id }) => ({ folders: await forgetFolder(parts, id) }),
    'settings.get': () => readSettings(parts.database),
    'settings.set': (change) => changeSettings(parts, change),
  };
}
