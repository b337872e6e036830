// The logical structure of a METS file that we write: articles with their parts by role, each block by its id in ALTO; and its links to pages.
import type { Role } from '#border/model';
import { labelOf } from './edition-metadata.ts';
import type { IssuePackage, PackagedArticle, PackagedBlock } from './issue-package.ts';
import { articleRecordId, fileIdOf, pageDivId } from './mets-ids.ts';
import { element } from './xml-writer.ts';

/** What a role is called where libraries name parts of articles (docWorks, ENMAP); read-mets.ts reads each back as this role. */
const names: Record<Role, string> = {
  kicker: 'OVERLINE',
  headline: 'HEADLINE',
  standfirst: 'SUBHEADLINE',
  byline: 'AUTHOR',
  subhead: 'CROSSHEADING',
  body: 'PARAGRAPH',
  quote: 'QUOTE',
  caption: 'CAPTION',
  advert: 'ADZONE',
  furniture: 'HEADER',
};
const ofHeading: ReadonlySet<Role> = new Set(['kicker', 'headline', 'standfirst', 'byline']);

type Placed = PackagedBlock & { page: number };

/** By page the id of its ALTO file. */
const altoIds = ({ pages, files }: IssuePackage): Map<number, string> =>
  new Map(
    pages.flatMap(({ number, alto }) => {
      const file = files.find(({ path }) => path === alto);
      return file === undefined ? [] : [[number, fileIdOf(file)] as const];
    }),
  );

/** The logical map: newspaper, issue, articles in the order of reading, and what belongs to the paper itself. */
export function logicalStructure(issue: IssuePackage): string[] {
  const ids = altoIds(issue);
  const articles = issue.articles.flatMap((article, at) => writeArticle(article, at, ids));
  const furniture = issue.furniture.flatMap(({ page, blocks }) =>
    blocks.flatMap((block) => writeBlock({ ...block, page, role: 'furniture' }, ids)),
  );
  const label = labelOf(issue.edition);
  return element(
    'structMap',
    { TYPE: 'LOGICAL' },
    element(
      'div',
      { ID: 'LOG_NEWSPAPER', TYPE: 'Newspaper', LABEL: issue.edition.title },
      element(
        'div',
        { ID: 'LOG_ISSUE', TYPE: 'ISSUE', LABEL: label, DMDID: 'MODS_ISSUE' },
        element('div', { ID: 'LOG_CONTENT', TYPE: 'CONTENT' }, [...articles, ...furniture]),
      ),
    ),
  );
}

const articleDivId = (at: number): string => `LOG_ARTICLE${at + 1}`;

function writeArticle(
  { headline, language, isAdvert, parts }: PackagedArticle,
  at: number,
  ids: ReadonlyMap<number, string>,
): string[] {
  const blocks = parts.flatMap(({ page, blocks: own }) => own.map((block) => ({ ...block, page })));
  const attributes = {
    ID: articleDivId(at),
    TYPE: isAdvert ? 'ADVERTISEMENT' : 'ARTICLE',
    LABEL: headline,
    ORDER: at + 1,
    DMDID: headline === null && language === null ? null : articleRecordId(at),
  };
  return element(
    'div',
    attributes,
    runsOf(blocks).flatMap((run) =>
      element(
        'div',
        { TYPE: ofHeading.has(run[0]?.role ?? 'body') ? 'HEADING' : 'BODY' },
        run.flatMap((block) => writeBlock(block, ids)),
      ),
    ),
  );
}

/** Blocks that follow one another and are all of a heading, or all of a body. */
function runsOf(blocks: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && ofHeading.has(last[0]?.role ?? 'body') === ofHeading.has(block.role)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function writeBlock({ id, role, page }: Placed, ids: ReadonlyMap<number, string>): string[] {
  const area = element('area', { FILEID: ids.get(page) ?? null, BETYPE: 'IDREF', BEGIN: id });
  return element('div', { TYPE: names[role] }, element('fptr', {}, area));
}

/** Each article is joined to the pages on which it stands, and the issue to all. */
export function linkStructures({ pages, articles }: IssuePackage): string[] {
  const link = (from: string, page: number): string[] => element('smLink', { 'xlink:from': from, 'xlink:to': pageDivId(page) });
  return element('structLink', {}, [
    ...pages.flatMap(({ number }) => link('LOG_ISSUE', number)),
    ...articles.flatMap(({ parts }, at) =>
      [...new Set(parts.map(({ page }) => page))].flatMap((page) => link(articleDivId(at), page)),
    ),
  ]);
}
