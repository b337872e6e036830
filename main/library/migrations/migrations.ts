// The steps of library.sqlite in their order; a new one is added at the end, and none is ever changed.
import type { Migration } from '../../base/migrate.ts';
import { createFirstTables } from './0001-first.ts';
import { addSources } from './0002-sources.ts';
import { addCorrections } from './0003-corrections.ts';
import { addIssues } from './0004-issues.ts';
import { addRecognition } from './0005-recognition.ts';
import { addSearches } from './0006-searches.ts';
import { addDossiers } from './0007-dossiers.ts';
import { addMarks } from './0008-marks.ts';
import { addReading } from './0009-reading.ts';
import { addFixity } from './0010-fixity.ts';
import { addTitleNames } from './0011-title-names.ts';
import { addHoldings } from './0012-holdings.ts';
import { addOcr } from './0013-ocr.ts';
import { addUnmatchedPages } from './0014-unmatched-pages.ts';

/** Every migration, the first version first. */
export const migrations: readonly Migration[] = [
  { version: 1, up: createFirstTables },
  { version: 2, up: addSources },
  { version: 3, up: addCorrections },
  { version: 4, up: addIssues },
  { version: 5, up: addRecognition },
  { version: 6, up: addSearches },
  { version: 7, up: addDossiers },
  { version: 8, up: addMarks },
  { version: 9, up: addReading },
  { version: 10, up: addFixity },
  { version: 11, up: addTitleNames },
  { version: 12, up: addHoldings },
  { version: 13, up: addOcr },
  { version: 14, up: addUnmatchedPages },
];
