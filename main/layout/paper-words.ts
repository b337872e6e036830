// The words by which newspapers label what is no article, in French, English and Arabic, compared folded and without signs.
// Refuses to be a dictionary: a label that is not here is still told by how it stands.
import { fold } from '../text/fold.ts';
import { countWords, textOf } from './block-text.ts';
import type { ReadBlock } from './page-reading.ts';

const bare = (text: string): string =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const list = (names: string): ReadonlySet<string> => new Set(names.split('|').map(bare));

const adverts = list(
  'publicité|annonce|advertisement|advertorial|publi-reportage|communiqué publicitaire|إعلان|إعلانات|إشهار|مادة إعلانية',
);
const smallAds = list(
  `petites annonces|les petites annonces|annonces|annonces classées|annonces légales|annonces judiciaires|offres d’emploi|offres et demandes d’emploi|
classified|classifieds|classified ads|small ads|for sale|public notices|legal notices|notices|tenders|appels d’offres|avis publics|
إعلانات مبوبة|إعلانات صغيرة|إعلانات قانونية|إعلانات إدارية|الإعلانات|الإعلانات المبوبة|مناقصات|طلبات العروض|عروض عمل|بيع وشراء`,
);
const familyNotices = list(
  'carnet|carnet du jour|family notices|personal|deaths|births|marriages|in memoriam|avis de décès|décès|وفيات|تعاز|تعازي|تعزية|نعي|اجتماعيات',
);
const letters = list(
  `courrier|courrier des lecteurs|vous nous écrivez|lettres|lettres de lecteurs|letters|letters to the editor|your letters|
obituaries|lives|disparitions|nécrologie|ils nous ont quittés|رسائل|رسائل القراء|بريد القراء|منبر القراء|آراء القراء|رحلوا|راحلون|وداعًا|وداعا`,
);
const indexes = list(
  `sommaire|au sommaire|dans ce cahier|dans ce numéro|this week|today|à lire|à lire aussi|lire aussi|à la une|aujourd’hui|index|inside|in this issue|also inside|contents|
الفهرس|فهرس|المحتويات|في هذا العدد|في الداخل|اقرأ|اقرأ أيضا|اقرأ أيضًا|اقرأ في الداخل|عناوين`,
);
const notices = [
  ...`avis d|avis au|avis aux|avis de|avis du|avis public|appel d offres|appel à|annonce légale|invitation to tender|tender|public notice|
notice of|notice is|road traffic|planning|licensing act|perte de|إعلان عن|إعلان رقم|طلب عروض|مناقصة|بلاغ|إشعار`.split('|'),
].map(bare);

const MOST_LABEL_WORDS = 5;
const MOST_NOTICE_WORDS = 16;

/** Each list asks for the same few texts. */
const bareTexts = new WeakMap<ReadBlock['read'], string>();

function bareOf(block: ReadBlock): string {
  const known = bareTexts.get(block.read);
  if (known !== undefined) return known;
  const text = bare(textOf(block));
  bareTexts.set(block.read, text);
  return text;
}

const isOne = (block: ReadBlock, words: ReadonlySet<string>): boolean =>
  countWords(block) <= MOST_LABEL_WORDS && words.has(bareOf(block));

/** Whether a block says `Advertisement` and no more. */
export const isAdvertLabel = (block: ReadBlock): boolean => isOne(block, adverts);

/** Whether a block is the label of a page or column of small ads or notices. */
export const isSmallAdsLabel = (block: ReadBlock): boolean => isOne(block, smallAds) || isOne(block, familyNotices);

/** Whether a block heads notices that are each for themselves, such as of a death. */
export const isFamilyLabel = (block: ReadBlock): boolean => isOne(block, familyNotices);

/** Whether a block heads letters or obituaries, each of which is an article of its own under its small head. */
export const isLettersLabel = (block: ReadBlock): boolean => isOne(block, letters);

/** Whether a block heads an index of the paper. */
export const isIndexLabel = (block: ReadBlock): boolean => isOne(block, indexes);

/** Whether a block heads a public notice. */
export function isNoticeHead(block: ReadBlock): boolean {
  if (countWords(block) > MOST_NOTICE_WORDS) return false;
  const text = bareOf(block);
  return notices.some((notice) => text === notice || text.startsWith(`${notice} `));
}
