// The bar at the foot of the pages while something is read aloud: what it is, how far, how long it will take, and the controls.
import { Button as AriaButton } from 'react-aria-components';
import { localeOf } from '#border/words/locale';
import { IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { sayDuration } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { spokenMs } from './pace.ts';
import { isRead, pageOf } from './passage.ts';
import type { Aloud } from './player.ts';
import { stepRate } from './rates.ts';
import { TroubleLine } from './trouble-line.tsx';
import type { Listening } from './use-aloud.ts';
import { usePlayer } from './use-player.ts';
import './aloud.css';

const whole = (state: Aloud): Aloud => state;

type BarProps = { listening: Listening; isPanelOpen: boolean; onPanel: () => void };

/** Nothing while nothing is read. */
export function AloudBar(props: BarProps) {
  const { listening } = props;
  const { words } = useSpeech();
  const state = usePlayer(listening.player, whole);
  if (state.status === 'off') return null;
  const trouble = state.trouble;
  return (
    <section className="aloud-bar" aria-label={words.aloud.heading}>
      <Controls state={state} listening={listening} />
      {trouble === null ? <Told state={state} listening={listening} /> : <TroubleLine trouble={trouble} listening={listening} />}
      <Manner {...props} />
    </section>
  );
}

type PartProps = { state: Aloud; listening: Listening };

/** What moves through the text. The same in every language, as on any player. */
function Controls({ state, listening: { act } }: PartProps) {
  const { words } = useSpeech();
  const { aloud } = words;
  const isPaused = state.status === 'paused';
  return (
    <div className="aloud-controls" dir="ltr">
      <IconButton icon="previousArticle" label={aloud.previousArticle} onPress={() => act('previous-article')} />
      <IconButton icon="left" label={aloud.previousSentence} keys="[" onPress={() => act('previous-sentence')} />
      <IconButton
        icon={isPaused ? 'resume' : 'pause'}
        label={isPaused ? aloud.play : aloud.pause}
        keys="L"
        onPress={() => act('listen')}
      />
      <IconButton icon="right" label={aloud.nextSentence} keys="]" onPress={() => act('next-sentence')} />
      <IconButton icon="nextArticle" label={aloud.nextArticle} onPress={() => act('next-article')} />
      <IconButton icon="stop" label={aloud.stop} keys={`${words.keys.names.shift} L`} onPress={() => act('stop')} />
    </div>
  );
}

/** What is read and how far it is; a press shows the place. */
function Told({ state, listening: { settings, toSentence } }: PartProps) {
  const { words, language } = useSpeech();
  const { aloud } = words;
  const { queue, article, sentence, from, word, pace } = state;
  const item = queue.items[queue.at];
  const name = item?.headline ?? item?.opening ?? '';
  const read = article?.sentences.filter((one) => isRead(one, settings)) ?? [];
  const now = article?.sentences[sentence];
  const at = now === undefined ? 0 : read.indexOf(now);
  const done = word?.start ?? from;
  const letters = (all: typeof read): number => all.reduce((sum, { text }) => sum + text.length, 0);
  const total = letters(read);
  const waiting = queue.items.length - queue.at - 1;
  const told = [
    words.common.page(now === undefined ? (item?.page ?? 1) : pageOf(now, done)),
    aloud.sentenceOf(at + 1, read.length),
    aloud.left(sayDuration(spokenMs(read.slice(at), done, pace, settings.rate), language)),
    ...(waiting > 0 ? [aloud.queued(waiting)] : []),
  ];
  return (
    <div className="aloud-told">
      <AriaButton className="aloud-name" aria-label={aloud.toPlace(name)} onPress={toSentence}>
        <bdi>{name}</bdi>
      </AriaButton>
      <p className="quiet figures">{article === null ? aloud.opening : told.join(' · ')}</p>
      <Progress share={total === 0 ? 0 : (letters(read.slice(0, at)) + done) / total} label={aloud.progress} />
    </div>
  );
}

/** How it is read. */
function Manner({ listening: { settings, change, act }, isPanelOpen, onPanel }: BarProps) {
  const { words, language } = useSpeech();
  const { aloud } = words;
  const { rate, isFollowing } = settings;
  const said = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(rate);
  return (
    <div className="aloud-manner">
      <IconButton
        icon="minus"
        label={aloud.slower}
        keys="<"
        isDisabled={stepRate(rate, -1) === rate}
        onPress={() => act('slower')}
      />
      <output className="figures aloud-rate" aria-label={aloud.speed}>
        {aloud.times(said)}
      </output>
      <IconButton
        icon="plus"
        label={aloud.faster}
        keys=">"
        isDisabled={stepRate(rate, 1) === rate}
        onPress={() => act('faster')}
      />
      <i className="rule" />
      <IconButton icon="queue" label={aloud.panel} isOn={isPanelOpen} onChange={onPanel} />
      <IconButton icon="follow" label={aloud.follow} isOn={isFollowing} onChange={() => change({ isFollowing: !isFollowing })} />
    </div>
  );
}
