// Opens a PDF with pdf.js in this thread, and tells apart all the ways in which a file is not one.
// Refuses scripts, forms, pictures and system fonts: only text and lines are read here.
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker as PdfjsWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { AppError } from '#border/errors';
import { isOfDisk } from '../base/disk-error.ts';
import { openPdfBytes, type PdfBytes } from './pdf-bytes.ts';
import { getDocument, PasswordResponses, PDFWorker, VerbosityLevel } from './pdfjs.ts';
import { type Operators, openSameThreadPorts, type TakeOperators } from './same-thread-port.ts';

/** An open document: `pdf` is valid until `close`. */
export type OpenDocument = {
  pdf: PDFDocumentProxy;
  /** Whether it needs a password to open. */
  isLocked: boolean;
  /** What pdf.js answers of this document. Throws disk/* once its file could not be read, for which pdf.js would wait for ever. */
  ask: <Value>(answer: Promise<Value>) => Promise<Value>;
  /**
   * Hands the operators of a page to `take`, some at a time, and keeps none; one page at once. Throws what pdf.js throws when the
   * page cannot be read at all, and disk/*.
   */
  readOperators: (page: PDFPageProxy, take: (operators: Operators) => void) => Promise<void>;
  /** Closes it and opens the same bytes anew, whatever has become of the file. */
  reopen: () => Promise<OpenDocument>;
  close: () => Promise<void>;
};

/** The bundle finds cmaps and fonts where the page has them: beside its own folder, in `renderer/pdfjs`. */
const partsFolder = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../node_modules/pdfjs-dist/', import.meta.url)
    : new URL('../renderer/pdfjs/', import.meta.url),
);

const openWorker = (take: TakeOperators): PdfjsWorker => {
  const [near, far] = openSameThreadPorts(take);
  // pdf.js asks for a Worker and uses of it what a SameThreadPort has.
  const worker = new PDFWorker({ port: near as never, verbosity: VerbosityLevel.ERRORS });
  WorkerMessageHandler.initializeFromPort(far);
  return worker;
};

/** A header may stand anywhere in the first kilobyte (ISO 32000-1, annex H.3, note 13). */
const HEADER_REACH = 1024;

const hasHeader = ({ head }: PdfBytes): boolean => head.subarray(0, HEADER_REACH).includes('%PDF-');
const hasEnd = ({ tail }: PdfBytes): boolean => tail.includes('%%EOF');

/**
 * Opens the file at `path`. Throws `pdf/not-pdf` (no header), `pdf/truncated` (does not open and has no end), `pdf/broken`,
 * `pdf/locked`, `pdf/wrong-password`, `pdf/no-pages`, disk/*.
 */
export async function openDocument(path: string, password: string | null, wholeUpTo?: number): Promise<OpenDocument> {
  return openOrClose(await openPdfBytes(path, wholeUpTo), password);
}

async function openOrClose(bytes: PdfBytes, password: string | null): Promise<OpenDocument> {
  try {
    if (!hasHeader(bytes)) throw new AppError('pdf/not-pdf');
    return await openBytes(bytes, password);
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function openBytes(bytes: PdfBytes, password: string | null): Promise<OpenDocument> {
  /** Rejects when a piece of the file could not be read. */
  const unread = Promise.withResolvers<never>();
  // Whoever asks hears of it.
  unread.promise.catch(() => undefined);
  const ask: OpenDocument['ask'] = (answer) => Promise.race([answer, unread.promise]);
  let takeOperators: TakeOperators = () => false;
  const worker = openWorker((operators) => takeOperators(operators));
  const task = getDocument({
    ...bytes.parameters(unread.reject),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    // Without a limit every photograph is decoded for nothing: 150 ms a page against 60.
    maxImageSize: 1,
    // Ascent and descent of the fonts come only with these.
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: `${partsFolder}cmaps/`,
    standardFontDataUrl: `${partsFolder}standard_fonts/`,
    wasmUrl: `${partsFolder}wasm/`,
  });
  let isLocked = false;
  let refusal: AppError | null = null;
  task.onPassword = (give: (password: string | Error) => void, reason: number): void => {
    isLocked = true;
    if (password === null) refusal = new AppError('pdf/locked');
    else if (reason === PasswordResponses.INCORRECT_PASSWORD) refusal = new AppError('pdf/wrong-password');
    give(refusal ?? password ?? '');
  };
  async function end(): Promise<void> {
    await task.destroy();
    worker.destroy();
  }
  try {
    const pdf = await ask(task.promise);
    if (pdf.numPages < 1) throw new AppError('pdf/no-pages');
    const readOperators: OpenDocument['readOperators'] = async (page, take) => {
      const taken = catchFirst(take);
      takeOperators = taken.run;
      try {
        await ask(page.getOperatorList());
      } finally {
        takeOperators = () => false;
      }
      taken.check();
    };
    const reopen = async (): Promise<OpenDocument> => {
      await end();
      return openOrClose(bytes, password);
    };
    const close = async (): Promise<void> => {
      await end();
      await bytes.close();
    };
    return { pdf, isLocked, ask, readOperators, reopen, close };
  } catch (error) {
    // To end pdf.js while it opens is an error that nobody hears, and which ends the thread: what waits for the disk is let go as it is.
    if (isOfDisk(error)) worker.destroy();
    else await end();
    throw refusal ?? faultOf(error, hasEnd(bytes));
  }
}

function faultOf(error: unknown, isWhole: boolean): AppError {
  if (error instanceof AppError) return error;
  return new AppError(isWhole ? 'pdf/broken' : 'pdf/truncated', {}, { cause: error });
}

/** Runs `take` until it throws: pdf.js must not hear of it in the middle of a message. */
function catchFirst(take: (operators: Operators) => void): { run: TakeOperators; check: () => void } {
  let fault: { error: unknown } | null = null;
  return {
    run: (operators) => {
      try {
        if (fault === null) take(operators);
      } catch (error) {
        fault = { error };
      }
      return true;
    },
    check: () => {
      if (fault !== null) throw fault.error;
    },
  };
}
