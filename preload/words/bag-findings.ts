// What each code of a bag means, in three languages: what is so, and where it matters what to do. A code without its three does not compile.
import type { InterfaceLanguage } from '../model.ts';
import type { BagCode } from '../model-bags.ts';
import { bagFindingsArabic } from './bag-findings-ar.ts';
import { bagFindingsEnglish } from './bag-findings-en.ts';
import { bagFindingsFrench } from './bag-findings-fr.ts';

/** A sentence for every code. */
export type BagFindingBook = Record<BagCode, string>;

/** The three books, by the language of the interface. */
export const bagFindings: Record<InterfaceLanguage, BagFindingBook> = {
  en: bagFindingsEnglish,
  fr: bagFindingsFrench,
  ar: bagFindingsArabic,
};
