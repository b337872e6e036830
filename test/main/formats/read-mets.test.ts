// METS as other institutions write it than those of the suites: NDNP with its batch, Kitodo, files without a physical structure, damage.
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../main/formats/mets-files.ts';
import { readBatch } from '../../../main/formats/read-batch.ts';
import { readMets } from '../../../main/formats/read-mets.ts';
import { parseDay, readMods } from '../../../main/formats/read-mods.ts';
import { roleOfLabel } from '../../../main/formats/role-of-label.ts';
import { tellXml } from '../../../main/formats/tell-xml.ts';
import { toLanguage } from '../../../main/formats/to-language.ts';
import { codeOf } from '../../support/alto-suites.ts';

const file = (id: string, href: string, attributes = ''): string =>
  `<file ID="${id}" ${attributes}><FLocat LOCTYPE="OTHER" OTHERLOCTYPE="file" xlink:href="${href}"/></file>`;
const mets = (inside: string, attributes = ''): string =>
  `<mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</mets>`;
const dmd = (id: string, inside: string): string =>
  `<dmdSec ID="${id}"><mdWrap MDTYPE="MODS"><xmlData><mods:mods>${inside}</mods:mods></xmlData></mdWrap></dmdSec>`;

describe('an issue of the National Digital Newspaper Program', () => {
  const page = (number: number): string => `<fileGrp ID="pageFileGrp${number}">
    ${file(`masterFile${number}`, `./000${number}.tif`, `USE="master" ADMID="mix${number}"`)}${file(`serviceFile${number}`, `./000${number}.jp2`, 'USE="service"')}
    ${file(`otherDerivativeFile${number}`, `./000${number}.pdf`, 'USE="derivative"')}${file(`ocrFile${number}`, `./000${number}.xml`, 'USE="ocr"')}</fileGrp>`;
  const pageDiv = (number: number): string =>
    `<div TYPE="np:page" DMDID="pageModsBib${number}">${['masterFile', 'serviceFile', 'otherDerivativeFile', 'ocrFile'].map((name) => `<fptr FILEID="${name}${number}"/>`).join('')}</div>`;
  const issue = mets(
    `${dmd(
      'issueModsBib',
      `<mods:relatedItem type="host"><mods:identifier type="lccn">sn83045211</mods:identifier><mods:part>
       <mods:detail type="volume"><mods:number>17</mods:number></mods:detail><mods:detail type="issue"><mods:number>5</mods:number></mods:detail>
       <mods:detail type="edition"><mods:number>1</mods:number><mods:caption>Evening edition</mods:caption></mods:detail></mods:part></mods:relatedItem>
       <mods:originInfo><mods:dateIssued encoding="iso8601">1897-11-04</mods:dateIssued><mods:dateIssued encoding="iso8601" qualifier="questionable">1897-11-05</mods:dateIssued></mods:originInfo>`,
    )}
    <amdSec><techMD ID="mix1"><mdWrap MDTYPE="NISOIMG"><xmlData><mix><ImageWidth>7498</ImageWidth><ImageLength>10026</ImageLength><XSamplingFrequency>400</XSamplingFrequency></mix></xmlData></mdWrap></techMD></amdSec>
    <fileSec>${page(1)}${page(2)}</fileSec>
    <structMap xmlns:np="urn:library-of-congress:ndnp:mets:newspaper"><div TYPE="np:issue" DMDID="issueModsBib">${pageDiv(1)}${pageDiv(2)}</div></structMap>`,
    'LABEL="National tribune (Washington DC), 1897-11-04" TYPE="urn:library-of-congress:ndnp:mets:newspaper:issue"',
  );

  it('gives its pages with master, copy, PDF and text', () => {
    const { pages, articles, pdfId, files } = readMets(issue);
    expect(pages).toMatchObject(
      [1, 2].map((number) => ({
        number,
        imageIds: [`masterFile${number}`, `serviceFile${number}`],
        altoId: `ocrFile${number}`,
        pdfId: `otherDerivativeFile${number}`,
      })),
    );
    expect(articles).toEqual([]);
    expect(pdfId).toBeNull();
    expect(files.find(({ id }) => id === 'ocrFile2')).toMatchObject({ path: '0002.xml', kind: 'alto', use: 'pageFileGrp2 ocr' });
    expect(files.find(({ id }) => id === 'masterFile1')).toMatchObject({
      widthPixels: 7498,
      heightPixels: 10026,
      pixelsPerInch: 400,
    });
  });

  it('names its title from the label, and day, number, volume, edition and LCCN from the record', () => {
    expect(readMets(issue).issue).toMatchObject({
      title: 'National tribune (Washington DC)',
      day: '1897-11-04',
      issue: '5',
      volume: '17',
      edition: '1',
      editionLabel: 'Evening edition',
      lccn: 'sn83045211',
    });
  });

  it('is listed in a batch', () => {
    const batch = `<ndnp:batch xmlns:ndnp="http://www.loc.gov/ndnp" name="batch_dlc_alpha_ver01" awardee="dlc"><reel reelNumber="1">./sn83045211/1.xml</reel>
      <issue lccn="sn83045211" issueDate="1897-11-04" editionOrder="02">./sn83045211/0529/1897110402/1897110402.xml</issue>
      <issue lccn="sn83045211" issueDate="1897-11" editionOrder="01">.\\sn83045211\\x.xml</issue><issue/></ndnp:batch>`;
    expect(readBatch(batch)).toEqual({
      name: 'batch_dlc_alpha_ver01',
      awardee: 'dlc',
      issues: [
        { path: 'sn83045211/0529/1897110402/1897110402.xml', lccn: 'sn83045211', day: '1897-11-04', edition: '2' },
        { path: 'sn83045211/x.xml', lccn: 'sn83045211', day: null, edition: '1' },
      ],
    });
    expect(tellXml(batch)).toBe('batch');
    expect(codeOf(() => readBatch(issue))).toBe('mets/not-mets');
  });
});

describe('a METS file with links between its structures', () => {
  const linked = mets(
    `<dmdSec ID="DC"><mdWrap MDTYPE="DC"><xmlData><dc:title xmlns:dc="x">La Dépêche</dc:title><dc:date xmlns:dc="x">1901-11-21</dc:date><dc:language xmlns:dc="x">fre</dc:language></xmlData></mdWrap></dmdSec>
    <fileSec><fileGrp USE="ORIGINAL">${file('I1', 'a/1.jpg')}</fileGrp><fileGrp USE="THUMBS">${file('T1', 'thumbs/1.jpg')}</fileGrp><fileGrp USE="FULLTEXT">${file('X1', 'b/1.xml')}</fileGrp><fileGrp USE="DOWNLOAD">${file('D', 'all.pdf')}</fileGrp></fileSec>
    <structMap TYPE="LOGICAL"><div TYPE="issue" ID="L0" DMDID="DC"><div TYPE="section" LABEL="Sports"><div TYPE="article" ID="L1" LABEL="Un match"/></div><div TYPE="advertisement" ID="L2"/></div></structMap>
    <structMap TYPE="PHYSICAL"><div TYPE="physSequence" ID="P0"><fptr FILEID="D"/><div TYPE="page" ID="P1" ORDER="1" ORDERLABEL="iii"><fptr FILEID="T1"/><fptr FILEID="I1"/><fptr FILEID="X1"/>
      <div TYPE="area" ID="A1"><fptr><area FILEID="X1" BETYPE="IDREF" BEGIN="b1" END="b3"/></fptr></div><div TYPE="area" ID="A2"><fptr><area FILEID="I1" SHAPE="POLY" COORDS="10,20,110,20,110,60,10,60"/></fptr></div></div></div></structMap>
    <structLink><smLink xlink:from="L0" xlink:to="P0"/><smLink xlink:from="L1" xlink:to="P1"/><smLink xlink:from="#L1" xlink:to="#A1"/><smLink xlink:from="L2" xlink:to="A2"/><smLink xlink:from="L2" xlink:to="nowhere"/></structLink>`,
  );

  it('gives articles the areas that links lead to, with their sections', () => {
    const { articles } = readMets(linked);
    expect(articles).toMatchObject([
      {
        title: 'Un match',
        isAdvert: false,
        sections: ['Sports'],
        parts: [{ page: 1, altoId: 'X1', begin: 'b1', end: 'b3', role: 'body' }],
      },
      {
        title: null,
        isAdvert: true,
        sections: [],
        parts: [
          { page: 1, altoId: 'X1', begin: null, area: { imageId: 'I1', x: 10, y: 20, width: 100, height: 40 }, role: 'advert' },
        ],
      },
    ]);
  });

  it('puts thumbnails last, tells the PDF of the whole, and reads Dublin Core', () => {
    const { pages, pdfId, issue } = readMets(linked);
    expect(pages).toEqual([{ number: 1, label: 'iii', imageIds: ['I1', 'T1'], altoId: 'X1', altoPageId: null, pdfId: null }]);
    expect(pdfId).toBe('D');
    expect(issue).toMatchObject({ title: 'La Dépêche', day: '1901-11-21', language: 'fr' });
  });
});

describe('the pages of a METS file', () => {
  const group = (use: string, ...files: string[]): string => `<fileGrp USE="${use}">${files.join('')}</fileGrp>`;

  it('stand in the order that the structure says', () => {
    const div = (order: number, id: string): string => `<div TYPE="page" ORDER="${order}"><fptr FILEID="${id}"/></div>`;
    const { pages } = readMets(
      mets(
        `<fileSec>${group('i', file('a', 'a.jpg'), file('b', 'b.jpg'), file('c', 'c.jpg'))}</fileSec><structMap TYPE="PHYSICAL"><div>${div(10, 'a')}${div(2, 'b')}${div(1, 'c')}</div></structMap>`,
      ),
    );
    expect(pages.map(({ imageIds }) => imageIds[0])).toEqual(['c', 'b', 'a']);
  });

  it('are made from names where there is no structure, and from the order where the names differ', () => {
    const named = readMets(
      mets(
        `<fileSec>${group('i', file('i2', 'img/p2.jp2'), file('i1', 'img/p1.jp2'))}${group('t', file('t1', 'alto/P1.xml'), file('t2', 'alto/P2.alto.xml'))}</fileSec>`,
      ),
    );
    expect(named.pages.map(({ imageIds, altoId }) => [imageIds[0], altoId])).toEqual([
      ['i1', 't1'],
      ['i2', 't2'],
    ]);
    const ordered = readMets(
      mets(
        `<fileSec>${group('i', file('i1', 'x.jp2'), file('i2', 'y.jp2'))}${group('t', file('t1', '1.xml'), file('t2', '2.xml'))}</fileSec>`,
      ),
    );
    expect(ordered.pages.map(({ imageIds, altoId }) => [imageIds[0], altoId])).toEqual([
      ['i1', 't1'],
      ['i2', 't2'],
    ]);
  });

  it.each([
    ['no file at all', ''],
    [
      'three pictures, two texts, and no name in common',
      `<fileSec>${group('i', file('1', 'a.jpg'), file('2', 'b.jpg'), file('3', 'c.jpg'))}${group('t', file('4', 'x.xml'), file('5', 'y.xml'))}</fileSec>`,
    ],
    [
      'three pages and two files',
      `<fileSec>${group('i', file('1', 'a.jpg'), file('2', 'b.jpg'))}</fileSec><structMap TYPE="PHYSICAL"><div><div TYPE="page"/><div TYPE="page"/><div TYPE="page"/></div></structMap>`,
    ],
  ])('are refused by name with %s', (_, inside) => {
    expect(codeOf(() => readMets(mets(inside)))).toBe('mets/unclear');
  });

  it('are refused by name in a broken file, and in one of another kind', () => {
    expect(codeOf(() => readMets('<mets><fileSec></mets>'))).toBe('mets/broken');
    expect(codeOf(() => readMets('<!DOCTYPE mets [<!ENTITY a "b">]><mets/>'))).toBe('mets/broken');
    expect(codeOf(() => readMets('<alto/>'))).toBe('mets/not-mets');
    expect(codeOf(() => readMods('<mods'))).toBe('mods/broken');
    expect(codeOf(() => readMods('<mets/>'))).toBe('mods/not-mods');
  });

  it('keep headlines within the body apart from the headline, and adverts within an article apart from it', () => {
    const area = (id: string): string => `<fptr><area FILEID="t" BETYPE="IDREF" BEGIN="${id}"/></fptr>`;
    const { articles, loose } = readMets(
      mets(`<fileSec>${group('t', file('t', '1.xml'))}</fileSec><structMap TYPE="LOGICAL"><div TYPE="NEWSPAPER"><div TYPE="ISSUE">
        <div TYPE="TITLE_SECTION"><div TYPE="HEADLINE">${area('h')}</div></div><div TYPE="SECTION"><div TYPE="HEADLINE">${area('s')}</div>
        <div TYPE="ARTICLE"><div TYPE="HEADING"><div TYPE="OVERLINE">${area('1')}</div><div TYPE="TITLE">${area('2')}</div><div TYPE="SUBHEADLINE">${area('3')}</div><div TYPE="AUTHOR">${area('4')}</div></div>
        <div TYPE="BODY"><div TYPE="HEADING"><div TYPE="TITLE">${area('5')}</div></div><div TYPE="PARAGRAPH"><div TYPE="TEXT">${area('6')}</div></div>
        <div TYPE="ILLUSTRATION"><div TYPE="IMAGE"/><div TYPE="CAPTION"><div TYPE="TEXT">${area('7')}</div></div></div><div TYPE="ADVERTISEMENT"><div TYPE="TEXT">${area('8')}</div></div>
        <div TYPE="TABLE">${area('9')}</div></div></div></div></div></div></structMap>`),
    );
    expect(articles.map(({ parts }) => parts.map(({ begin, role }) => `${begin} ${role}`))).toEqual([
      ['1 kicker', '2 headline', '3 standfirst', '4 byline', '5 subhead', '6 body', '7 caption', '9 body'],
      ['8 advert'],
    ]);
    expect(loose.map(({ begin, role }) => `${begin} ${role}`)).toEqual(['h furniture', 's headline']);
  });
});

describe('what libraries write', () => {
  it.each([
    ['file://./ALTO/1.xml', true, 'ALTO/1.xml'],
    ['file:///C:/issue/1%20a.tif', true, 'issue/1 a.tif'],
    ['C:\\issue\\1.tif', false, 'issue/1.tif'],
    ['\\\\server\\share\\issue\\1.tif', false, 'share/issue/1.tif'],
    ['.\\alto\\1.xml', false, 'alto/1.xml'],
    ['././/a//1.xml', false, 'a/1.xml'],
    ['https://example.org/iiif/1.jp2?size=full#a', true, 'iiif/1.jp2'],
    ['100%.xml', false, '100%.xml'],
    ['100%.xml', true, '100%.xml'],
    ['../images/1.jpg', false, '../images/1.jpg'],
    ['/mnt/data/1.jpg', false, 'mnt/data/1.jpg'],
  ])('as the place %s leads to a path', (href, isUrl, path) => {
    expect(pathOf(href, isUrl)).toBe(path);
  });

  it.each([
    ['21.11.1901', '1901-11-21'],
    ['1/4/1814', '1814-04-01'],
    ['19011121', '1901-11-21'],
    ['1901-11-21T00:00:00Z', '1901-11-21'],
    ['1901-11', null],
    ['31.06.1795', null],
    ['1901', null],
    ['[1901?]', null],
  ])('as the date %s is a day or none', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    ['fre', 'fr'],
    ['fra', 'fr'],
    ['fr-FR', 'fr'],
    ['French', 'fr'],
    ['ara', 'ar'],
    ['العربية', 'ar'],
    ['dan', 'da'],
    ['kab', 'kab'],
    ['und', null],
    ['zz9', null],
    ['constructor', null],
    ['', null],
  ])('as the language %s is a code or none', (text, code) => {
    expect(toLanguage(text)).toBe(code);
  });

  it.each([
    ['Page-Number_1', 'furniture'],
    ['TITLE_SECTION', 'furniture'],
    ['Sub-headline', 'standfirst'],
    ['sub-heading', 'subhead'],
    ['HeadingLine:title', 'headline'],
    ['Légende', 'caption'],
    ['Publicité', 'advert'],
    ['OVERLINE', 'kicker'],
    ['MainZone', 'body'],
    ['Auteur', 'byline'],
    ['Weather', null],
    ['heading', 'headline'],
  ])('as the label %s is a role or none', (label, role) => {
    expect(roleOfLabel(label)).toBe(role);
  });

  it('is told apart by the root, behind comments and instructions', () => {
    expect(tellXml('\uFEFF<?xml version="1.0"?>\n<!-- a --><?b c?><x:alto>')).toBe('alto');
    expect(tellXml(Buffer.from('\uFEFF<modsCollection/>', 'utf16le'))).toBe('mods');
    expect(tellXml('<constructor>')).toBeNull();
    expect(tellXml('<html>')).toBeNull();
    expect(tellXml('')).toBeNull();
  });
});
