// Proposes how many pages a masthead says that the paper has. Refuses to count them, and to take `pages 4 et 5` for a number of pages.
import { fold } from './fold.ts';
import { type Proposal, surest } from './proposal.ts';

const counted =
  /(?<![\d.,/-])(?<count>\d{1,3})\s?(?:pages|pp|صفحه|صفحات)(?!\p{L})|(?<!\p{L})pages\s?:?\s?(?<after>\d{1,3})(?!\s?(?:[-–,&\d]|et|and|to|a)\s?\d?)(?!\d)/gu;

/** The number of pages that a masthead prints, such as `24 pages` or `٢٤ صفحة`. */
export function proposePageCount(text: string): Proposal<number> | null {
  const folded = fold(text);
  const proposals: Proposal<number>[] = [];
  for (const match of folded.text.matchAll(counted)) {
    const value = Number(match.groups?.count ?? match.groups?.after);
    if (value < 2 || value > 400) continue;
    const printed = text.slice(folded.starts[match.index] ?? 0, folded.ends[match.index + match[0].length - 1] ?? 0);
    proposals.push({ value, confidence: match.groups?.count === undefined ? 0.6 : 0.85, printed });
  }
  return surest(proposals);
}
