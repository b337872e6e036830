// How far downloads are, as shares and sentences. Pure; the clock is given.
import type { Download } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import type { Words } from '#border/words/en';
import { saySize } from '#border/words/locale';
import type { PillWords } from '../ui/pill.tsx';
import { sayDuration, sayWhen } from '../ui/say-time.ts';

const secondMs = 1000;

/** Whether it is still to come, now or later. */
export function isExpected({ state }: Download): boolean {
  return state === 'waiting' || state === 'running' || state === 'paused';
}

/** Whether it moves or will as soon as those before it are through. */
export function isMoving({ state, hold }: Download): boolean {
  return state === 'running' || (state === 'waiting' && hold === null);
}

/** The share of its bytes that are here, null while its size is unknown. */
export function shareOf({ state, receivedBytes, totalBytes }: Download): number | null {
  if (state === 'done') return 1;
  return totalBytes === null || totalBytes === 0 ? null : Math.min(1, receivedBytes / totalBytes);
}

/** The share of all that moves and of what `arrived` since it began; null while no size is known. */
export function wholeShare(downloads: readonly Download[], arrived: number): number | null {
  const moving = downloads.filter(isMoving);
  const shares = moving.map(shareOf);
  if (arrived === 0 && shares.every((share) => share === null)) return null;
  return (arrived + shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)) / (arrived + moving.length);
}

/** How many arrived while others moved: those that were expected and are now done or gone. Back to none when nothing moves. */
export function countArrived(before: readonly Download[], next: readonly Download[], arrived: number): number {
  if (!next.some(isMoving)) return 0;
  const still = new Set(next.filter(({ state }) => state !== 'done').map(({ id }) => id));
  return arrived + before.filter((one) => isExpected(one) && !still.has(one.id)).length;
}

/** What the pill says of the downloads; null when there is nothing to be said. */
export function downloadPill(downloads: readonly Download[], arrived: number, words: Words): PillWords | null {
  const say = words.downloads;
  const failed = downloads.filter(({ state }) => state === 'failed').length;
  const moving = downloads.filter(isMoving).length;
  const held = downloads.filter(({ state, hold }) => state === 'waiting' && hold !== null).length;
  const paused = downloads.filter(({ state }) => state === 'paused').length;
  const hasFailed = failed > 0;
  if (moving > 0) return { text: say.arriving(moving), share: wholeShare(downloads, arrived), hasFailed };
  if (hasFailed) return { text: say.failed(failed), hasFailed };
  if (held > 0) return { text: say.waiting(held), hasFailed };
  return paused > 0 ? { text: say.paused(paused), hasFailed } : null;
}

/** What one download does: its bytes, speed and time left, or what it waits for. */
export function sayDownload(download: Download, words: Words, language: InterfaceLanguage, nowMs: number): string {
  const say = words.downloads;
  const bytes = sayBytes(download, words, language);
  if (download.state === 'paused') return join([say.isPaused, bytes], words);
  if (download.state === 'waiting') return join([sayHold(download, words, language, nowMs), bytes], words);
  if (shareOf(download) === 1) return say.isWhole;
  const { bytesPerSecond, totalBytes, receivedBytes } = download;
  const isFlowing = bytesPerSecond !== null && bytesPerSecond > 0;
  const speed = isFlowing ? say.perSecond(saySize(bytesPerSecond, language)) : null;
  const leftMs = isFlowing && totalBytes !== null ? ((totalBytes - receivedBytes) / bytesPerSecond) * secondMs : null;
  return join([bytes, speed, leftMs === null ? null : say.left(sayDuration(leftMs, language))], words);
}

function sayHold({ hold, nextTryAtMs, attempts }: Download, words: Words, language: InterfaceLanguage, nowMs: number): string {
  const say = words.downloads;
  if (hold === null) return say.next;
  if (hold !== 'later' || nextTryAtMs === null) return say.holds[hold];
  const again = say.tryAgain(sayWhen(nextTryAtMs, nowMs, language, words));
  return attempts > 0 ? words.common.both(again, say.attempts(attempts)) : again;
}

function sayBytes({ receivedBytes, totalBytes }: Download, words: Words, language: InterfaceLanguage): string | null {
  if (totalBytes !== null && receivedBytes > 0) {
    return words.downloads.bytes(saySize(receivedBytes, language), saySize(totalBytes, language));
  }
  const known = totalBytes ?? receivedBytes;
  return known > 0 ? saySize(known, language) : null;
}

function join(parts: readonly (string | null)[], words: Words): string {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? words.common.loading : said.reduce(words.common.both);
}
