import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { faultSentence, faults, faultWords } from '#border/words/faults';
import { queryMistake, queryReasons } from '#border/words/query-mistakes';

const languages: readonly InterfaceLanguage[] = ['en', 'fr', 'ar'];

const innerReasons: readonly (readonly [ErrorCode, readonly string[]])[] = [
  ['address/invalid', ['userinfo', 'scheme', 'not-an-address', 'pattern-part', 'pattern-incomplete']],
  ['network/unreachable', ['dns', 'refused', 'no-route', 'offline']],
  ['network/tls', ['expired', 'not-yet-valid', 'self-signed', 'wrong-host', 'untrusted', 'handshake']],
  ['network/redirect', ['downgrade', 'loop', 'too-many', 'scheme']],
  ['source/unknown-kind', ['no-pdf-links']],
];

/** Details of what arrives from a server, each of which may be missing. */
const arrival = {
  host: 'journal.example',
  status: 503,
  line: 12,
  name: 'Atlas.pdf',
  title: 'L’Atlas',
  retryAfterMs: 90_000,
  expected: 15_000_000,
  actual: 12_000_000,
};

describe.each(languages)('the sentences for faults in %s', (language) => {
  it.each([...errorCodes])('say what happened and what to do for %s, with and without details', (code) => {
    const detail = {
      name: 'Atlas.pdf',
      title: 'L’Atlas',
      page: 3,
      pid: 42,
      position: 5,
      reason: 'unclosed-quote',
      option: '--x',
      command: 'y',
    };
    const alone = Object.entries(arrival).map(([key, value]) => ({ [key]: value }));
    for (const given of [{}, detail, arrival, ...alone, { host: '', title: '', reason: 'toString' }]) {
      const { what, kept, next } = faultWords(code, given, language);
      for (const part of [what, next, ...(kept === undefined ? [] : [kept])]) {
        expect(part).toMatch(/\.$/u);
        expect(part).not.toMatch(/undefined|null|NaN|\[object|!| {2}| [.,]|^ /u);
        expect(part).not.toMatch(/['"]/u);
      }
    }
  });

  it.each(queryReasons)('name the mistake %s in a query', (reason) => {
    const sentence = queryMistake({ reason, position: 0 }, language);
    expect(sentence).not.toBe(queryMistake({ position: 0 }, language));
    expect(sentence).toContain(language === 'ar' ? '١' : '1');
  });

  it.each(innerReasons)('tell every reason for %s apart', (code, reasons) => {
    const whole = [undefined, ...reasons].map((reason) =>
      faultSentence(code, reason === undefined ? arrival : { ...arrival, reason }, language),
    );
    expect(new Set(whole).size).toBe(reasons.length + 1);
    expect(faultSentence(code, { ...arrival, reason: 'constructor' }, language)).toBe(whole[0]);
  });

  it('have a book of exactly the codes that exist', () => {
    expect(Object.keys(faults[language]).sort()).toEqual([...errorCodes].sort());
  });
});

describe('faultSentence', () => {
  it('says in one line what happened, what was kept and what to do', () => {
    expect(faultSentence('library/duplicate', { name: 'a.pdf' }, 'en')).toBe(
      '“a.pdf” is already in your library. The copy you have was kept as it is. Nothing needs to be done.',
    );
  });

  it('isolates a Latin file name in an Arabic sentence and an Arabic one in a French sentence', () => {
    expect(faultSentence('file/empty', { name: 'a 12.pdf' }, 'ar')).toContain('\u2068a 12.pdf\u2069');
    expect(faultSentence('file/empty', { name: 'الصباح 12.pdf' }, 'fr')).toContain('\u2068الصباح 12.pdf\u2069');
    expect(faultSentence('file/empty', { name: 'a.pdf' }, 'fr')).not.toContain('\u2068');
  });

  it('tells a damaged page from a damaged file', () => {
    expect(faultSentence('pdf/broken', { page: 4 }, 'en')).toContain('The other pages can be read.');
    expect(faultSentence('pdf/broken', {}, 'en')).not.toContain('The other pages');
  });

  it('names the server, and keeps its address apart from an Arabic sentence even where it is all digits', () => {
    expect(faultSentence('network/timeout', { host: 'journal.example' }, 'en')).toContain('The server journal.example did');
    expect(faultSentence('network/timeout', { host: 'journal.example' }, 'fr')).toContain('Le serveur journal.example n’a');
    for (const host of ['journal.example', '[::1]:8080']) {
      expect(faultSentence('network/timeout', { host }, 'ar')).toContain(`الخادم \u2068${host}\u2069`);
    }
  });

  it('says when a busy server may be asked again, rounded up', () => {
    const next = (retryAfterMs: number, language: InterfaceLanguage) =>
      faultWords('network/busy', { retryAfterMs }, language).next;
    expect([0, 60_000, 60_001, 3_600_000, 7_200_001].map((ms) => next(ms, 'en'))).toEqual([
      'Try again in 1 minute.',
      'Try again in 1 minute.',
      'Try again in 2 minutes.',
      'Try again in 60 minutes.',
      'Try again in 3 hours.',
    ]);
    expect(next(60_001, 'fr')).toBe('Réessayez dans 2 minutes.');
    expect([60_000, 120_000, 300_000, 660_000].map((ms) => next(ms, 'ar'))).toEqual([
      'أعد المحاولة بعد دقيقة.',
      'أعد المحاولة بعد دقيقتين.',
      'أعد المحاولة بعد ٥ دقائق.',
      'أعد المحاولة بعد ١١ دقيقة.',
    ]);
  });

  it('says both sizes, to the byte where they would look the same', () => {
    const what = (expected: number, actual: number) => faultWords('download/wrong-size', { expected, actual }, 'en').what;
    expect(what(15_000_000, 12_000_000)).toContain('(12 MB instead of 15 MB)');
    expect(what(15_000_000, 14_999_999)).toContain('(14,999,999 bytes instead of 15,000,000 bytes)');
    expect(what(15_000_000, 1)).toContain('(1 byte instead of 15 MB)');
    expect(faultWords('download/wrong-size', { expected: 15_000_000 }, 'en').what).not.toContain('(');
  });

  it('says that a password in an address went nowhere', () => {
    expect(faultWords('address/invalid', { reason: 'userinfo' }, 'en').kept).toBe('Neither was stored or sent.');
    expect(faultWords('address/invalid', { reason: 'scheme' }, 'en').kept).toBe('Nothing was changed.');
  });

  it('keeps French punctuation with the word before it', () => {
    for (const code of errorCodes) {
      const sentence = faultSentence(code, arrival, 'fr').replaceAll(/https?:/gu, '');
      expect(sentence).not.toMatch(/[^\u00a0\u202f][:;?»]|«[^\u00a0\u202f]/u);
    }
  });
});
