// Proposes the number of an issue from a masthead or from the name of a file. Refuses numbers of laws, deposits and registers.
import { proposeDayFromName } from './file-name-dates.ts';
import { fold } from './fold.ts';
import { type Proposal, surest } from './proposal.ts';

/** In the fold `º` and `№` have become letters, thin and hard spaces plain ones, and Arabic figures ours. */
const sign = '(?:n\\s?[°o]s?\\.?|n\\.|numero|num\\.?|issue(?:\\s+(?:no\\.?|number))?|number|(?:ال)?عدد(?:\\s+رقم)?)';
const figures = '\\d{1,3}(?:[ .,٬]\\d{3})+(?![\\d])|\\d{1,7}';
const numbered = new RegExp(`(?<![\\p{L}\\d])${sign}\\s*[:：]?\\s*(?<number>${figures})(?!\\d|[-/]\\d{2}(?!\\d))`, 'gu');
const ofSomethingElse =
  /(?:loi|dahir|decret|arrete|article|legal|depot|issn|paritaire|registre|law|act|قانون|ظهير|مرسوم|ايداع)[\s\p{P}]*(?:\S+\s){0,2}$/u;

/** How sure a number is: behind a sign in a masthead, behind a sign in a name, alone in a name, or what else it may be. */
const confidences = { masthead: 0.9, name: 0.8, wholeName: 0.6, lone: 0.5, doubtful: 0.2 };

function propose(text: string, confidence: number): Proposal<string> | null {
  const folded = fold(text);
  const proposals: Proposal<string>[] = [];
  for (const match of folded.text.matchAll(numbered)) {
    const value = (match.groups?.number ?? '').replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
    const isOther = ofSomethingElse.test(folded.text.slice(Math.max(0, match.index - 40), match.index));
    const end = folded.ends[match.index + match[0].length - 1] ?? 0;
    const printed = text.slice(folded.starts[match.index] ?? 0, end);
    proposals.push({ value, confidence: isOther ? confidences.doubtful : confidence, printed });
  }
  return surest(proposals);
}

/** The issue number that a masthead prints, as plain figures: `N° 17 321` gives `17321`. */
export function proposeIssue(text: string): Proposal<string> | null {
  return propose(text, confidences.masthead);
}

/** The issue number that a file's name tells: behind a sign, or the only three to six figures that are no date and no year. */
export function proposeIssueFromName(fileName: string): Proposal<string> | null {
  const name = fileName.normalize('NFC').replace(/\.[a-z0-9]{1,5}$/i, '');
  const signed = propose(name.replaceAll(/[_-]+/g, ' '), confidences.name);
  if (signed !== null) return signed;
  const day = proposeDayFromName(name)?.printed ?? '';
  const rest = fold(day === '' ? name : name.replace(day, ' ')).text;
  const numbers = [...rest.matchAll(/(?<!\d)\d{3,6}(?!\d)/g)].map(([figure]) => figure);
  const [first, ...others] = numbers.filter((number) => !/^(?:1[6-9]|20)\d{2}$/.test(number));
  if (first === undefined || others.length > 0) return null;
  const isWhole = /^\d+$/.test(name);
  return {
    value: first.replace(/^0+(?=\d)/, ''),
    confidence: isWhole ? confidences.wholeName : confidences.lone,
    printed: first,
  };
}
