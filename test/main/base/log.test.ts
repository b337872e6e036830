// What a line of the log says, and what it keeps to itself.
import { describe, expect, it } from 'vitest';
import { describeError, openLog } from '../../../main/base/log.ts';

describe('the log', () => {
  it('writes a time, a level, a message and values on one line', () => {
    const lines: string[] = [];
    const log = openLog(
      (line) => lines.push(line),
      () => Date.UTC(2026, 10, 27),
    );
    log.info('library open', { swept: 2, note: 'two\nlines' });
    log.info('nothing else');
    expect(lines).toEqual([
      '2026-11-27T00:00:00.000Z info library open {"swept":2,"note":"two\\nlines"}',
      '2026-11-27T00:00:00.000Z info nothing else',
    ]);
  });

  it('keeps the stack of an error and of its cause, under its own line', () => {
    const described = describeError(new Error('outer', { cause: new TypeError('inner') }));
    expect(described).toMatch(/^Error: outer\n +at [\s\S]*\n {2}caused by TypeError: inner\n +at /u);
    for (const line of described.split('\n').slice(1)) expect(line).toMatch(/^ {2}/u);
  });

  it('does not repeat a text that an engine quotes', () => {
    let thrown: unknown = null;
    try {
      JSON.parse('lettre de l’abonnée Amal, rue des Lilas');
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toContain('lettre');
    expect(describeError(thrown)).not.toContain('lettre');
    expect(describeError('a string with "Amal" in it')).toBe('a string with "…" in it');
  });
});
