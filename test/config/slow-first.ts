// The order of the unit tests: what takes longest begins first, so that no core is left alone with it at the end. Where nothing is known
// of earlier runs Vitest would go by the size of files, and the longest ones are short tables.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** About the longest first. A file that is not named waits its turn. */
const slow = [
  'crash/matrix.test.ts',
  '21-query-fuzz.test.ts',
  '15-secrets.test.ts',
  '19-tampered-editions.test.ts',
  'flows/ocr/reading-scans.test.ts',
  'flows/downloads/scenarios.test.ts',
  'commands/commands.test.ts',
  'core.test.ts',
  'flows/safety/rebuild.test.ts',
  'ocr/accuracy.test.ts',
  'flows/crash.test.ts',
  'search/truth-table.test.ts',
  'flows/sources/sources.test.ts',
  'issue/adding.test.ts',
  'flows/sources/checking.test.ts',
  'flows/match-alerts.test.ts',
  'flows/sources/sign-in.test.ts',
  'commands/sources.test.ts',
  'flows/suites.test.ts',
  'flows/marks/corrected-edition.test.ts',
  'flows/downloads/kill.test.ts',
  'issue/suites.test.ts',
  '13-contract.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = slow.findIndex((name) => ['main/', 'threats/', ''].some((folder) => moduleId.endsWith(`test/${folder}${name}`)));
  return at === -1 ? slow.length : at;
};

/** Puts the slow files before the others, which keep Vitest's own order. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
