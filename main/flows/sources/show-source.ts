// A source as the screens see it: a place on the network, or a watched folder by its own name.
import { basename } from 'node:path';
import { AppError, isErrorCode } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import type { Source } from '#border/model-sources';
import { isPassing } from '../../acquire/http/http-faults.ts';
import type { Log } from '../../base/log.ts';
import type { FolderRecord, SourceRecord } from '../../base/record.ts';
import { toFault } from '../../base/to-fault.ts';
import type { SourceState } from '../../library/sources.ts';
import { type LastCheck, nextCheckAtMs } from './next-check.ts';

/** What is known beside the record. */
export type SourceFacts = { state: SourceState; isChecking: boolean; isSignedIn: boolean; arrived: number; waiting: number };

type Speech = { language: InterfaceLanguage; log: Log };

/** The error that the last check left, as it was thrown. */
export function errorOfState({ fault }: SourceState, title: string): AppError | null {
  if (fault === null) return null;
  return new AppError(isErrorCode(fault.code) ? fault.code : 'internal', { title, ...fault.detail });
}

/** What the last check tells of the next. */
export function lastCheckOf(state: SourceState): LastCheck | null {
  if (state.checkedAtMs === null) return null;
  const error = errorOfState(state, '');
  const asked = error?.detail.retryAfterMs;
  return {
    atMs: state.checkedAtMs,
    hasFailedPassing: error !== null && isPassing(error),
    askedPauseMs: typeof asked === 'number' ? asked : null,
  };
}

/** Shows a source on the network. */
export function showSource(record: SourceRecord, facts: SourceFacts, nowMs: number, { language, log }: Speech): Source {
  const { state, isChecking, isSignedIn, arrived, waiting } = facts;
  const error = errorOfState(state, record.title);
  return {
    ...record,
    afterwards: null,
    isSignedIn,
    isChecking,
    lastCheckedAtMs: state.checkedAtMs,
    nextCheckAtMs: record.isFollowed ? nextCheckAtMs(record.schedule, lastCheckOf(state), nowMs) : null,
    problem: error === null ? null : toFault(error, language, log),
    arrived,
    waiting,
  };
}

/** Shows a watched folder: looked at all the time, so that it has no checks. */
export function showFolder(
  { id, path, afterwards }: FolderRecord,
  problem: AppError | null,
  arrived: number,
  { language, log }: Speech,
): Source {
  const title = basename(path);
  const named = problem === null ? null : new AppError(problem.code, { ...problem.detail, name: title }, { cause: problem });
  return {
    id,
    kind: 'folder',
    url: null,
    title,
    isFollowed: true,
    schedule: { kind: 'manual' },
    wanted: { newest: null, since: null },
    afterwards,
    signIn: null,
    isSignedIn: true,
    isChecking: false,
    lastCheckedAtMs: null,
    nextCheckAtMs: null,
    problem: named === null ? null : toFault(named, language, log),
    arrived,
    waiting: 0,
  };
}
