// The tasks of the library-worker for the reading room.
import type { PinProof } from '../base/pin.ts';
import { putPinTries } from '../library/library-record.ts';
import { changeLibraryRecord } from './writer/ensure-title.ts';
import type { Writer } from './writer/open-writer.ts';

/** The tasks over the writer. */
export function makeAccessTasks(writer: () => Writer) {
  return {
    /** Begins the reading room, or ends it with null; tries are counted anew. */
    setReadingRoom: ({ proof }: { proof: PinProof | null }): void => {
      changeLibraryRecord(writer(), (record) => ({ ...record, readingRoom: proof }));
      putPinTries(writer().database, { wrong: 0, nextTryAtMs: 0 });
    },
    countPin: (tries: { wrong: number; nextTryAtMs: number }): void => putPinTries(writer().database, tries),
  };
}
