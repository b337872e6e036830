// What ALTO files of the field say and how they say it: versions, units, encodings, styles, tags, nesting, missing places, damage.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AltoDocument, type AltoPage, blocksOf, countStrings } from '../../../main/formats/alto-document.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { guessResolution } from '../../../main/issue/alto-scale.ts';
import { altoToSetPage } from '../../../main/issue/alto-to-set-page.ts';
import { altoFile, altoNamespaces } from '../../support/alto-file.ts';
import { codeOf } from '../../support/alto-suites.ts';
import { suite } from '../../support/suites.ts';

const ouest = readFileSync(suite('alto/altomator/19011121_1/ALTO/19011121_1-0004.xml'), 'utf8');
const pageOf = (document: AltoDocument): AltoPage => document.pages[0] as AltoPage;
const read = (...given: Parameters<typeof altoFile>): AltoPage => pageOf(readAlto(altoFile(...given)));
const stringsOf = (page: AltoPage) => blocksOf(page).flatMap(({ lines }) => lines.flatMap(({ strings }) => strings));

describe('a real page', () => {
  const expected = readAlto(ouest);

  it.each([1, 2, 3, 4] as const)('is the same in version %i', (version) => {
    const file = ouest.replace(/<alto [^>]*>/, `<alto xmlns="${altoNamespaces[version]}">`);
    expect(readAlto(file)).toEqual(expected);
  });

  it('is the same with a prefix before every name, declared or not', () => {
    const prefixed = ouest.replace(/<(\/?)(?=[A-Za-z])/g, '<$1a:');
    expect(readAlto(prefixed)).toEqual(expected);
    expect(readAlto(prefixed.replace('<a:alto ', `<a:alto xmlns:a="${altoNamespaces[2]}" `))).toEqual(expected);
  });

  it('is the same in UTF-16 of both orders, with a mark in UTF-8, and in ISO 8859-1 as far as that has its letters', () => {
    const marked = `\uFEFF${ouest.replace('UTF-8', 'UTF-16')}`;
    const little = Buffer.from(marked, 'utf16le');
    expect(readAlto(little)).toEqual(expected);
    expect(readAlto(Buffer.from(little).swap16())).toEqual(expected);
    expect(readAlto(Buffer.from(`\uFEFF${ouest}`))).toEqual(expected);
    const narrow = ouest.replace(/[^\t-~\u00a0-\u00ff]/g, '?');
    expect(readAlto(Buffer.from(narrow.replace('UTF-8', 'ISO-8859-1'), 'latin1'))).toEqual(readAlto(narrow));
  });

  it('gives each place in points, whatever the unit', () => {
    const set = altoToSetPage(pageOf(expected));
    const inUnit = (unit: string, unitsPerPixel: number): string =>
      ouest
        .replace('>pixel<', `>${unit}<`)
        .replace(/\b(HPOS|VPOS|WIDTH|HEIGHT)="(\d+)"/g, (_, name, value) => `${name}="${Number(value) * unitsPerPixel}"`);
    for (const [unit, perInch] of [
      ['inch1200', 1_200],
      ['mm10', 254],
      ['Inch1200', 1_200],
    ] as const) {
      const other = altoToSetPage(pageOf(readAlto(inUnit(unit, perInch / 300))));
      expect(other.widthPoints).toBeCloseTo(set.widthPoints, 6);
      expect(other.blocks.length).toBe(set.blocks.length);
      const [word, same] = [other, set].map(({ blocks }) => blocks.at(-1)?.lines.at(-1)?.words.at(-1));
      expect(word?.text).toBe(same?.text);
      expect(word?.box.x).toBeCloseTo(same?.box.x ?? 0, 6);
    }
    expect(readAlto(ouest.replace(/<MeasurementUnit>.*<\/MeasurementUnit>/, ''))).toEqual(expected);
  });

  it('is read or refused by name wherever it is cut', () => {
    for (let at = 0; at < ouest.length; at += 9_973)
      expect(['alto/broken', 'alto/not-alto', null]).toContain(codeOf(() => readAlto(ouest.slice(0, at))));
    expect(codeOf(() => readAlto(ouest.slice(0, ouest.length / 2)))).toBe('alto/broken');
  });
});

describe('a damaged file', () => {
  it.each([
    ['nothing', '', 'alto/broken'],
    ['blanks', ' \n ', 'alto/broken'],
    ['no XML', '%PDF-1.7', 'alto/broken'],
    [
      'a DOCTYPE with entities',
      altoFile('').replace('<alto', '<!DOCTYPE alto [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><alto'),
      'alto/broken',
    ],
    [
      'a harmless DOCTYPE',
      altoFile('').replace('<alto', '<!DOCTYPE alto SYSTEM "http://example.org/alto.dtd"><alto'),
      'alto/broken',
    ],
    ['an entity that nobody declared', altoFile('<PrintSpace><TextBlock ID="&b;"/></PrintSpace>'), 'alto/broken'],
    [
      'elements within one another without end',
      altoFile('<ComposedBlock>'.repeat(600) + '</ComposedBlock>'.repeat(600)),
      'alto/broken',
    ],
    ['another root', '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"/>', 'alto/not-alto'],
    ['a root that is almost right', '<altox><Layout/></altox>', 'alto/not-alto'],
    ['no page', '<alto><Layout/></alto>', 'alto/not-alto'],
    [
      'a page without size and places',
      altoFile('<PrintSpace><TextBlock><TextLine><String CONTENT="a"/></TextLine></TextBlock></PrintSpace>', {
        pageAttributes: '',
      }),
      'alto/no-size',
    ],
  ])('of %s is refused by name', (_, file, code) => {
    expect(codeOf(() => readAlto(file))).toBe(code);
  });

  it('says in which line it is broken', () => {
    const file = altoFile('\n\n<PrintSpace>\n</Printspace>');
    try {
      readAlto(file);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'alto/broken', detail: { line: 5 } });
    }
  });

  it('passes over elements and units whose names mean something to the language in which we are written', () => {
    const inside =
      '<constructor/><toString/><TextBlock><__proto__/><TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="a"/></TextLine></TextBlock>';
    const document = readAlto(
      altoFile(inside, { head: '<Description><MeasurementUnit>constructor</MeasurementUnit></Description>' }),
    );
    expect([document.unit, document.pages.map(countStrings)]).toEqual(['pixel', [1]]);
    expect(codeOf(() => readAlto('<constructor/>'))).toBe('alto/not-alto');
  });

  it('loses signs that XML forbids, raw or by number, and nothing else', () => {
    const page = read(
      '<TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="a\u0001b&#x2;&#31;c&#233;&amp;&lt;"/></TextLine></TextBlock>',
    );
    expect(stringsOf(page).map(({ content }) => content)).toEqual(['abcé&<']);
  });
});

describe('places', () => {
  const box = 'HPOS="100" VPOS="200" WIDTH="300" HEIGHT="40"';

  it('come from shapes where attributes are missing', () => {
    const page = read(`<PrintSpace><TextBlock ID="b"><Shape><Polygon POINTS="10,20 110,20 110,70 10,70"/></Shape>
      <TextLine ID="l"><Shape><Polygon POINTS="10 20 60 20 60 45 10 45"/></Shape>
      <String CONTENT="a"><Shape><Ellipse HPOS="30" VPOS="30" HLENGTH="20" VLENGTH="10"/></Shape></String>
      <String CONTENT="b" HPOS="40" VPOS="25" WIDTH="10" HEIGHT="10"><Shape><Circle HPOS="500" VPOS="500" RADIUS="9"/></Shape></String>
      </TextLine></TextBlock></PrintSpace>`);
    const [block] = blocksOf(page);
    expect(block?.box).toEqual({ x: 10, y: 20, width: 100, height: 50 });
    expect(block?.lines[0]?.box).toEqual({ x: 10, y: 20, width: 50, height: 25 });
    expect(stringsOf(page).map((string) => string.box)).toEqual([
      { x: 20, y: 25, width: 20, height: 10 },
      { x: 40, y: 25, width: 10, height: 10 },
    ]);
  });

  it('of words without one are shares of the line, from the side from which it is read', () => {
    const wordsOf = (line: string) =>
      altoToSetPage(read(`<TextBlock><TextLine ${box}>${line}</TextLine></TextBlock>`), { pixelsPerInch: 72 }).blocks[0]?.lines[0]
        ?.words;
    expect(
      wordsOf('<String CONTENT="ab"/><String CONTENT="cdef"/>')?.map(({ text, box: { x, width } }) => [
        text,
        Math.round(x),
        Math.round(width),
      ]),
    ).toEqual([
      ['ab', 100, 86],
      ['cdef', 229, 171],
    ]);
    expect(
      wordsOf('<String CONTENT="من"/><String CONTENT="هنا"/>')?.map(({ box: { x, width } }) => [
        Math.round(x),
        Math.round(width),
      ]),
    ).toEqual([
      [300, 100],
      [100, 150],
    ]);
  });

  it('of lines without one are shares of their block', () => {
    const lines = ['above', 'below'].map((word) => `<TextLine><String CONTENT="${word}"/></TextLine>`).join('');
    const page = read(`<PrintSpace><TextBlock HPOS="10" VPOS="100" WIDTH="200" HEIGHT="80">${lines}</TextBlock></PrintSpace>`);
    const boxes = altoToSetPage(page, { pixelsPerInch: 72 }).blocks.flatMap((block) =>
      block.lines.map(({ words, box }) => [words.map(({ text }) => text).join(' '), box.y, box.height]),
    );
    expect(boxes).toEqual([
      ['above', 100, 40],
      ['below', 140, 40],
    ]);
  });

  it('of a whole line in one String are shared out to its words', () => {
    const page = read(`<TextBlock><TextLine ${box}><String CONTENT="Le Petit  Journal" ${box}/></TextLine></TextBlock>`);
    expect(countStrings(page)).toBe(1);
    const words = altoToSetPage(page, { pixelsPerInch: 72 }).blocks[0]?.lines[0]?.words;
    expect(words?.map(({ text }) => text)).toEqual(['Le', 'Petit', 'Journal']);
    expect(words?.at(-1)?.box.x).toBeCloseTo(100 + (300 * 10) / 17, 6);
  });

  it('of a page without size reach to the end of what stands on it', () => {
    const page = read(`<PrintSpace ${box}><TextBlock ${box}/></PrintSpace>`, { pageAttributes: '' });
    expect([page.width, page.height, page.isSizeGuessed]).toEqual([400, 240, true]);
  });

  it('beyond the page make it larger, and do not go beyond a sheet', () => {
    const page = read(
      '<TextBlock><TextLine HPOS="1200" VPOS="2400" WIDTH="200" HEIGHT="40"><String CONTENT="a" HPOS="1200" VPOS="2400" WIDTH="200" HEIGHT="40"/></TextLine></TextBlock>',
    );
    expect(altoToSetPage(page, { pixelsPerInch: 72 })).toMatchObject({ widthPoints: 1400, heightPoints: 2440 });
    const fitted = altoToSetPage(page, { sheet: { widthPoints: 500, heightPoints: 1000 } });
    const word = fitted.blocks[0]?.lines[0]?.words[0]?.box;
    expect((word?.x ?? 0) + (word?.width ?? 0)).toBeLessThanOrEqual(500.001);
  });

  it('with commas and exponents are numbers', () => {
    const page = read(
      '<TextBlock HPOS="1,5" VPOS="1.5E2" WIDTH="3" HEIGHT="4.25"><TextLine><String CONTENT="x"/></TextLine></TextBlock>',
    );
    expect(blocksOf(page)[0]?.box).toEqual({ x: 1.5, y: 150, width: 3, height: 4.25 });
  });
});

describe('lines', () => {
  const line = (attributes: string, inside = '<String CONTENT="mot" HPOS="0" VPOS="80" WIDTH="50" HEIGHT="20"/>') =>
    altoToSetPage(
      read(`<TextBlock><TextLine HPOS="0" VPOS="80" WIDTH="50" HEIGHT="30" ${attributes}>${inside}</TextLine></TextBlock>`),
      { pixelsPerInch: 72 },
    ).blocks[0]?.lines[0];

  it('take a baseline that is a number, points, or neither', () => {
    expect(line('BASELINE="99.5"')?.baselineY).toBeCloseTo(99.5, 6);
    expect(line('BASELINE="0,98 25,99 50,103"')?.baselineY).toBeCloseTo(99, 6);
    expect(line('BASELINE="0 98 50 98"')?.baselineY).toBeCloseTo(98, 6);
    expect(line('BASELINE="4000"')?.baselineY).toBeCloseTo(100, 6);
    expect(line('')?.baselineY).toBeCloseTo(100, 6);
  });

  it('know the halves of a word and its hyphen', () => {
    const page =
      read(`<TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="50" HEIGHT="9"><String CONTENT="consti" SUBS_TYPE="HypPart1" SUBS_CONTENT="constitution"/><HYP CONTENT="-" WIDTH="3" HPOS="47" VPOS="0"/></TextLine>
      <TextLine HPOS="0" VPOS="10" WIDTH="50" HEIGHT="9"><String CONTENT="tution" SUBS_TYPE="HypPart2" SUBS_CONTENT="constitution"/><String CONTENT="M." SUBS_TYPE="Abbreviation" SUBS_CONTENT="Monsieur"/></TextLine></TextBlock>`);
    const lines = altoToSetPage(page, { pixelsPerInch: 72 }).blocks[0]?.lines;
    expect(
      lines?.map(({ words, endsInHyphen }) => [endsInHyphen, words.map(({ text, whole, isTail }) => [text, whole, isTail])]),
    ).toEqual([
      [true, [['consti', 'constitution', false]]],
      [
        false,
        [
          ['tution', null, true],
          ['M.', null, false],
        ],
      ],
    ]);
  });

  it('have the style that is named nearest, and STYLE adds to it', () => {
    const head = `<Styles><TextStyle ID="B" FONTSIZE="12" FONTFAMILY="Times" FONTSTYLE="bold"/><TextStyle ID="I" FONTSIZE="0" FONTSTYLE="italics"/><ParagraphStyle ID="P" ALIGN="Left"/></Styles>`;
    const page = read(
      `<TextBlock STYLEREFS="B P"><TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="a"/></TextLine>
       <TextLine HPOS="0" VPOS="9" WIDTH="9" HEIGHT="9" STYLEREFS="I"><String CONTENT="b"/><String CONTENT="c" STYLE="bold superscript"/></TextLine></TextBlock>`,
      { head },
    );
    expect(
      stringsOf(page).map(({ style: { sizePoints, family, isBold, isItalic } }) => [sizePoints, family, isBold, isItalic]),
    ).toEqual([
      [12, 'Times', true, false],
      [12, 'Times', false, true],
      [12, 'Times', true, true],
    ]);
  });
});

describe('blocks', () => {
  it('have the role of their tags, their TYPE, or the block around them', () => {
    const head = `<Tags><LayoutTag ID="T1" LABEL="page-number"/><StructureTag ID="T2" LABEL="Headline"/><RoleTag ID="T3" LABEL="byline"/>
      <OtherTag ID="T4" LABEL="GraphicZone:legend"/><OtherTag ID="T5" LABEL="RunningTitleZone" TYPE="zone"/><NamedEntityTag ID="T6" LABEL="headline"/></Tags>`;
    const line = '<TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="a"/></TextLine>';
    const page = read(
      `<TopMargin><TextBlock ID="m">${line}</TextBlock></TopMargin><PrintSpace>
       ${['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map((tag) => `<TextBlock ID="b${tag}" TAGREFS="${tag}">${line}</TextBlock>`).join('')}
       <ComposedBlock ID="c" TYPE="Advertisement"><ComposedBlock><TextBlock ID="deep" TAGREFS="T2">${line}</TextBlock><TextBlock ID="deeper">${line}</TextBlock></ComposedBlock></ComposedBlock>
       </PrintSpace>`,
      { head },
    );
    expect(altoToSetPage(page).blocks.map(({ id, role }) => [id, role])).toEqual([
      ['m', 'furniture'],
      ['bT1', 'furniture'],
      ['bT2', 'headline'],
      ['bT3', 'byline'],
      ['bT4', 'caption'],
      ['bT5', 'furniture'],
      ['bT6', null],
      ['deep', 'headline'],
      ['deeper', 'advert'],
    ]);
  });

  it('that are thin graphics are rules, those around text frames, illustrations pictures', () => {
    const page =
      read(`<PrintSpace><GraphicalElement HPOS="0" VPOS="100" WIDTH="500" HEIGHT="4"/><GraphicalElement HPOS="50" VPOS="0" WIDTH="2" HEIGHT="90"/>
      <GraphicalElement HPOS="500" VPOS="500" WIDTH="100" HEIGHT="100"/><TextBlock HPOS="510" VPOS="510" WIDTH="50" HEIGHT="20"><TextLine><String CONTENT="a" HPOS="510" VPOS="510" WIDTH="50" HEIGHT="20"/></TextLine></TextBlock>
      <Illustration HPOS="0" VPOS="700" WIDTH="300" HEIGHT="200"/></PrintSpace>`);
    const { rules, images } = altoToSetPage(page, { pixelsPerInch: 72 });
    expect(rules.slice(0, 2)).toEqual([
      { x0: 0, y0: 102, x1: 500, y1: 102 },
      { x0: 51, y0: 0, x1: 51, y1: 90 },
    ]);
    expect(rules.length).toBe(6);
    expect(images).toEqual([{ x: 0, y: 700, width: 300, height: 200 }]);
  });

  it('without ids, or with one id for two, get ids that differ', () => {
    const line = '<TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="a"/></TextLine>';
    const page = read(
      `<TextBlock>${line}</TextBlock><TextBlock ID="x">${line}</TextBlock><TextBlock ID="x">${line}</TextBlock><TextBlock>${line}</TextBlock>`,
    );
    expect(new Set(altoToSetPage(page).blocks.map(({ id }) => id)).size).toBe(4);
  });

  it('tell the language, by line and block, in codes of two letters', () => {
    const line = (attributes: string, text: string) =>
      `<TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9" ${attributes}><String CONTENT="${text}"/></TextLine>`;
    const page = read(`<TextBlock language="fre">${line('', 'longtemps')}${line('LANG="en"', 'a')}</TextBlock>`);
    expect(stringsOf(page).map(({ language }) => language)).toEqual(['fre', 'en']);
    expect(altoToSetPage(page).language).toBe('fr');
  });
});

describe('several pages in a file', () => {
  const two = altoFile(
    '<PrintSpace><TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="a"/></TextLine></TextBlock></PrintSpace>',
  ).replace(
    '</Layout>',
    '<Page ID="P2" PHYSICAL_IMG_NR="2" PRINTED_IMG_NR="ii" WIDTH="500" HEIGHT="700" ACCURACY="87.5"><PrintSpace/></Page></Layout>',
  );

  it('are all there', () => {
    const { pages } = readAlto(two);
    expect(
      pages.map(({ id, number, printedNumber, width, confidence }) => [id, number, printedNumber, width, confidence]),
    ).toEqual([
      ['P1', 1, null, 1000, null],
      ['P2', 2, 'ii', 500, 0.875],
    ]);
    expect(pages.map(countStrings)).toEqual([1, 0]);
  });

  it('are all there where a blank one says no size: it is as large as the one before it', () => {
    const { pages } = readAlto(two.replace(' WIDTH="500" HEIGHT="700"', ''));
    expect(pages.map(({ width, height, isSizeGuessed }) => [width, height, isSizeGuessed])).toEqual([
      [1000, 2000, false],
      [1000, 2000, true],
    ]);
  });
});

describe('the resolution of pixels', () => {
  it('is guessed right for pages scanned at 300, whatever happened to their fonts', () => {
    expect(guessResolution(pageOf(readAlto(ouest)))).toBe(300);
    expect(guessResolution(pageOf(readAlto(ouest.replace(/FONTSIZE="[^"]*"/g, ''))))).toBe(300);
  });

  it('follows the fonts of a page that was made half or twice as large', () => {
    const scaled = (factor: number): string =>
      ouest.replace(/\b(HPOS|VPOS|WIDTH|HEIGHT)="(\d+)"/g, (_, name, value) => `${name}="${Number(value) * factor}"`);
    expect(guessResolution(pageOf(readAlto(scaled(0.5))))).toBe(150);
    expect(guessResolution(pageOf(readAlto(scaled(2))))).toBe(600);
  });

  it('is taken from the settings of the OCR where they tell it, and from who asks before that', () => {
    const statesman = pageOf(readAlto(readFileSync(suite('alto/lwm-alto2txt/0002647/1824/0217/0002647_18240217_0001.xml'))));
    expect(statesman.pixelsPerInch).toBe(300);
    expect(altoToSetPage(statesman).widthPoints).toBeCloseTo((4169 / 300) * 72, 6);
    expect(altoToSetPage(statesman, { pixelsPerInch: 400 }).widthPoints).toBeCloseTo((4169 / 400) * 72, 6);
  });
});
