// Proposes the title of an edition: from a person, a rule, a catalogue, the front page, the file's name and what its makers wrote into it. Pure.
// Refuses what programs write where a title should stand, such as `Mise en page 1`.
import type { FeedFacts } from '../base/feed-facts.ts';
import { proposeDayFromName } from '../text/file-name-dates.ts';
import { fold } from '../text/fold.ts';
import { proposeIssueFromName } from '../text/issue-number.ts';
import { byFeed, byRecord, byRule, byUser, said, type Valued } from './valued.ts';

/** What may tell a title. */
export type TitleEvidence = {
  sourceName: string;
  /** The largest words of the front page, and whether a day is printed near them. */
  masthead: string | null;
  hasPrintedDay: boolean;
  /** Whether its letters are the file's own; recognised ones of a masthead are mostly wrong. */
  isDrawnText: boolean;
  word: string | undefined;
  /** What a library's own record says. */
  recorded: string | null;
  recognised: string | null;
  feed: FeedFacts | null;
  /** What the file says of itself: a title of any kind, and the publication by its name. */
  fileTitle: string | null;
  publication: string | null;
  knownTitle: (name: string) => string | null;
};

/** The file's name without its ending, its day, its number and the marks of a second download. */
export function titleFromName(sourceName: string): string {
  const stem = sourceName.replace(/\.pdf$/iu, '').replace(/\s*\(\d+\)$/u, '');
  const spoken = stem.replace(/[_+]+/gu, ' ');
  const printed = [proposeDayFromName(spoken), proposeIssueFromName(spoken)].flatMap((proposal) => proposal?.printed ?? []);
  const bare = printed.reduce((text, part) => text.replace(part, ' '), spoken).replace(/(?:^|[\s.-])\d{6,}(?=$|[\s.-])/gu, ' ');
  const open = /\s/u.test(stem) ? bare : bare.replace(/[-.]+/gu, ' ');
  const name = open.replace(/\s+/gu, ' ').replace(/^[\s.,;–-]+|[\s.,;–-]+$/gu, '');
  return /\p{L}/u.test(name) ? name : stem.trim() || sourceName;
}

const madeByPrograms =
  /\.(?:indd|indb|qxp|qxd|pdf|docx?|dotx?|odt|pub|xlsx?|pptx?|eps|ai|ps|psd|tiff?|jpe?g|tmp|fm|rtf|html?|xml)\b|^(?:microsoft|mise en page|maquette|untitled|sans titre|sans nom|document|doc|layout|lay-?out|page|pages|pdf|scan|image|img|slide|presentation|print|impression|output|export|file|fichier|new|nouveau|une|cover|adobe|quark|acrobat|default|null|none|unknown|test|master|gabarit|template|booklet|بدون عنوان|بلا عنوان|مستند|صفحه|تخطيط)(?![\p{L}])/iu;

/** Whether a title was written by the program that made the file, or is a name of that file. */
export function isProductionTitle(title: string): boolean {
  const folded = fold(title).text.trim();
  const letters = folded.match(/\p{L}/gu)?.length ?? 0;
  const isCode = !/\s/u.test(folded) && /[_\d]/u.test(folded);
  return letters < 3 || letters < 0.4 * folded.replace(/\s/gu, '').length || isCode || madeByPrograms.test(folded);
}

const lettersOf = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}]/gu, '');

const isLike = (a: string, b: string): boolean => {
  const [left, right] = [lettersOf(a), lettersOf(b)];
  return left.length > 2 && right.length > 2 && (left.includes(right) || right.includes(left));
};

/**
 * Sure is only what masthead and file name say alike, and what a person taught: a supplement prints the masthead of its paper, and must
 * not be taken for a corrected edition of it.
 */
export function proposeTitle(evidence: TitleEvidence): Valued<string> {
  const { sourceName, masthead, word, recognised, feed, publication, knownTitle } = evidence;
  if (word !== undefined) return byUser(knownTitle(word) ?? word.normalize('NFC').trim());
  if (feed?.isNewspaper === true && feed.title !== null)
    return byFeed(knownTitle(feed.title) ?? feed.title.normalize('NFC'), said.fact);
  if (evidence.recorded !== null) return byRecord(knownTitle(evidence.recorded) ?? evidence.recorded.normalize('NFC'));
  if (recognised !== null) return byRule(recognised, masthead);
  const fromName = titleFromName(sourceName);
  const isAgreed = masthead !== null && lettersOf(masthead) === lettersOf(fromName);
  const known = (masthead === null ? null : knownTitle(masthead)) ?? knownTitle(fromName);
  const fact = (source: 'file-name' | 'masthead' | 'metadata', confidence: number, printed: string | null) => ({
    source,
    confidence,
    printed,
  });
  if (known !== null && lettersOf(known) === lettersOf(fromName))
    return { value: known, fact: fact('file-name', isAgreed ? 0.95 : 0.8, fromName) };
  if (known !== null) return { value: known, fact: fact('masthead', 0.75, masthead) };
  // Recognised letters name a paper only where nothing else does.
  const isTrusted = evidence.hasPrintedDay && (evidence.isDrawnText || !/\p{L}{2}/u.test(fromName));
  const isNewspaper = masthead !== null && (isTrusted || isLike(masthead, fromName));
  if (isNewspaper) return { value: masthead, fact: fact('masthead', isAgreed ? 0.95 : 0.7, masthead) };
  const named = feed?.title == null ? '' : titleFromName(feed.title);
  if (/\p{L}/u.test(named)) return byFeed(named.normalize('NFC'), said.name);
  return fromFile(evidence, fromName, publication, fact);
}

type MakeFact = (source: 'file-name' | 'metadata', confidence: number, printed: string | null) => Valued<string>['fact'];

/** The publication's name goes before the file's, and a plain title goes before a file name that holds no word. */
function fromFile(evidence: TitleEvidence, fromName: string, publication: string | null, fact: MakeFact): Valued<string> {
  if (publication !== null && !isProductionTitle(publication))
    return { value: publication.normalize('NFC'), fact: fact('metadata', 0.65, publication) };
  const { fileTitle, knownTitle } = evidence;
  const spoken = fileTitle === null || isProductionTitle(fileTitle) ? '' : titleFromName(fileTitle).normalize('NFC');
  const known = spoken === '' ? null : knownTitle(spoken);
  if (known !== null) return { value: known, fact: fact('metadata', 0.65, fileTitle) };
  const isNameless = !/\p{L}{3}/u.test(fromName);
  if (spoken !== '' && spoken.length <= 80 && isNameless) return { value: spoken, fact: fact('metadata', 0.5, fileTitle) };
  return { value: fromName, fact: fact('file-name', 0.5, null) };
}
