// What a correction teaches of a title, and what later files of it are known by. Pure.
// Refuses to know a title by a file name that says nothing but a date, unless the front page bears its name too.
import type { Day, PageLayout, Recognition } from '#border/model';
import { proposeDay } from '../text/dates.ts';
import { isTellingPattern, learnFileName, readFileName } from '../text/file-name-pattern.ts';
import { fold } from '../text/fold.ts';
import { areFiguresGuessed, weekdayConfidence } from './guessed-figures.ts';
import { findMasthead, readTop, readTopIn } from './masthead.ts';

/** A title with what it is known by. */
export type KnownTitle = { name: string; recognition: Recognition };

/** What is known of a file by a rule; a value that the rule does not tell is null. */
export type Recognised = { title: string; day: Day | null; covers: Day | null; issue: string | null; printed: string | null };

/** What a person has said of an edition, and where it stands. */
export type Lesson = {
  sourceName: string;
  front: PageLayout | null;
  day: Day | null;
  issue: string | null;
  learnedAtMs: number;
};

const letters = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}]/gu, '');

/** A day where it always stands may be less sure than one found anywhere. */
const placedConfidence = 0.75;

/** Beside the words of the day there is room for a longer month. */
const marginShare = 0.02;

/** Where the words of the day stand, in shares of the page; null where the front page does not print that day. */
function findDayBox(front: PageLayout, day: Day): { box: Recognition['dayBox']; order: Recognition['dayOrder'] } {
  const text = readTop(front);
  for (const order of [null, 'day-first', 'month-first'] as const) {
    const proposal = proposeDay(text, { order, near: [day] });
    if (proposal === null || proposal.value !== day) continue;
    const isFigures = /^\D*\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\D*$/u.test(fold(proposal.printed).text);
    const plain = isFigures ? proposeDay(text, { order: 'day-first' }) : null;
    const settled = !isFigures ? null : plain?.value === day ? 'day-first' : 'month-first';
    return { box: boxOf(front, proposal.printed), order: settled };
  }
  return { box: null, order: null };
}

function boxOf(front: PageLayout, printed: string): Recognition['dayBox'] {
  const wanted = letters(printed);
  const words = front.words.filter((word) => (word.boxes[0]?.y ?? Number.POSITIVE_INFINITY) < front.heightPoints / 4);
  for (let from = 0; from < words.length; from += 1) {
    let seen = '';
    for (let to = from; to < words.length && seen.length < wanted.length; to += 1) {
      seen += letters(front.text.slice(words[to]?.start, words[to]?.end));
      if (!wanted.startsWith(seen)) break;
      if (seen === wanted)
        return shareOfPage(
          front,
          words.slice(from, to + 1).flatMap(({ boxes }) => boxes),
        );
    }
  }
  return null;
}

function shareOfPage(front: PageLayout, boxes: readonly { x: number; y: number; width: number; height: number }[]) {
  const x0 = Math.min(...boxes.map(({ x }) => x)) / front.widthPoints - marginShare;
  const x1 = Math.max(...boxes.map(({ x, width }) => x + width)) / front.widthPoints + marginShare;
  const y0 = Math.min(...boxes.map(({ y }) => y)) / front.heightPoints - marginShare;
  const y1 = Math.max(...boxes.map(({ y, height }) => y + height)) / front.heightPoints + marginShare;
  const round = (share: number): number => Math.round(share * 1000) / 1000;
  return { x: round(x0), y: round(y0), width: round(x1 - x0), height: round(y1 - y0) };
}

/** What an edition teaches of its title; null where its name and its front page have nothing that later ones could be known by. */
export function learnRecognition({ sourceName, front, day, issue, learnedAtMs }: Lesson): Recognition | null {
  const fileName = learnFileName(sourceName, { day, issue });
  const masthead = front === null ? null : (findMasthead(front)?.text ?? null);
  const { box, order } = front === null || day === null ? { box: null, order: null } : findDayBox(front, day);
  const isKnowable = masthead !== null || (fileName !== null && isTellingPattern(fileName));
  return isKnowable ? { fileName, masthead, dayBox: box, dayOrder: order, learnedAtMs } : null;
}

type Fit = { title: KnownTitle; name: ReturnType<typeof readFileName>; bySight: boolean };

function fitOf(title: KnownTitle, sourceName: string, masthead: string | null): Fit | null {
  const { recognition, name } = title;
  const read = recognition.fileName === null ? null : readFileName(sourceName, recognition.fileName);
  const seen = masthead === null ? '' : letters(masthead);
  const bySight = seen.length > 2 && (seen === letters(recognition.masthead ?? '') || seen === letters(name));
  const byName = read !== null && recognition.fileName !== null && isTellingPattern(recognition.fileName);
  return byName || bySight ? { title, name: read, bySight } : null;
}

/** Where several titles fit, the front page decides, then the file's name; two that fit alike are none. */
function chooseFit(fits: readonly Fit[]): Fit | null {
  const weight = (fit: Fit): number => (fit.bySight ? 2 : 0) + (fit.name === null ? 0 : 1);
  const [first, second] = [...fits].sort((a, b) => weight(b) - weight(a));
  if (first === undefined || (second !== undefined && weight(second) === weight(first))) return null;
  return first;
}

/** The title of a file and what its rule tells of it; null where no rule fits. The day where it always stands goes before the file's name. */
export function recognise(titles: readonly KnownTitle[], sourceName: string, front: PageLayout | null): Recognised | null {
  const masthead = front === null ? null : (findMasthead(front)?.text ?? null);
  const fit = chooseFit(titles.flatMap((title) => fitOf(title, sourceName, masthead) ?? []));
  if (fit === null) return null;
  const { dayBox, dayOrder } = fit.title.recognition;
  const near = fit.name?.day == null ? [] : [fit.name.day];
  const place = front === null || dayBox === null ? null : proposeDay(readTopIn(front, dayBox), { order: dayOrder, near });
  const isSure = place !== null && place.confidence >= (areFiguresGuessed(front) ? weekdayConfidence : placedConfidence);
  const named = fit.name?.day ?? null;
  const day = named ?? (isSure ? place.value : null);
  const covers = place !== null && place.value === day ? place.covers : null;
  return {
    title: fit.title.name,
    day,
    covers,
    issue: fit.name?.issue ?? null,
    printed: isSure && place.value === day ? place.printed : null,
  };
}
