import { describe, expect, it } from 'vitest';
import { endsInHyphen, joinHalves } from '../../../main/text/hyphens.ts';

const none = new Set<string>();

describe('joinHalves', () => {
  it('drops the hyphen that a printer put in', () => {
    expect(joinHalves('rete-', 'nue', none)).toBe('retenue');
    expect(joinHalves('«irriga-', 'tion,', none)).toBe('«irrigation,');
    expect(joinHalves('harbour-', 'master', new Set(['harbourmaster']))).toBe('harbourmaster');
    expect(joinHalves('RÉPU-', 'BLIQUE', none)).toBe('RÉPUBLIQUE');
  });

  it('always drops a soft hyphen', () => {
    expect(joinHalves('peut\u00AD', 'être', none)).toBe('peutêtre');
  });

  it.each([
    ['peut-', 'être'],
    ['celui-', 'là,'],
    ['Vice-', 'président'],
    ['c’est-à-', 'dire'],
    ['sage-', 'femme'],
    ['dira-t-', 'il'],
    ['dira-', 't-on'],
    ['quatre-', 'vingts'],
    ['twenty-', 'two'],
    ['l’arc-en-', 'ciel'],
  ])('keeps the hyphen of %s %s', (head, tail) => {
    expect(joinHalves(head, tail, none)).toBe(head + tail);
  });

  it('keeps the hyphen of an inversion when its verb stands alone elsewhere', () => {
    expect(joinHalves('dit-', 'il', new Set(['dit']))).toBe('dit-il');
    expect(joinHalves('par-', 'le', none)).toBe('parle');
    expect(joinHalves('lui-', 'même', new Set(['lui']))).toBe('lui-même');
  });

  it('believes what the edition prints elsewhere above any rule', () => {
    expect(joinHalves('lave-', 'pont', new Set(['lave-pont']))).toBe('lave-pont');
    expect(joinHalves('peut-', 'être', new Set(['peutêtre']))).toBe('peutêtre');
    expect(joinHalves('l’avant-', 'port', new Set(['avant-port']))).toBe('l’avant-port');
  });

  it('keeps it before a capital or a number', () => {
    expect(joinHalves('Rhône-', 'Alpes', none)).toBe('Rhône-Alpes');
    expect(joinHalves('Airbus-', '320', none)).toBe('Airbus-320');
  });

  it('joins nothing to a dash, a number, or a mark', () => {
    expect(joinHalves('-', 'dit', none)).toBeNull();
    expect(joinHalves('1914-', 'dit', none)).toBeNull();
    expect(joinHalves('mot-', '« oui »', none)).toBeNull();
    expect(joinHalves('mot', 'suivant', none)).toBeNull();
  });
});

describe('endsInHyphen', () => {
  it('takes the hyphens of print, not dashes', () => {
    expect(['re-', 're\u2010', 're\u00AD', 're–', 're—', '-', '12-'].map(endsInHyphen)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
