// Who asks anew ends what was asked before, and nobody else's question.
import { describe, expect, it } from 'vitest';
import { type EndSign, isEnded } from '../../../main/base/end-sign.ts';
import { openOvertaking } from '../../../main/flows/overtake.ts';

/** A question whose answer is given by hand. */
const openQuestion = () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const signs: EndSign[] = [];
  const ask = (end: EndSign): Promise<string> => {
    signs.push(end);
    return promise;
  };
  return { ask, answer: resolve, isOver: () => signs.some(isEnded) };
};

describe('a newer question', () => {
  it('ends the older one of the same asker, which says that it was overtaken, whatever it found', async () => {
    const overtaking = openOvertaking();
    const [first, second] = [openQuestion(), openQuestion()];
    const older = overtaking('results', first.ask);
    const newer = overtaking('results', second.ask);
    expect([first.isOver(), second.isOver()]).toEqual([true, false]);
    first.answer('old');
    second.answer('new');
    await expect(older).rejects.toMatchObject({ code: 'search/overtaken' });
    expect(await newer).toBe('new');
  });

  it('leaves those of others, and of nobody, alone', async () => {
    const overtaking = openOvertaking();
    const questions = [openQuestion(), openQuestion(), openQuestion(), openQuestion()];
    const askers = ['results', 'timeline', undefined, undefined];
    const asked = questions.map(({ ask }, at) => overtaking(askers[at], ask));
    for (const { answer } of questions) answer('found');
    expect(await Promise.all(asked)).toEqual(['found', 'found', 'found', 'found']);
  });

  it('does not end an answer that has come', async () => {
    const overtaking = openOvertaking();
    const first = openQuestion();
    first.answer('found');
    expect(await overtaking('results', first.ask)).toBe('found');
    await overtaking('results', async () => 'next');
    expect(first.isOver()).toBe(false);
  });
});
