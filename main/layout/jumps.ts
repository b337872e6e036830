// Reads jump lines: the printed words that send a reader to another page, or tell from which page an article comes.
// Refuses whatever says more than that: a sentence that names a page is text.
import { fold } from '../text/fold.ts';

/** Where a jump line leads. The page is as printed; null where the line names none. */
export type Jump = { kind: 'to' | 'from'; page: number | null };

/** No jump line has more words. */
const MOST_WORDS = 9;

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['une', 'premiere', 'one', 'first', 'front', 'الاولي', 'واحد'],
    ['deux', 'deuxieme', 'two', 'second', 'الثانيه', 'اثنان'],
    ['trois', 'troisieme', 'three', 'third', 'الثالثه', 'ثلاثه'],
    ['quatre', 'quatrieme', 'four', 'fourth', 'الرابعه', 'اربعه'],
    ['cinq', 'cinquieme', 'five', 'fifth', 'الخامسه', 'خمسه'],
    ['six', 'sixieme', 'sixth', 'السادسه', 'سته'],
    ['sept', 'septieme', 'seven', 'seventh', 'السابعه', 'سبعه'],
    ['huit', 'huitieme', 'eight', 'eighth', 'الثامنه', 'ثمانيه'],
    ['neuf', 'neuvieme', 'nine', 'ninth', 'التاسعه', 'تسعه'],
    ['dix', 'dixieme', 'ten', 'tenth', 'العاشره', 'عشره'],
    ['onze', 'onzieme', 'eleven', 'الحاديه عشره'],
    ['douze', 'douzieme', 'twelve', 'الثانيه عشره'],
    ['treize', 'thirteen', 'الثالثه عشره'],
    ['quatorze', 'fourteen', 'الرابعه عشره'],
    ['quinze', 'fifteen', 'الخامسه عشره'],
    ['seize', 'sixteen', 'السادسه عشره'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);

const numberWords = Object.keys(numbers)
  .sort((one, other) => other.length - one.length)
  .join('|');
const page = `(?<page>[a-d]?\\d{1,3}|${numberWords})`;
/** A page of a section, printed without the word. */
const sectionPage = '(?<page>[a-d]\\d{1,2})';
const toFrench = `(?:(?:lire|voir|a lire|lisez)\\s)?(?:la\\s|notre\\s)?suite(?:\\set\\sfin)?(?:\\sde\\s(?:cet\\sarticle|l\\s?article))?`;
const toPage = `(?:\\s(?:en|a\\sla|a|sur))?\\s(?:(?:pages?|pp?)\\s${page}|derniere\\spage)`;
const toEnglish = `(?:please\\s)?(?:(?:story\\s)?continue[sd]|cont\\s?d?|turn|see(?:\\s[\\p{L}\\s]{1,30})?|more)`;

const leadsOn = [
  `${toFrench}${toPage}`,
  `(?:lire|voir)(?:\\sen)?\\spages?\\s${page}`,
  `a\\ssuivre(?:\\sen)?\\spages?\\s${page}`,
  `${toEnglish}(?:\\son|\\sto|\\sinside\\son)?\\s(?:pages?|pg|p)\\s${page}`,
  `${toEnglish}\\s(?:on|to)\\s(?:${sectionPage}|(?:the\\s)?back\\spage)`,
  `(?:اقرا\\s|طالع\\s|انظر\\s)?(?:البقيه|التتمه|الباقي|البقيه\\sوالتفاصيل)(?:\\s(?:في|علي))?(?:(?:\\s(?:الصفحه|صفحه|ص))?\\s${page}|\\sالصفحه\\sالاخيره)`,
  `(?:بقيه|تتمه)(?:\\s(?:الخبر|المقال|التقرير|الموضوع))?\\s(?:في|علي)(?:\\s(?:الصفحه|صفحه|ص))\\s${page}`,
  `تابع\\s(?:في|علي)\\s(?:الصفحه|صفحه|ص)\\s${page}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

const comesFrom = [
  `suite(?:\\set\\sfin)?\\sde\\s(?:la\\s)?(?:(?:page|p)\\s${page}|${page}\\spage|${page})`,
  `(?:continued\\s|cont\\s?d?\\s)?from\\s(?:the\\s)?(?:(?:page|pg|p)\\s${page}|${page}\\spage|${sectionPage})`,
  `(?:تتمه|بقيه|تابع)(?:\\s(?:ما\\sنشر|المنشور|المقال|الخبر|التقرير|الموضوع))?(?:\\s(?:في|علي|من))?\\s(?:الصفحه|صفحه|ص)\\s${page}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** Letters and signs of which it is plain what they fold to; and what such a text holds wherever its fold passes `MAY_JUMP`. Nearly every line ends here. */
const PLAIN = /^[ -~À-ÿ’‘“”«»–—…€،؛؟٠-٩ء-غف-ي]*$/u;
const PLAIN_JUMP =
  /(?<![a-z0-9ßà-öø-ÿ])(?:p(?:[pg]|[aà-å]g[eè-ë]s?)?(?![a-z0-9ßà-öø-ÿ])|[a-dà-åçð][0-9٠-٩])|[sß][uù-ü][iì-ï]t[eè-ë]|fr[oò-öø]m|ص|بق[يىئ][هة]|تتم[هة]/iu;

/** What each jump line holds, folded. */
const MAY_JUMP = /\b(?:p|pp|pg|pages?|[a-d]\d+)\b|suite|from|صفحه|ص|بقيه|تتمه/u;

/** Reads a short text as a jump line, or answers null. */
export function readJump(text: string): Jump | null {
  if (text.length > 80 || (PLAIN.test(text) && !PLAIN_JUMP.test(text)) || text.split(' ').length > MOST_WORDS) return null;
  const bare = fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (!MAY_JUMP.test(bare)) return null;
  for (const [kind, patterns] of [
    ['to', leadsOn],
    ['from', comesFrom],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(bare);
      if (match !== null) return { kind, page: numberOf(match.groups?.page) };
    }
  }
  return null;
}

/** `A5` of an English section counts as 5. */
function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const known = numbers[printed];
  if (known !== undefined) return known;
  const digits = Number.parseInt(printed.replace(/^\p{L}/u, ''), 10);
  return digits >= 1 ? digits : null;
}
