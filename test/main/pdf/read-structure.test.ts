import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTIFACT, type Glyph, UNTAGGED } from '../../../main/layout/page-glyphs.ts';
import { openDocument } from '../../../main/pdf/open-document.ts';
import { readGlyphs, type ShownPage } from '../../../main/pdf/read-glyphs.ts';
import { type MadePage, makePdf } from '../../support/make-pdf.ts';
import { element } from '../../support/tagged-page.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function readPages(pages: readonly MadePage[], roles: Record<string, string> = {}): Promise<ShownPage[]> {
  const path = join(temporaryFolder(), 'page.pdf');
  writeFileSync(path, makePdf(pages, roles));
  const document = await openDocument(path, null);
  try {
    const read: ShownPage[] = [];
    for (let number = 1; number <= pages.length; number += 1)
      read.push(await readGlyphs(document, await document.pdf.getPage(number)));
    return read;
  } finally {
    await document.close();
  }
}

const readOne = async (page: MadePage, roles: Record<string, string> = {}): Promise<ShownPage> =>
  (await readPages([page], roles))[0] as ShownPage;
const show = (text: string): string => `BT /F 10 Tf 100 700 Td (${text}) Tj ET`;
const nodes = ({ glyphs }: ShownPage): [string, number][] => glyphs.map(({ text, node }: Glyph) => [text, node]);
const rolesOf = ({ structure }: ShownPage): string[] | undefined =>
  structure?.map(({ elements }) => elements.map(({ role }) => role).join('>'));

describe('the structure tree of a page', () => {
  it('is a list of its pieces of content with the elements around them, in the order of the tree', async () => {
    const page = await readOne({
      content: `/P <</MCID 0>> BDC ${show('A')} EMC /H1 <</MCID 1>> BDC ${show('B')} EMC`,
      tree: [element('Document', element('Art', element('H1', 1), element('P', 0)))],
    });
    expect(rolesOf(page)).toEqual(['Document>Art>H1', 'Document>Art>P']);
    expect(nodes(page)).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
  });

  it('speaks in standard roles, whatever the file calls them', async () => {
    const page = await readOne(
      { content: `/P <</MCID 0>> BDC ${show('A')} EMC`, tree: [element('Artikel', element('Titre', 0))] },
      { Artikel: 'Art', Titre: 'H2' },
    );
    expect(rolesOf(page)).toEqual(['Art>H2']);
  });

  it('is missing where a file has none, and then no glyph stands in it', async () => {
    const page = await readOne({ content: `/P <</MCID 0>> BDC ${show('A')} EMC` });
    expect(page.structure).toBeNull();
    expect(nodes(page)).toEqual([['A', UNTAGGED]]);
  });

  it('keeps artifacts, text outside of it and unknown ids apart', async () => {
    const page = await readOne({
      content: `/Artifact BMC ${show('A')} EMC ${show('B')} /P <</MCID 0>> BDC ${show('C')} EMC /P <</MCID 9>> BDC ${show('D')} EMC /Artifact <</Type/Pagination>> BDC ${show('E')} EMC`,
      tree: [element('P', 0)],
    });
    expect(nodes(page)).toEqual([
      ['A', ARTIFACT],
      ['B', UNTAGGED],
      ['C', 0],
      ['D', UNTAGGED],
      ['E', ARTIFACT],
    ]);
  });

  it('follows nested content, and ends that close nothing', async () => {
    const page = await readOne({
      content: `EMC /P <</MCID 0>> BDC ${show('A')} /Span BMC ${show('B')} /Span <</MCID 1>> BDC ${show('C')} EMC EMC ${show('D')} EMC EMC ${show('E')}`,
      tree: [element('P', 0, element('Span', 1))],
    });
    expect(nodes(page)).toEqual([
      ['A', 0],
      ['B', 0],
      ['C', 1],
      ['D', 0],
      ['E', UNTAGGED],
    ]);
  });

  it('gives the text of a form the piece that the form stands in, not the ids of the form', async () => {
    const page = await readOne({
      content: `/P <</MCID 0>> BDC /X Do EMC ${show('B')} /P <</MCID 1>> BDC ${show('C')} EMC`,
      forms: { X: { content: `/P <</MCID 1>> BDC ${show('A')} EMC`, box: [0, 0, 600, 800] } },
      tree: [element('P', 0), element('P', 1)],
    });
    expect(nodes(page)).toEqual([
      ['A', 0],
      ['B', UNTAGGED],
      ['C', 1],
    ]);
  });

  it('is that of each page, although the ids begin anew on each', async () => {
    const made = (text: string, role: string): MadePage => ({
      content: `/P <</MCID 0>> BDC ${show(text)} EMC`,
      tree: [element('Sect', element(role, 0))],
    });
    const [first, second] = await readPages([made('A', 'P'), made('B', 'H3')]);
    expect([first, second].map((page) => page && rolesOf(page))).toEqual([['Sect>P'], ['Sect>H3']]);
  });
});
