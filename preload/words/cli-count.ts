// Counts on the command line, whose numbers stand in Western digits in every language.
import type { InterfaceLanguage } from '../model.ts';
import { type PluralForms, sayCount } from './locale.ts';

/** Picks the plural form and fills in the number. */
export function sayCliCount(count: number, language: InterfaceLanguage, forms: PluralForms): string {
  if (language !== 'ar') return sayCount(count, language, forms);
  const form = new Intl.PluralRules('ar').select(count);
  return (forms[form] ?? forms.other).replaceAll('#', count.toLocaleString('ar-u-nu-latn'));
}
