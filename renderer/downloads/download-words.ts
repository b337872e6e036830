// How far downloads are, as shares and sentences. Pure; the clock is given.

import type { InterfaceLanguage } from '#border/model';
import type { Download, DownloadList } from '#border/model-downloads';
import type { Words } from '#border/words/en';
import { saySize } from '#border/words/locale';
import type { PillWords } from '../ui/pill.tsx';
import { sayDuration, sayWhen } from '../ui/say-time.ts';

const secondMs = 1000;

/** Whether it is still to come, now or later. */
export function isExpected({ state }: Download): boolean {
  return state === 'waiting' || state === 'running' || state === 'paused';
}

/** The share of its bytes that are here, null while its size is unknown. */
export function shareOf({ state, receivedBytes, totalBytes }: Download): number | null {
  if (state === 'done') return 1;
  return totalBytes === null || totalBytes === 0 ? null : Math.min(1, receivedBytes / totalBytes);
}

/** The share of all that moves and of what has arrived since it began to; null while no size is known. */
export function wholeShare({ downloads, counts }: DownloadList): number | null {
  const shares = downloads.filter(({ state }) => state === 'running').map(shareOf);
  if (counts.arrived === 0 && shares.every((share) => share === null)) return null;
  const here = shares.reduce<number>((sum, share) => sum + (share ?? 0), counts.arrived);
  return here / (counts.arrived + counts.moving);
}

/** What the pill says of the downloads; null when there is nothing to be said. */
export function downloadPill(list: DownloadList, words: Words): PillWords | null {
  const say = words.downloads;
  const { moving, held, paused, failed } = list.counts;
  const hasFailed = failed > 0;
  if (moving > 0) return { text: say.arriving(moving), share: wholeShare(list), hasFailed };
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
