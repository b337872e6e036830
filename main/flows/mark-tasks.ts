// What changes marks, by name: part of what the library-worker serves. Refuses to decide: each task is one function of flows/writer.
import { addMark, changeMark, keepMarkPlaces, putBackMarks, removeMarks } from './writer/change-marks.ts';
import type { Writer } from './writer/open-writer.ts';

/** The input of a function that changes something. */
type In<Change extends (writer: Writer, input: never) => unknown> = Parameters<Change>[1];

/** The tasks over the library that `writer` opens. */
export function makeMarkTasks(writer: () => Writer) {
  return {
    addMark: (input: In<typeof addMark>) => addMark(writer(), input),
    changeMark: (input: In<typeof changeMark>) => changeMark(writer(), input),
    removeMarks: (input: In<typeof removeMarks>) => removeMarks(writer(), input),
    putBackMarks: (input: In<typeof putBackMarks>) => putBackMarks(writer(), input),
    keepMarkPlaces: (input: In<typeof keepMarkPlaces>) => keepMarkPlaces(writer(), input),
  };
}
