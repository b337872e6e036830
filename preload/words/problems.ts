// What an audit says of each thing that it finds, by language.
import type { InterfaceLanguage } from '../model.ts';
import { arabicProblems } from './problems-ar.ts';
import { englishProblems, type ProblemBook } from './problems-en.ts';
import { frenchProblems } from './problems-fr.ts';

/** The books by the language of the interface. */
export const problems: Record<InterfaceLanguage, ProblemBook> = { en: englishProblems, fr: frenchProblems, ar: arabicProblems };
