// A file on its way as the screens see it.

import { AppError, isErrorCode } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import type { Download } from '#border/model-downloads';
import type { Log } from '../../base/log.ts';
import { toFault } from '../../base/to-fault.ts';
import type { DownloadRow } from '../../library/downloads.ts';
import type { Queued } from './attempt-download.ts';

/** The error that a row remembers. */
export function errorOfRow({ fault, offer, url }: DownloadRow): AppError | null {
  if (fault === null) return null;
  const code = isErrorCode(fault.code) ? fault.code : 'internal';
  return new AppError(code, { name: offer.title, host: new URL(url).host, ...fault.detail });
}

const stateOf = ({ row, run, arrived }: Queued): Download['state'] => {
  if (arrived !== null) return 'done';
  return run === null ? row.state : 'running';
};

/** Shows one file; `hold` is why it does not begin. */
export function showDownload(
  queued: Queued,
  hold: Download['hold'],
  speech: { language: InterfaceLanguage; log: Log },
): Download {
  const { row, run, arrived } = queued;
  const state = stateOf(queued);
  const error = errorOfRow(row);
  return {
    id: row.id,
    sourceId: row.sourceId,
    title: arrived?.title ?? row.offer.title,
    day: arrived === null ? row.offer.facts.day : arrived.day,
    host: queued.host,
    state,
    receivedBytes: run?.receivedBytes ?? queued.receivedBytes,
    totalBytes: run?.totalBytes ?? queued.totalBytes ?? row.offer.sizeBytes,
    bytesPerSecond: run?.bytesPerSecond ?? null,
    hold: state === 'waiting' ? hold : null,
    nextTryAtMs: row.nextTryAtMs,
    attempts: row.attempts,
    fault: error === null ? null : toFault(error, speech.language, speech.log),
    editionId: arrived?.editionId ?? null,
  };
}
