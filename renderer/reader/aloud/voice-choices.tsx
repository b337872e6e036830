// Which voice reads each language, what becomes of one without a voice, and what is read beside the text.
import { useCallback, useSyncExternalStore } from 'react';
import type { ArticleEntry } from '#border/model-article';
import { sayLanguage } from '#border/words/locale';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { voicesOf } from './choose-voice.ts';
import { installStep } from './install-step.ts';
import type { Voice } from './speaker.ts';
import type { Listening } from './use-aloud.ts';

type Props = { listening: Listening; articles: readonly ArticleEntry[] };

/** Languages that are offered whatever the edition has. */
const usual = ['fr', 'ar', 'en'];

/** The choices, which are kept at once. */
export function VoiceChoices({ listening, articles }: Props) {
  const { words, language } = useSpeech();
  const { aloud } = words;
  const { player, settings, change } = listening;
  const voices = useSyncExternalStore(
    useCallback((listener) => player.speaker.onVoices(listener), [player]),
    player.speaker.voices,
  );
  const languages = [...new Set([...articles.flatMap((article) => article.language ?? []), ...usual])];
  return (
    <section aria-label={aloud.voices}>
      <div className="listening-head">
        <h3>{aloud.voices}</h3>
      </div>
      {voices.length === 0 && <p className="quiet">{`${aloud.noVoices} ${installStep(words)}`}</p>}
      <dl className="voice-list">
        {voices.length > 0 &&
          languages.map((code) => (
            <VoiceRow
              key={code}
              name={sayLanguage(code, language)}
              voices={voicesOf(voices, code)}
              chosen={settings.voices[code] ?? null}
              voiceless={settings.voiceless[code] ?? 'ask'}
              onVoice={(id) => change({ voices: { ...settings.voices, [code]: id } })}
              onVoiceless={(what) => change({ voiceless: withChoice(settings.voiceless, code, what) })}
            />
          ))}
      </dl>
      <Switch label={aloud.captions} isOn={settings.readsCaptions} onChange={(readsCaptions) => change({ readsCaptions })} />
      <Switch label={aloud.adverts} isOn={settings.readsAdverts} onChange={(readsAdverts) => change({ readsAdverts })} />
    </section>
  );
}

type Voiceless = 'ask' | 'skip' | 'other';
type Chosen = Listening['settings']['voiceless'];

/** To be asked again is to have chosen nothing. */
function withChoice(before: Chosen, code: string, what: Voiceless): Chosen {
  const { [code]: _, ...others } = before;
  return what === 'ask' ? others : { ...others, [code]: what };
}

type RowProps = {
  name: string;
  voices: readonly Voice[];
  chosen: string | null;
  voiceless: Voiceless;
  onVoice: (id: string) => void;
  onVoiceless: (what: Voiceless) => void;
};

function VoiceRow({ name, voices, chosen, voiceless, onVoice, onVoiceless }: RowProps) {
  const { words } = useSpeech();
  const { aloud } = words;
  const [first] = voices;
  const isKnown = voices.some(({ id }) => id === chosen);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {first === undefined ? (
          <Select<Voiceless>
            label={aloud.voicelessFor(name)}
            value={voiceless}
            choices={[
              { value: 'ask', text: aloud.noVoice },
              { value: 'skip', text: aloud.skipThem },
              { value: 'other', text: aloud.otherVoice },
            ]}
            onChange={onVoiceless}
          />
        ) : (
          <Select
            label={aloud.voiceFor(name)}
            value={isKnown && chosen !== null ? chosen : first.id}
            choices={voices.map((voice) => ({ value: voice.id, text: voice.name }))}
            onChange={onVoice}
          />
        )}
      </dd>
    </>
  );
}
