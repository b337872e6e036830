// What the desktop does with pages and files, given by the shell: printing, the folder of a file, dragging, the share menu.
import type { PaperSize } from '#border/model-paper';

/** A page of our own origin to be printed, such as `print/<id>/page.html`, and the paper that it is made for. */
export type PaperJob = { path: string; size: PaperSize; isWide: boolean };

/** The shell's side. Paths are absolute and stay in main. */
export type PaperDesk = {
  /** Shows the system's dialog and prints; false when the person cancelled there. Throws print/failed, and the signal's reason. */
  print: (job: PaperJob, signal: AbortSignal) => Promise<boolean>;
  /** The same page as the bytes of a PDF. */
  toPdf: (job: PaperJob) => Promise<Uint8Array>;
  showInFolder: (path: string) => void;
  /** Lets a drag that a page has begun carry the file; `picture` is a thumbnail as JPEG. */
  drag: (path: string, picture: Uint8Array) => void;
  /** The system's menu of ways to share a file. Throws format/unsupported where the system has none. */
  share: (path: string) => void;
};
