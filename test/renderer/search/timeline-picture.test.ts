// The picture of a timeline: well-formed for every viewer, true to its figures, mirrored where one reads from the right.
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../renderer/search/timeline.ts';
import { drawTimeline, type PictureParts, ticksOf } from '../../../renderer/search/timeline-picture.ts';
import { writeSvg } from '../../../renderer/search/write-svg.ts';

const parts: PictureParts = {
  bars: barsOf([
    { period: '2022', count: 10, pages: 1000 },
    { period: '2023', count: 0, pages: 0 },
    { period: '2024', count: 20, pages: 4000 },
  ]),
  isRate: false,
  chosen: null,
  language: 'fr',
  direction: 'ltr',
  title: 'grève "générale" & <b> \u0000\ud800 المكتبات',
  subtitle: '30 pages sur 5 000',
  axis: 'Pages',
  undated: '3 pages sans date',
  source: 'Kiosque',
};

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Every element of an XML file; throws where it is not well-formed. */
function readXml(text: string): Element[] {
  const parser = new SaxesParser({});
  const elements: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes }, text: '' }));
  parser.on('text', (words) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += words.trim();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return elements;
}

const barsIn = (svg: string, colour: string): number[] =>
  readXml(svg)
    .filter(({ name, attributes }) => name === 'rect' && attributes.fill === colour)
    .map(({ attributes }) => Number(attributes.height));

describe('the picture of a timeline', () => {
  it('is well-formed XML whatever the query holds, and says everything as text', () => {
    const elements = readXml(writeSvg(drawTimeline(parts)));
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(texts).toContain('grève "générale" & <b>  المكتبات');
    for (const text of ['30 pages sur 5 000', 'Pages', '3 pages sans date', 'Kiosque', '2022', '2024', '0', '20'])
      expect(texts).toContain(text);
    expect(elements.find(({ name }) => name === 'title')?.text).toContain('30 pages sur 5 000');
  });

  it('draws bars as high as their pages, or as their shares', () => {
    expect(barsIn(writeSvg(drawTimeline(parts)), '#14503f')).toEqual([170, 340]);
    expect(barsIn(writeSvg(drawTimeline({ ...parts, isRate: true })), '#14503f')).toEqual([340, 170]);
  });

  it('has the chosen days in green, and the others not', () => {
    const svg = writeSvg(drawTimeline({ ...parts, chosen: { from: '2024-01-01', to: '2024-12-31' } }));
    expect(barsIn(svg, '#14503f')).toEqual([340]);
    expect(barsIn(svg, '#b5b0a3')).toEqual([170]);
  });

  it('runs from the right where one reads from the right, with texts on their side', () => {
    const find = (svg: string, said: string) => readXml(svg).find(({ text }) => text === said)?.attributes;
    const plain = find(writeSvg(drawTimeline(parts)), '30 pages sur 5 000');
    const mirrored = find(writeSvg(drawTimeline({ ...parts, direction: 'rtl' })), '30 pages sur 5 000');
    expect([plain?.x, plain?.['text-anchor']]).toEqual(['40', 'start']);
    expect([mirrored?.x, mirrored?.['text-anchor']]).toEqual(['1160', 'start']);
    expect(writeSvg(drawTimeline({ ...parts, direction: 'rtl' }))).toContain('direction="rtl"');
  });

  it('names few enough of four hundred days', () => {
    const days = Array.from({ length: 400 }, (_, index) => new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10));
    const bars = barsOf(days.map((period) => ({ period, count: 1, pages: 1 })));
    const named = drawTimeline({ ...parts, bars }).shapes.filter((shape) => shape.kind === 'text' && /20\d\d$/.test(shape.text));
    expect(named.length).toBeGreaterThan(3);
    expect(named.length).toBeLessThanOrEqual(7);
  });
});

describe('the scale', () => {
  it('has round steps from 0 to the highest bar or above', () => {
    expect(ticksOf(20, true)).toEqual([0, 5, 10, 15, 20]);
    expect(ticksOf(1, true)).toEqual([0, 1]);
    expect(ticksOf(37, true)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksOf(0.7, false)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticksOf(12_345, true).at(-1)).toBeGreaterThanOrEqual(12_345);
  });
});
