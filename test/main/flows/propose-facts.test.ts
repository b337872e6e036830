import { describe, expect, it } from 'vitest';
import { findMasthead } from '../../../main/flows/masthead.ts';
import { type Evidence, proposeFacts } from '../../../main/flows/propose-facts.ts';
import { titleFromName } from '../../../main/flows/propose-title.ts';
import { noPdfInfo } from '../../../main/pdf/pdf-info.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { type FrontLine, makeFrontPage } from '../../support/front-page.ts';

const front = makeFrontPage;

const body: FrontLine[] = Array.from({ length: 20 }, (_, index) => ({
  text: 'le texte de la page',
  y: 400 + 12 * index,
  height: 10,
}));
const paper = (name: string, dateLine: string, about: Partial<PageLayout> = {}): PageLayout =>
  front([{ text: name, y: 40, height: 60 }, { text: dateLine, y: 120, height: 10 }, ...body], about);

const propose = (evidence: Partial<Evidence>) =>
  proposeFacts({
    sourceName: 'scan.pdf',
    front: null,
    info: noPdfInfo,
    words: {},
    feed: null,
    knownTitle: () => null,
    ...evidence,
  });

describe('the facts of an edition', () => {
  it('come from the front page of a newspaper', () => {
    const facts = propose({ front: paper('Le Matin', 'Jeudi 28 mars 2024 N° 17321') });
    expect(facts).toMatchObject({ title: 'Le Matin', day: '2024-03-28', issue: '17321', language: 'fr', direction: 'ltr' });
    expect(facts.facts).toMatchObject({
      title: { source: 'masthead' },
      day: { source: 'masthead' },
      language: { source: 'text' },
    });
  });

  it('come from an Arabic front page', () => {
    const facts = propose({ front: paper('الأهرام', 'الخميس 28 مارس 2024', { language: 'ar', direction: 'rtl' }) });
    expect(facts).toMatchObject({ title: 'الأهرام', day: '2024-03-28', language: 'ar', direction: 'rtl' });
  });

  it.each(['ocr', 'alto'] as const)(
    'trust no figure of an Arabic page read from its picture (%s), but a day with its weekday',
    (source) => {
      const read = (dateLine: string, from: PageLayout['source'] = source) =>
        propose({ front: paper('الأهرام', dateLine, { language: 'ar', direction: 'rtl', source: from }) });
      expect(read('الخميس 28 مارس 2024 العدد 17321')).toMatchObject({ day: '2024-03-28', issue: null });
      // The engine took another figure for the printed one: no weekday says so, or it contradicts.
      expect(read('28 مارس 2024 العدد 17321')).toMatchObject({ day: null, issue: null });
      expect(read('الأربعاء 28 مارس 2024')).toMatchObject({ day: null });
      expect(read('28 مارس 2024 العدد 17321', 'pdf')).toMatchObject({ day: '2024-03-28', issue: '17321' });
      expect(propose({ front: paper('Le Matin', '28 mars 2024 N° 17321', { source }) })).toMatchObject({ day: '2024-03-28' });
    },
  );

  it('take the side from the file where it says right to left, else from the language', () => {
    const french = paper('Le Matin', 'Jeudi 28 mars 2024');
    const arabic = paper('الأهرام', 'الخميس 28 مارس 2024', { language: 'ar', direction: 'rtl' });
    expect(propose({ front: french, info: { ...noPdfInfo, direction: 'rtl' } }).direction).toBe('rtl');
    expect(propose({ front: arabic, info: { ...noPdfInfo, direction: 'ltr' } }).direction).toBe('rtl');
    expect(propose({ front: french }).direction).toBe('ltr');
  });

  it('come from the name of the file where the front page says nothing', () => {
    expect(propose({ sourceName: 'Le_Matin_2024-03-28.pdf' })).toMatchObject({ title: 'Le Matin', day: '2024-03-28' });
  });

  it('are surer where two sources agree', () => {
    const alone = propose({ front: paper('Le Matin', 'Jeudi 28 mars 2024') }).facts;
    const agreed = propose({ front: paper('Le Matin', 'Jeudi 28 mars 2024'), sourceName: 'lematin-20240328.pdf' }).facts;
    expect(agreed.title.confidence).toBeGreaterThan(alone.title.confidence);
    expect(agreed.day.confidence).toBeGreaterThanOrEqual(alone.day.confidence);
  });

  it('take the spelling that the library has', () => {
    const knownTitle = (name: string): string | null => (name.toUpperCase() === 'LE MATIN' ? 'Le Matin' : null);
    expect(propose({ front: paper('LE MATIN', 'Jeudi 28 mars 2024'), knownTitle }).title).toBe('Le Matin');
  });

  it('are not sure of a title that a supplement prints as its paper does', () => {
    const knownTitle = (name: string): string | null => (name === 'Le Matin' ? 'Le Matin' : null);
    const supplement = propose({
      front: paper('Le Matin', 'Jeudi 28 mars 2024'),
      sourceName: 'matin-eco-20240328.pdf',
      knownTitle,
    });
    expect(supplement.title).toBe('Le Matin');
    expect(supplement.facts.title.confidence).toBeLessThan(0.8);
  });

  it('never overrule a person', () => {
    const words = { title: 'Mine', day: '2001-01-01', language: 'en' };
    const facts = propose({ front: paper('Le Matin', 'Jeudi 28 mars 2024'), words });
    expect(facts).toMatchObject({ title: 'Mine', day: '2001-01-01', language: 'en', direction: 'ltr' });
    expect(facts.facts.title).toEqual({ source: 'user', confidence: 1, printed: null });
  });

  it('are the file’s own name and nothing else when nothing is known', () => {
    const facts = propose({ sourceName: '0001.pdf' });
    expect(facts).toMatchObject({ title: '0001', day: null, issue: null, language: null });
    expect(facts.facts.day).toEqual({ source: 'none', confidence: 0, printed: null });
  });

  it('do not take a headline of ordinary text for a newspaper', () => {
    const report = front([{ text: 'Rapport annuel', y: 40, height: 30 }, ...body]);
    expect(propose({ front: report, sourceName: 'lettre.pdf' }).title).toBe('lettre');
    expect(findMasthead(front(body))).toBeNull();
    expect(findMasthead(front([{ text: ';wft', y: 40, height: 60 }, ...body]))).toBeNull();
  });
});

describe('a title from a file’s name', () => {
  it.each([
    ['Le Monde 2024-03-28.pdf', 'Le Monde'],
    ['le-monde-20240328.pdf', 'le monde'],
    ['The_Daily_News (2).pdf', 'The Daily News'],
    ['الأهرام.pdf', 'الأهرام'],
    ['20240328.pdf', '20240328'],
    ['.pdf', '.pdf'],
  ])('%s gives %s', (name, title) => {
    expect(titleFromName(name)).toBe(title);
  });
});
