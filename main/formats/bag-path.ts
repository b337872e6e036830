// Which paths a bag may name, the same on every system (RFC 8493, section 5). Refuses whatever could lead out of the bag or mean another
// file elsewhere: a bag that one system takes and another must not open is no archive.
import type { BagCode } from '#border/model-bags';

/** A path without `./` and doubled slashes, and what is wrong with it. */
export type JudgedPath = { path: string; fault: BagCode | null; isTidied: boolean };

const leavesBag = /^[/~]|^[A-Za-z]:|\\/u;
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/iu;

const isReserved = (part: string): boolean => devices.test(part) || part.includes(':') || /[. ]$/u.test(part);

/** Judges a path as a manifest, a fetch list or an archive writes it, percent signs decoded. */
export function judgePath(raw: string): JudgedPath {
  const parts = raw.split('/').filter((part) => part !== '.');
  const isUnsafe = leavesBag.test(raw) || raw.includes('\0') || parts.includes('..') || raw.trim() === '';
  const path = parts.filter((part) => part !== '').join('/');
  if (isUnsafe || path === '') return { path: raw, fault: 'bag/unsafe-path', isTidied: false };
  const fault = path.split('/').some(isReserved) ? 'bag/reserved-name' : null;
  return { path, fault, isTidied: path !== raw };
}

/** A path as a manifest writes it: CR, LF and the percent sign encoded. */
export function encodePath(path: string): string {
  return path.replace(/[%\r\n]/gu, (sign) => ({ '%': '%25', '\r': '%0D', '\n': '%0A' })[sign] ?? sign);
}

/** The path that a manifest means: only those three are decoded, all other percent signs stand for themselves. */
export function decodePath(written: string): string {
  return written.replace(/%(?:25|0[DdAa])/gu, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** The same for two paths that a system without cases or with another form of Unicode would take for one. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
