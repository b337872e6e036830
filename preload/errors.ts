// Every way in which Kiosque can say no: a closed union of codes, the error that carries one, and the answer that crosses the border.
// Knows nothing of words: the sentences for people stand in preload/words/faults.ts.
import { z } from 'zod';

/** Codes are `area/reason`. A code is added here and nowhere else; words/faults.ts then does not compile without its sentences. */
export const errorCodes = [
  'internal',
  'input/invalid',
  'input/unknown-call',
  'usage/unknown-command',
  'usage/missing-argument',
  'usage/bad-option',
  'library/not-found',
  'library/not-a-folder',
  'library/locked',
  'library/from-future',
  'library/damaged',
  'library/read-only',
  'library/duplicate',
  'library/issue-taken',
  'edition/not-found',
  'edition/damaged',
  'edition/bad-span',
  'edition/changed-since',
  'act/nothing',
  'act/busy',
  'authority/name-taken',
  'authority/not-found',
  'title/not-found',
  'dossier/not-found',
  'dossier/full',
  'dossier/busy',
  'repair/wrong-bytes',
  'repair/nothing-found',
  'repair/no-source',
  'audit/busy',
  'mark/not-found',
  'mark/full',
  'mark/no-text',
  'link/invalid',
  'link/title-unknown',
  'link/day-unknown',
  'page/not-found',
  'page/not-read',
  'article/not-found',
  'print/busy',
  'print/failed',
  'print/too-long',
  'file/not-found',
  'file/unreadable',
  'file/empty',
  'file/not-regular',
  'file/is-folder',
  'file/changed',
  'file/exists',
  'folder/empty',
  'folder/not-writable',
  'pdf/not-pdf',
  'pdf/truncated',
  'pdf/broken',
  'pdf/locked',
  'pdf/wrong-password',
  'pdf/no-pages',
  'pdf/too-slow',
  'alto/broken',
  'alto/not-alto',
  'alto/no-size',
  'mets/broken',
  'mets/not-mets',
  'mets/unclear',
  'mods/broken',
  'mods/not-mods',
  'zip/broken',
  'zip/locked',
  'zip/unsafe',
  'zip/too-large',
  'zip/empty',
  'image/broken',
  'image/unsupported',
  'image/too-large',
  'issue/no-pages',
  'issue/unreadable',
  'issue/too-slow',
  'issue/text-too-large',
  'disk/full',
  'disk/failed',
  'add/cancelled',
  'bag/nothing',
  'bag/invalid',
  'bag/unfit',
  'bag/bad-profile',
  'bag/bad-labels',
  'bag/busy',
  'search/bad-query',
  'search/unavailable',
  'search/overtaken',
  'search/renewing',
  'search/not-found',
  'search/name-taken',
  'access/reading-room',
  'access/wrong-pin',
  'access/wait',
  'secrets/unavailable',
  'format/unsupported',
  'address/invalid',
  'network/unreachable',
  'network/timeout',
  'network/too-slow',
  'network/cut',
  'network/tls',
  'network/redirect',
  'network/forbidden',
  'network/busy',
  'network/failed',
  'network/proxy',
  'network/bad-answer',
  'source/not-found',
  'source/exists',
  'source/missing',
  'source/refused',
  'source/sign-in',
  'source/unknown-kind',
  'source/bad-feed',
  'source/doctype',
  'source/too-large',
  'sign-in/wrong',
  'sign-in/unsupported',
  'sign-in/failed',
  'download/not-found',
  'download/web-page',
  'download/quota',
  'download/wrong-size',
  'download/wrong-digest',
  'download/too-large',
  'download/not-free',
  'library/unfinished',
  'library/not-empty',
  'library/place-fixed',
  'backup/not-found',
  'backup/unfinished',
  'backup/unreadable',
  'backup/inside-library',
  'backup/not-empty',
  'backup/other-library',
  'backup/busy',
  'backup/stopped',
  'backup/unfaithful',
  'backup/damaged',
  'rebuild/no-sidecar',
  'rebuild/bad-sidecar',
  'rebuild/file-missing',
  'rebuild/wrong-size',
  'rebuild/duplicate',
  'rebuild/from-copy',
  'rebuild/edition-missing',
] as const;

/** One member of the closed union of codes. */
export type ErrorCode = (typeof errorCodes)[number];

/** What a failed call answers: a code, a sentence in the interface's language, and plain values that the sentence used. */
export const Fault = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type Fault = z.infer<typeof Fault>;

/** What every call across the border returns; errors travel as data because Electron flattens thrown ones. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

/** Plain values that a sentence may use, such as the pid of a lock's holder or a position in a query. */
export type FaultDetail = NonNullable<Fault['detail']>;

/** Thrown freely inside main; `answer` and the command line turn it into a Fault. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: FaultDetail;

  constructor(code: ErrorCode, detail: FaultDetail = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

/** Whether a text is one of the codes, so that an error which crossed a thread as plain data can be rebuilt. */
export function isErrorCode(text: string): text is ErrorCode {
  return (errorCodes as readonly string[]).includes(text);
}
