// What the writer's thread does for pages that are read from their pictures, by name. Refuses to decide anything.
import type { EditionId } from '#border/model';
import { changeOcrPages, dropOcrPages, type OcrChange, type OcrPage, putOcrPages } from '../library/ocr-pages.ts';
import { dropRecognised, keepRecognised, type RecognisedToKeep } from './writer/keep-recognised.ts';
import type { Writer } from './writer/open-writer.ts';

/** The tasks over the library of a writer. */
export function makeOcrTasks(writer: () => Writer) {
  return {
    putOcrPages: ({ pages }: { pages: readonly OcrPage[] }): void => putOcrPages(writer().database, pages),
    changeOcrPages: ({ changes }: { changes: readonly OcrChange[] }): void => changeOcrPages(writer().database, changes),
    dropOcrPages: ({ id }: { id: EditionId }): void => dropOcrPages(writer().database, id),
    keepRecognised: (input: RecognisedToKeep): void => keepRecognised(writer(), input),
    dropRecognised: (input: { id: EditionId; pages?: readonly number[] }): { pages: number } => dropRecognised(writer(), input),
  };
}
