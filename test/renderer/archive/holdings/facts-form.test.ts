// What a person types of a title, and what is kept of it.
import { describe, expect, it } from 'vitest';
import { TitleFacts } from '#border/model-holdings';
import { factsOf, formOf, wrongIn } from '../../../../renderer/archive/holdings/facts-form.ts';

describe('the form of a description', () => {
  it('gives back what was said, and refuses what cannot be kept', () => {
    const facts = TitleFacts.parse({
      issn: '2049-3630',
      closed: ['eid-al-fitr', '05-01', '08-01/08-31'],
      collectedFrom: '2020-01-01',
      frequencies: [{ kind: 'weekdays', weekdays: [1] }],
      relations: [{ kind: 'continues', title: 'Le Petit Matin' }],
    });
    const form = formOf(facts);
    expect(factsOf(form)).toEqual(facts);
    expect(wrongIn({ ...form, issn: '2049-3631' }).issn).toBe(true);
    expect(wrongIn({ ...form, issn: 'ISSN 2049 3630' }).issn).toBe(false);
    expect(wrongIn({ ...form, closed: '05-01; 02-30' }).closed).toBe('02-30');
    expect(factsOf({ ...form, closed: '2024-05-02/2024-05-01' })).toBeNull();
    expect(TitleFacts.parse(factsOf({ ...form, issn: '2434-561x' })).issn).toBe('2434-561X');
  });
});
