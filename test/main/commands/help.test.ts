// The help of each command explains each of its options, in three languages.
import { describe, expect, it } from 'vitest';
import { cliWords, commandNames } from '#border/words/cli';
import { helpOf, helpOfAll } from '../../../main/commands/help.ts';

describe.each(['en', 'fr', 'ar'] as const)('the help in %s', (language) => {
  const words = cliWords[language];

  it.each(commandNames)('of %s has a line for each option', (name) => {
    expect(helpOf(name, words)).not.toContain('undefined');
  });

  it('of the whole has a line for each command', () => {
    for (const name of commandNames) expect(helpOfAll(words)).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });
});
