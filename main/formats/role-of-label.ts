// Tells which of our roles a label means that libraries give to blocks and divisions: docWorks, SegmOnto, ABBYY, ENMAP and common words.
// Refuses to guess: a label that it does not know has no role.
import type { Role } from '#border/model';

/** Labels without case, digits and signs, first match wins: `page-number` is furniture before it is anything else. */
const meanings: readonly [RegExp, Role][] = [
  [
    /pagenumber|pagenum|pagination|^folio$|numberingzone|runningtitle|running(?:head|line)|^(?:page)?(?:header|footer)|titlesection|masthead|nameplate|imprint|dateline|titrecourant|quiremarks?|signaturemark|catchword|stampzone|digitizationartefact|barcode|^furniture$/,
    'furniture',
  ],
  [/advert|publicite|reclame|annonce|^ads?$|adzone|classified|werbung|anzeige/, 'advert'],
  [/caption|^legend|legende$|legend$/, 'caption'],
  [/overline|kicker|surtitre|overtitle|eyebrow|dachzeile/, 'kicker'],
  [/byline|^authors?$|auteur|^autor$|^signature/, 'byline'],
  [/crosshead|intertitre|intertitle|subheading|subhead$|subheader|zwischentitel/, 'subhead'],
  [
    /subheadline|subtitle|soustitre|standfirst|chapeau|chapo|^abstract|^lead$|leadparagraph|^deck$|^motto|untertitel|vorspann/,
    'standfirst',
  ],
  [/pullquote|^quote$|blockquote/, 'quote'],
  [
    /headline|^heading|^title$|^titles?(?:zone|line|article|block)$|^titre$|articletitle|titrearticle|^head$|mainzonehead|uberschrift|schlagzeile/,
    'headline',
  ],
  [
    /^(?:paragraph|text|textblock|body|bodycontent|mainzone|mainzonep|maintext|content|defaultline|list|table|verse|poem|column)$/,
    'body',
  ],
];

/** The role that a label means, or null. Case, accents, digits and signs do not count: `Page-Number_1` is `pagenumber`. */
export function roleOfLabel(label: string): Role | null {
  const plain = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return meanings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
