// Twelve issues of Thamarāt al-Funūn (Beirut, 1886 and 1887) as the suite's TEI files have them, set as pages.
// The files tell titles, people, places and days in three calendars, and leave their four pages empty: running text of the same
// publisher, al-Muqtabas, stands in its place, in its order, a share an issue.
import { readFileSync } from 'node:fs';
import { suite } from '../../support/suites.ts';
import type { ProofPaper } from './proof-paper.ts';

/** The numbers of the issues in the suite. */
const issues = [602, 603, 604, 609, 612, 614, 616, 618, 620, 621, 623, 626];
const name = 'ثمرات الفنون';
const pagesOfIssue = 2;

/** The issues, first to last. */
export function readThamarat(): ProofPaper[] {
  const shares = shareOut(
    readFileSync(suite('arabic/generated/long.txt'), 'utf8').trim().split(/\n+/),
    issues.length * pagesOfIssue,
  );
  return issues.map((issue, index) => setIssue(issue, shares.slice(index * pagesOfIssue, (index + 1) * pagesOfIssue)));
}

function setIssue(issue: number, [front = [], back = []]: readonly (readonly string[])[]): ProofPaper {
  const source = readFileSync(suite(`arabic/tei/oclc_792755216-i_${issue}.TEIP5.xml`), 'utf8');
  const described = /<tei:monogr[\s\S]*?<\/tei:monogr>/.exec(source)?.[0] ?? '';
  const texts = (pattern: string): string[] =>
    [...described.matchAll(new RegExp(`<${pattern}[^>]*>([^<]+)<`, 'g'))].map(([, text]) => text ?? '');
  const [day = ''] = /(?<=official" when=")\d{4}-\d\d-\d\d/.exec(described) ?? [];
  const [printedDay = '', ...otherDays] = texts('tei:date');
  const [, motto = '', weekly = '', ...romanised] = texts('title level="j"');
  const people = [texts('forename'), texts('surname')];
  const editors = [0, 1].map((at) => people.map((names) => names[at] ?? '').join(' '));
  const about = [...romanised, ...editors, ...texts('orgName'), texts('placeName').join(' '), ...otherDays];
  return {
    file: `thamarat-${issue}.pdf`,
    masthead: { title: name, day, issue: String(issue), language: 'ar', direction: 'rtl', price: '', pages: pagesOfIssue },
    printedDay,
    printedIssue: `${issue}`,
    lines: [motto, weekly],
    pages: [
      { section: '', headline: name, paragraphs: [...about, ...front] },
      { section: '', headline: motto, paragraphs: back },
    ],
  };
}

/** Cuts paragraphs into shares of about as many words; one that is longer than its share goes on in the next. */
function shareOut(paragraphs: readonly string[], shares: number): string[][] {
  const words = paragraphs.map((paragraph) => paragraph.split(/\s+/));
  const size = Math.ceil(words.flat().length / shares);
  const cut: string[][] = Array.from({ length: shares }, () => []);
  let count = 0;
  for (const paragraph of words) {
    for (let at = 0; at < paragraph.length; ) {
      const share = Math.floor(count / size);
      const piece = paragraph.slice(at, at + (share + 1) * size - count);
      cut[share]?.push(piece.join(' '));
      count += piece.length;
      at += piece.length;
    }
  }
  return cut;
}
