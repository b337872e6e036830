// What a library holds of a title in one line, as catalogues give it (ANSI/NISO Z39.71, ISO 10324): numbers, then the time in brackets;
// a comma for a gap, a semicolon where counting began anew. Refuses numbers where no issue of a run showed one.
import type { Day, InterfaceLanguage } from '#border/model';
import type { HeldRun } from './held-run.ts';

const months: Record<InterfaceLanguage, readonly string[]> = {
  fr: ['jan.', 'fév.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
};

/** What stands before a number. */
export const numberCaption: Record<InterfaceLanguage, string> = { fr: 'no.', en: 'no.', ar: 'ع.' };

const monthOf = (day: Day, language: InterfaceLanguage): string => months[language][Number(day.slice(5, 7)) - 1] ?? '';

const dateOf = (day: Day, language: InterfaceLanguage): string => {
  const month = monthOf(day, language);
  return `${month}${month.endsWith('.') ? '' : ' '}${Number(day.slice(8))}`;
};

const yearOf = (day: Day): string => String(Number(day.slice(0, 4)));

/** `2024:jan.-mars`, or to the day `2024:mars 3-15`. */
const writeTime = ({ firstDay, lastDay }: HeldRun, isToTheDay: boolean, language: InterfaceLanguage): string => {
  const write = isToTheDay ? dateOf : monthOf;
  const [from, to] = [write(firstDay, language), write(lastDay, language)];
  if (yearOf(firstDay) !== yearOf(lastDay)) return `${yearOf(firstDay)}:${from}-${yearOf(lastDay)}:${to}`;
  if (from === to) return `${yearOf(firstDay)}:${from}`;
  const isOneMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  return `${yearOf(firstDay)}:${from}-${isOneMonth ? Number(lastDay.slice(8)) : to}`;
};

/** One run: `no.17000-17321 (2024:jan.-mars)`, and without numbers `2024:jan.3-mars 15`. */
export function writeRun(run: HeldRun, language: InterfaceLanguage): string {
  const { firstNumber, lastNumber, issues } = run;
  if (firstNumber === null || lastNumber === null) return writeTime(run, true, language);
  const numbers = firstNumber === lastNumber ? String(firstNumber) : `${firstNumber}-${lastNumber}`;
  return `${numberCaption[language]}${numbers} (${writeTime(run, issues === 1, language)})`;
}

/** All runs in one line; nothing where nothing is held. */
export function writeStatement(runs: readonly HeldRun[], language: InterfaceLanguage): string {
  return runs.map((run, at) => `${at === 0 ? '' : run.after === 'restart' ? '; ' : ', '}${writeRun(run, language)}`).join('');
}
