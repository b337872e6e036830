// Editions that an earlier Kiosque kept: what it did not write is not known, and nothing of it is lost.
import { describe, expect, it } from 'vitest';
import { completeFacts } from '../../../main/base/complete-facts.ts';
import { EditionRecord, TitleRecord } from '../../../main/base/record.ts';

const written = { source: 'masthead', confidence: 0.9 } as const;
const earlier = { title: written, day: written, issue: written, language: written };

describe('what an earlier version wrote', () => {
  it('is read from a sidecar with every new field unknown', () => {
    const facts = EditionRecord.shape.facts.parse(earlier);
    expect(facts.day).toEqual({ ...written, printed: null });
    expect(facts.price).toEqual({ source: 'none', confidence: 0, printed: null });
    expect(EditionRecord.shape.covers.parse(undefined)).toBeNull();
    expect(EditionRecord.shape.price.parse(undefined)).toBeNull();
    expect(TitleRecord.parse({ name: 'Le Matin', language: 'fr', direction: 'ltr', folder: 'Le Matin' }).recognition).toBeNull();
  });

  it('is read from a row as from a sidecar', () => {
    expect(completeFacts(earlier)).toEqual(EditionRecord.shape.facts.parse(earlier));
  });
});
