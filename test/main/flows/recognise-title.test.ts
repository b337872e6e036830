// What a correction teaches of a title, and how far later files are known by it.
import { describe, expect, it } from 'vitest';
import { proposeFacts } from '../../../main/flows/propose-facts.ts';
import { type KnownTitle, learnRecognition } from '../../../main/flows/recognise-title.ts';
import { noPdfInfo } from '../../../main/pdf/pdf-info.ts';
import { isTellingPattern, learnFileName, readFileName } from '../../../main/text/file-name-pattern.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { type FrontLine, makeFrontPage } from '../../support/front-page.ts';

const body: FrontLine[] = Array.from({ length: 20 }, (_, at) => ({ text: 'le texte de la page', y: 400 + 12 * at, height: 10 }));
const paper = (name: string, line: string, about: Partial<PageLayout> = {}): PageLayout =>
  makeFrontPage([{ text: name, y: 40, height: 60 }, { text: line, y: 120, height: 10 }, ...body], about);

const learn = (sourceName: string, front: PageLayout | null, day: string, issue: string | null = null): KnownTitle[] => {
  const recognition = learnRecognition({ sourceName, front, day, issue, learnedAtMs: 1 });
  return recognition === null ? [] : [{ name: 'Le Matin', recognition }];
};

const propose = (sourceName: string, front: PageLayout | null, recognitions: readonly KnownTitle[]) =>
  proposeFacts({ sourceName, front, info: noPdfInfo, words: {}, feed: null, knownTitle: () => null, recognitions });

describe('the pattern of a file’s name', () => {
  it.each([
    ['LM_20240328.pdf', '2024-03-28', null, 'LM_{yyyy}{mm}{dd}.pdf'],
    ['LM 28-03-2024 (1).pdf', '2024-03-28', null, 'LM {dd}-{mm}-{yyyy}.pdf'],
    ['17321.pdf', '2024-03-28', '17321', '{issue}.pdf'],
    ['matin-17321_280324.pdf', '2024-03-28', '17321', 'matin-{issue}_{dd}{mm}{yy}.pdf'],
    ['Le Matin 28 mars 2024.pdf', '2024-03-28', null, 'Le Matin {dd} {month} {yyyy}.pdf'],
    ['LM20240328_88123.pdf', '2024-03-28', null, 'LM{yyyy}{mm}{dd}_{number}.pdf'],
    ['usa_033024.pdf', '2024-03-30', null, 'usa_{mm}{dd}{yy}.pdf'],
    ['edition.pdf', '2024-03-28', null, null],
  ])('%s', (name, day, issue, pattern) => {
    expect(learnFileName(name, { day, issue })).toBe(pattern);
    if (pattern !== null) expect(readFileName(name, pattern)).toMatchObject(pattern.includes('{d') ? { day } : { issue });
  });

  it('reads the next file, and none of another name or of no day', () => {
    expect(readFileName('lm_20240329.PDF', 'LM_{yyyy}{mm}{dd}.pdf')).toEqual({ day: '2024-03-29', issue: null });
    expect(readFileName('LM_20241332.pdf', 'LM_{yyyy}{mm}{dd}.pdf')).toBeNull();
    expect(readFileName('LX_20240329.pdf', 'LM_{yyyy}{mm}{dd}.pdf')).toBeNull();
    expect(readFileName('anything', 'anything')).toBeNull();
  });

  it('names a title only with letters of its own', () => {
    expect(isTellingPattern('LM_{yyyy}{mm}{dd}.pdf')).toBe(true);
    expect(isTellingPattern('{issue}.pdf')).toBe(false);
    expect(isTellingPattern('scan_{yyyy}{mm}{dd}.pdf')).toBe(false);
  });
});

describe('a later file', () => {
  const taught = learn('LM_20240328.pdf', paper('LE MATlN', 'Jeudi 28 mars 2024 N° 17321'), '2024-03-28');

  it('is known by its name', () => {
    const facts = propose('LM_20240402.pdf', null, taught);
    expect(facts).toMatchObject({ title: 'Le Matin', day: '2024-04-02', isContested: false });
    expect(facts.facts.title).toMatchObject({ source: 'rule', confidence: 0.97 });
    expect(facts.facts.day).toMatchObject({ source: 'rule', confidence: 0.97 });
  });

  it('is known by its front page, whatever its name, and its day is read where it always stands', () => {
    const facts = propose('download.pdf', paper('LE MATlN', 'Mardi 2 avril 2024 N° 17324'), taught);
    expect(facts).toMatchObject({ title: 'Le Matin', day: '2024-04-02', issue: '17324' });
    expect(facts.facts.day).toMatchObject({ source: 'rule', printed: 'Mardi 2 avril 2024' });
  });

  it('has no day where its place is Arabic read from a picture, but one with its weekday', () => {
    const scanned = (line: string) => paper('الأهرام', line, { language: 'ar', direction: 'rtl', source: 'ocr' });
    const arabic = learn('download.pdf', scanned('الخميس 28 مارس 2024'), '2024-03-28');
    expect(arabic[0]?.recognition.dayBox).not.toBeNull();
    expect(propose('other.pdf', scanned('2 أبريل 2024'), arabic)).toMatchObject({ title: 'Le Matin', day: null });
    expect(propose('other.pdf', scanned('الثلاثاء 2 أبريل 2024'), arabic)).toMatchObject({
      title: 'Le Matin',
      day: '2024-04-02',
    });
  });

  it('is not known by a bare number alone', () => {
    const numbered = learn('17321.pdf', paper('LE MATlN', 'Jeudi 28 mars 2024 N° 17321'), '2024-03-28', '17321');
    expect(propose('17400.pdf', null, numbered).facts.title.source).toBe('file-name');
    expect(propose('17324.pdf', paper('LE MATlN', 'N° 17324'), numbered)).toMatchObject({ title: 'Le Matin', issue: '17324' });
  });

  it('has the printed day where that contradicts the rule with its right weekday, and is not confirmed', () => {
    const facts = propose('LM_20240402.pdf', paper('LE MATlN', 'Jeudi 4 avril 2024'), taught);
    expect(facts).toMatchObject({ title: 'Le Matin', day: '2024-04-04', isContested: true });
    expect(facts.facts.day).toMatchObject({ source: 'masthead' });
    expect(facts.facts.day.confidence).toBeLessThan(0.8);
  });

  it('has its figures read in the order that was taught', () => {
    const american = learn('x.pdf', paper('Le Matin', '04/03/2024'), '2024-04-03');
    expect(american[0]?.recognition).toMatchObject({ masthead: 'Le Matin', dayOrder: 'month-first' });
    expect(propose('y.pdf', paper('Le Matin', '05/06/2024'), american).day).toBe('2024-05-06');
  });

  it('is known to no one where two titles would fit alike', () => {
    const twins = [...taught, ...taught.map((one) => ({ ...one, name: 'Le Soir' }))];
    expect(propose('LM_20240402.pdf', null, twins).facts.title.source).toBe('file-name');
  });

  it('teaches nothing where neither name nor front page tells anything', () => {
    expect(learn('edition.pdf', null, '2024-03-28')).toEqual([]);
  });
});
