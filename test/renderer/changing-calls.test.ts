// Every file of the renderer that asks main to change the library, or for what is of whoever keeps it, with what keeps it from those who may
// not. A new one must be thought of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CallEffect, callEffects } from '../../preload/contract-effects.ts';
import { isOpenTo } from '../../renderer/frame/open-places.ts';

const root = join(import.meta.dirname, '../../renderer');
const places = 'frame/open-places.ts';

/** File to what leaves it out: a part that asks `useMayChange` or `useAccess`, or the table of places. */
const keptBy: Readonly<Record<string, string>> = {
  'access/begin-room.tsx': 'access/room-setting.tsx',
  'adding/batch-card.tsx': 'arrivals-pill.tsx',
  'adding/failure-line.tsx': 'arrivals-pill.tsx',
  'adding/use-batches.ts': 'arrivals-pill.tsx',
  'adding/ways-in.ts': 'frame/open-menu.tsx',
  'archive/bags/use-bags.ts': 'archive/bags/bags-view.tsx',
  'archive/checks/use-edition-acts.ts': 'archive/checks/problem-edition.tsx',
  'archive/exchange/use-exchange.ts': 'archive/exchange/exchange-view.tsx',
  'archive/holdings/description.tsx': 'archive/holdings/description.tsx',
  'archive/holdings/holdings-menu.tsx': 'archive/holdings/holdings-menu.tsx',
  'archive/holdings/use-ruling.ts': 'archive/holdings/day-details.tsx',
  'archive/metadata/act-dialog.tsx': 'archive/metadata/metadata-view.tsx',
  'archive/metadata/use-acts.ts': 'archive/metadata/metadata-view.tsx',
  'archive/names/act-progress.tsx': 'archive/names/title-names.tsx',
  'archive/names/rename-title.tsx': 'archive/names/rename-title.tsx',
  'archive/names/use-naming.ts': 'archive/names/name-panel.tsx',
  'archive/names/use-taking-back.ts': 'archive/names/title-names.tsx',
  'archive/safety/use-bring-back.ts': 'archive/safety/bring-back.tsx',
  'archive/safety/use-safety.ts': 'archive/safety/safety-view.tsx',
  'archive/scans/use-scan-acts.ts': 'archive/scans/scans-view.tsx',
  'archive/trash/use-discarding.ts': 'archive/trash/trash-view.tsx',
  'archive/trash/use-restoring.ts': 'archive/trash/trash-view.tsx',
  'catalogue/catalogue-search.tsx': places,
  'catalogue/use-catalogue.ts': places,
  'catalogue/use-fetching.ts': places,
  'catalogue/use-offer-states.ts': places,
  'downloads/use-download-actions.ts': 'arrivals-pill.tsx',
  'notebook/dossier-page.tsx': 'notebook/dossier-page.tsx',
  'notebook/notebook-page.tsx': 'notebook/dossier-list.tsx',
  'notebook/use-collecting.tsx': 'app.tsx',
  'notebook/use-dossier.ts': 'notebook/item-row.tsx',
  'reader/articles/use-arranging.ts': 'reader/use-acts.ts',
  'reader/clipping/use-taken.ts': 'reader/use-features.ts',
  'reader/locked.tsx': 'reader/locked.tsx',
  'reader/marks/use-mark-list.ts': 'reader/marks/use-marks.ts',
  'reader/scan/scan-note.tsx': 'reader/scan/scan-note.tsx',
  'reader/view/use-title-reading.ts': 'reader/view/view-menu.tsx',
  'searches/save-panel.tsx': 'searches/saved-bar.tsx',
  'searches/use-look.ts': 'searches/use-saved-slots.tsx',
  'searches/use-saved-slots.tsx': 'searches/use-saved-slots.tsx',
  'searches/use-search-actions.ts': 'searches/saved-bar.tsx',
  'settings/use-keeping.ts': 'settings/settings-page.tsx',
  'shelf/details-popover.tsx': 'shelf/card.tsx',
  'shelf/learned-note.tsx': 'shelf/card.tsx',
  'shelf/reading-field.tsx': 'shelf/card.tsx',
  'shelf/use-card-actions.ts': 'shelf/card.tsx',
  'sources/add-source.tsx': places,
  'sources/source-sign-in.tsx': places,
  'sources/use-probe.ts': places,
  'sources/use-source-actions.ts': places,
};

/** The folders of places that no visitor has (`open-places.ts`). */
const ofKeepers = /^(archive|catalogue|notebook|sources)\//;

/** The same for calls that answer whoever keeps the library alone, outside of those places: each asks who sits there, or stands in a part that does. */
const toldBy: Readonly<Record<string, string>> = {
  'downloads/use-downloads.ts': 'downloads/use-downloads.ts',
  'paper/use-paper.tsx': 'paper/use-paper.tsx',
  'paper/use-tell-saved.ts': 'paper/use-tell-saved.ts',
  'reader/clipping/clip-actions.tsx': 'reader/use-features.ts',
  'reader/clipping/clip-dossier.tsx': 'reader/use-features.ts',
  'reader/clipping/use-taken.ts': 'reader/use-features.ts',
  'reader/marks/export-menu.tsx': 'reader/marks/use-marks.ts',
  'reader/marks/use-mark-list.ts': 'reader/marks/use-mark-list.ts',
  'reader/scan/use-scan.ts': 'reader/scan/use-scan.ts',
  'report/report-dialog.tsx': 'report/use-reporting.tsx',
  'search/use-form-names.ts': 'search/use-form-names.ts',
  'searches/use-saved-searches.ts': 'searches/use-saved-slots.tsx',
  'settings/use-keeping.ts': 'settings/settings-page.tsx',
  'settings/use-updates.ts': 'settings/settings-page.tsx',
  'shelf/edition-history.tsx': 'shelf/card.tsx',
  'shelf/learned-note.tsx': 'shelf/card.tsx',
  'shelf/reading-field.tsx': 'shelf/card.tsx',
};

const namesOf = (effect: CallEffect): string[] =>
  Object.entries(callEffects).flatMap(([name, one]) => (one === effect ? [name] : []));
const changing = namesOf('changes');
/** The areas of calls whose names are put together, such as `downloads.${verb}`. */
const areas = [...new Set(changing.map((name) => name.split('.')[0]))];

const asksFor = (names: readonly string[], text: string): boolean =>
  names.some((name) => new RegExp(`\\b(call|useCall)\\(\\s*'${name.replace('.', '\\.')}'`).test(text));
const asks = (text: string): boolean => asksFor(changing, text) || areas.some((area) => text.includes(`call(\`${area}.\${`));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('what changes the library', () => {
  it('is asked for by these files alone, each kept from those who may not', () => {
    expect(files.filter((name) => asks(read(name))).sort()).toEqual(Object.keys(keptBy).sort());
  });

  it('is left out by a part that knows who sits at the library', () => {
    const blind = Object.values(keptBy).filter((name) => name !== places && !/\buse(MayChange|Access)\(\)/.test(read(name)));
    expect(blind).toEqual([]);
  });
});

describe('what is of whoever keeps the library', () => {
  it('is asked for in places that no visitor has, and by these files alone', () => {
    const asking = files.filter((name) => !ofKeepers.test(name) && asksFor(namesOf('keeps'), read(name)));
    expect(asking.sort()).toEqual(Object.keys(toldBy).sort());
    for (const place of ['archive', 'notebook', 'sources'] as const) expect(isOpenTo('reading-room', place)).toBe(false);
  });

  it('is not asked for where a visitor sits', () => {
    const blind = Object.values(toldBy).filter((name) => !/\buse(MayChange|Access|IsVisitor)\(\)/.test(read(name)));
    expect(blind).toEqual([]);
  });
});
