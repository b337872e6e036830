// What changes dossiers, by name: part of what the library-worker serves. Refuses to decide: each task is one function of flows/writer.
import {
  addItems,
  changeDossier,
  commentItem,
  createDossier,
  orderItems,
  putBackDossier,
  putBackItems,
  removeDossier,
  takeItems,
} from './writer/change-dossiers.ts';
import type { Writer } from './writer/open-writer.ts';

/** The input of a function that changes something. */
type In<Change extends (writer: Writer, input: never) => unknown> = Parameters<Change>[1];

/** The tasks over the library that `writer` opens. */
export function makeDossierTasks(writer: () => Writer) {
  return {
    createDossier: (input: In<typeof createDossier>) => createDossier(writer(), input),
    changeDossier: (input: In<typeof changeDossier>) => changeDossier(writer(), input),
    removeDossier: (input: In<typeof removeDossier>) => removeDossier(writer(), input),
    putBackDossier: (input: In<typeof putBackDossier>) => putBackDossier(writer(), input),
    addToDossier: (input: In<typeof addItems>) => addItems(writer(), input),
    orderDossier: (input: In<typeof orderItems>) => orderItems(writer(), input),
    commentInDossier: (input: In<typeof commentItem>) => commentItem(writer(), input),
    takeFromDossier: (input: In<typeof takeItems>) => takeItems(writer(), input),
    putBackInDossier: (input: In<typeof putBackItems>) => putBackItems(writer(), input),
  };
}
