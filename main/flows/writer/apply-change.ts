// What a person's change makes of the record of an edition. Pure but for the spelling of titles, which is asked.
// Leaves the version alone: which one is free, the plan of the act says.
import { AppError } from '#border/errors';
import type { Fact } from '#border/model';
import type { EditionChange } from '#border/model-changes';
import type { EditionRecord } from '../../base/record.ts';

const said = (fact: Fact): Fact => ({ ...fact, source: 'user', confidence: 1 });
const userFact: Fact = { source: 'user', confidence: 1, printed: null };

/** Fields whose source is told; `day` speaks of `covers` too. */
const factFields = ['title', 'day', 'issue', 'language', 'price', 'printedPages'] as const;

/** A span keeps its end only while that still lies behind its day. Throws edition/bad-span for one that was asked for and does not. */
const coversAfter = (record: EditionRecord, { day, covers }: EditionChange): EditionRecord['covers'] => {
  const first = day === undefined ? record.day : day;
  const last = covers === undefined ? record.covers : covers;
  if (covers != null && (first === null || covers <= first)) throw new AppError('edition/bad-span', { covers });
  return first !== null && last !== null && last > first ? last : null;
};

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'yi']);
/** A person who says another language says from which side it is read, unless that is said as well. */
const directionAfter = (record: EditionRecord, { language, direction }: EditionChange): EditionRecord['direction'] => {
  if (direction !== undefined) return direction;
  if (language == null || language === record.language) return record.direction;
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
};

const isChanged = (field: (typeof factFields)[number], record: EditionRecord, after: EditionRecord): boolean =>
  after[field] !== record[field] || (field === 'day' && after.covers !== record.covers);

const factsAfter = (record: EditionRecord, after: EditionRecord, change: EditionChange): EditionRecord['facts'] => {
  const facts = { ...record.facts };
  const isConfirming = change.state === 'confirmed' && record.state !== 'confirmed';
  for (const field of factFields) {
    const isSaid = change[field] !== undefined || (field === 'day' && change.covers !== undefined);
    if (isSaid && isChanged(field, record, after)) facts[field] = userFact;
    else if (isConfirming && after[field] !== null) facts[field] = said(record.facts[field]);
  }
  return facts;
};

/** Of whom title and day have been said, the last of them now, nothing is left to be confirmed. */
const stateAfter = (record: EditionRecord, after: EditionRecord, { state }: EditionChange): EditionRecord['state'] => {
  if (state !== undefined) return state;
  const isSaidNow = isChanged('title', record, after) || isChanged('day', record, after);
  const isSaid = after.day !== null && after.facts.title.source === 'user' && after.facts.day.source === 'user';
  return isSaidNow && isSaid ? 'confirmed' : after.state;
};

/**
 * The record after a change. A field that is given the value that it has stays as it is, and so does where that was taken from; only
 * confirming takes a person's word for all that is known. Throws edition/bad-span.
 */
export function applyChange(record: EditionRecord, change: EditionChange, spell: (title: string) => string): EditionRecord {
  const { title, day, issue, variant, language, price, printedPages } = change;
  const after: EditionRecord = {
    ...record,
    title: title === undefined ? record.title : spell(title),
    day: day === undefined ? record.day : day,
    covers: coversAfter(record, change),
    issue: issue === undefined ? record.issue : issue,
    variant: variant === undefined ? record.variant : variant.normalize('NFC'),
    language: language === undefined ? record.language : language,
    direction: directionAfter(record, change),
    price: price === undefined ? record.price : price,
    printedPages: printedPages === undefined ? record.printedPages : printedPages,
  };
  const withFacts = { ...after, facts: factsAfter(record, after, change) };
  return { ...withFacts, state: stateAfter(record, withFacts, change) };
}
