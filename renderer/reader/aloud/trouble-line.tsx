// Why nothing is heard, what helps, and what else can be done.
import type { Words } from '#border/words/en';
import { sayLanguage } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { installStep } from './install-step.ts';
import type { Trouble } from './player.ts';
import type { Listening } from './use-aloud.ts';

/** Stands in the bar in place of what is read. */
export function TroubleLine({ trouble, listening }: { trouble: Trouble; listening: Listening }) {
  const { words, language } = useSpeech();
  const { aloud } = words;
  const { player, settings, change } = listening;
  const answer = (missing: string, what: 'skip' | 'other'): void =>
    change({ voiceless: { ...settings.voiceless, [missing]: what } });
  return (
    <div className="aloud-trouble">
      <Icon name="alert" />
      <p role="status">{textOf(trouble, words, (code) => sayLanguage(code, language))}</p>
      {trouble.kind === 'voiceless' ? (
        <>
          <Button onPress={() => answer(trouble.language, 'skip')}>{aloud.skipThem}</Button>
          <Button onPress={() => answer(trouble.language, 'other')}>{aloud.otherVoice}</Button>
        </>
      ) : (
        <Button onPress={player.resume}>{words.common.retry}</Button>
      )}
    </div>
  );
}

function textOf(trouble: Trouble, words: Words, name: (code: string) => string): string {
  const { aloud } = words;
  const install = installStep(words);
  if (trouble.kind === 'voiceless') return `${aloud.voiceless(name(trouble.language))} ${install}`;
  if (trouble.kind === 'no-voices') return `${aloud.noVoices} ${install}`;
  if (trouble.kind === 'nothing') return aloud.nothing;
  return trouble.kind === 'failed' ? aloud.failed : trouble.fault.message;
}
