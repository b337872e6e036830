// The log of checks and the rows that are made from it: what stands behind the last known line is taken in, before anything is appended.
// Refuses to forget: where the log is gone, the rows keep what they have, so that the next audit can tell.
import { appendToLog, holdsPosition, isAtEnd, type LogPosition, logStart, readLog } from '../../archive/check-log.ts';
import type { Places } from '../../archive/places.ts';
import { LogBody } from '../../base/check-record.ts';
import { putAudit, putChecks, putLogMark, readLogMark } from '../../library/checks.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';

type Open = { places: Places; database: LibraryDatabase };

const putBody = (database: LibraryDatabase, body: LogBody, nowMs: number): void => {
  if (body.kind === 'checked') {
    putChecks(
      database,
      body.editions.map(([id, atMs, , isWhole]) => ({ id, atMs, isWhole: isWhole === 1 })),
      nowMs,
    );
    return;
  }
  const { report, heads } = body;
  putAudit(database, report.isFull, report.endedAtMs, JSON.stringify({ report, heads: report.isFull ? heads : [] }));
};

/** Takes in what the log has and the rows have not, and gives where it ends. A line whose link does not follow tells nothing. */
export function takeInLog({ places, database }: Open, nowMs: number): LogPosition {
  const mark = readLogMark(database) ?? logStart;
  if (!holdsPosition(places.root, mark) || isAtEnd(places.root, mark)) return mark;
  let end = mark;
  database.transaction(() => {
    for (const { body, isWhole, after } of readLog(places.root, mark)) {
      const parsed = isWhole ? LogBody.safeParse(body) : null;
      if (parsed?.success === true) putBody(database, parsed.data, nowMs);
      end = after;
    }
    if (end !== mark) putLogMark(database, end);
  })();
  return end;
}

/** Appends lines, and makes the rows of them. On the disk when it returns. */
export function writeLog(open: Open, bodies: readonly LogBody[], atMs: number): void {
  if (bodies.length === 0) return;
  const end = appendToLog(open.places.root, takeInLog(open, atMs), bodies, atMs);
  open.database.transaction(() => {
    for (const body of bodies) putBody(open.database, body, atMs);
    putLogMark(open.database, end);
  })();
}
