// A mark as files for other programs have it: as it was made, and where it stands now.
import type { Day } from '#border/model';
import type { MarkPart, MarkPoint, MarkRecord, MarkState } from '#border/model-marks';

/**
 * `page` is where it stands, and where it was made once it is lost; `parts` are the places of its text where they are known. `sum` says which
 * edition its links mean, where the day has several.
 */
export type ExportedMark = {
  record: MarkRecord;
  editionId: string;
  title: string;
  day: Day | null;
  issue: string | null;
  language: string | null;
  page: number;
  state: MarkState;
  parts: readonly MarkPart[];
  point: MarkPoint | null;
  sum?: string | undefined;
};

/** Marks of one issue stand together, in the order in which the first of each came. */
export function byIssue(marks: readonly ExportedMark[]): ExportedMark[][] {
  return [...Map.groupBy(marks, ({ title, day, issue }) => JSON.stringify([title, day, issue])).values()];
}
