// The panel beside the pages for reading aloud: what is read and what waits, all articles of the edition, and the voices.
import { useEffect, useRef } from 'react';
import type { Edition } from '#border/model';
import type { ArticleEntry } from '#border/model-article';
import { Button, IconButton } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { isSameArticle } from './queue.ts';
import type { Listening } from './use-aloud.ts';
import { useKnownOrder } from './use-order.ts';
import { usePlayer } from './use-player.ts';
import { VoiceChoices } from './voice-choices.tsx';
import '../side-panel.css';
import './listening.css';

type Props = { listening: Listening; indexState: Edition['indexState']; onClose: () => void };

/** The panel. Its first control has the focus when it opens. */
export function ListeningPanel({ listening, indexState, onClose }: Props) {
  const { words } = useSpeech();
  const { aloud } = words;
  const panel = useRef<HTMLElement>(null);
  const { articles, fault, again } = useKnownOrder(listening.id, listening.order);
  useEffect(() => panel.current?.querySelector('button')?.focus(), []);
  return (
    <section ref={panel} className="side-panel listening-panel" aria-label={aloud.panel}>
      <header>
        <h2>{aloud.panel}</h2>
        <div className="grow" />
        <IconButton icon="close" label={words.common.close} onPress={onClose} />
      </header>
      <div className="listening-body">
        <Waiters listening={listening} hasArticles={articles?.length !== 0} />
        <section aria-label={aloud.inEdition}>
          <div className="listening-head">
            <h3>{aloud.inEdition}</h3>
            <Button look="quiet" icon="listen" onPress={() => listening.read('edition')}>
              {aloud.edition}
            </Button>
          </div>
          {fault !== null && (
            <FaultNotice fault={fault}>
              <Button onPress={again}>{words.common.retry}</Button>
            </FaultNotice>
          )}
          {articles === null && fault === null && <Waiting rows={6} />}
          {articles?.length === 0 && <p className="quiet">{indexState === 'pending' ? aloud.pending : aloud.nothing}</p>}
          {articles !== null && <Articles articles={articles} listening={listening} />}
        </section>
        <VoiceChoices listening={listening} articles={articles ?? []} />
      </div>
    </section>
  );
}

const nameOf = ({ headline, opening }: ArticleEntry): string => headline ?? opening;

/** What is read, and what is read after it; nothing where nothing is read and nothing can be chosen. */
function Waiters({ listening: { player, remove }, hasArticles }: { listening: Listening; hasArticles: boolean }) {
  const { words } = useSpeech();
  const { aloud } = words;
  const queue = usePlayer(player, (state) => state.queue);
  const now = queue.items[queue.at];
  if (now === undefined && !hasArticles) return null;
  return (
    <section aria-label={aloud.queue}>
      <div className="listening-head">
        <h3>{aloud.queue}</h3>
      </div>
      {now === undefined ? (
        <p className="quiet">{aloud.queueEmpty}</p>
      ) : (
        <ol className="listening-list">
          {queue.items.slice(queue.at).map((item, index) => (
            <li key={`${item.page} ${item.article}`} aria-current={index === 0 ? 'true' : undefined}>
              {index === 0 && <Icon name="listen" size={16} />}
              <span className="listening-name" dir={item.direction}>
                {nameOf(item)}
              </span>
              {index > 0 && (
                <IconButton icon="close" label={aloud.takeOut(nameOf(item))} onPress={() => remove(queue.at + index)} />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The articles under their pages: a press reads one, and beside it are the ways to have it wait. */
function Articles({ articles, listening }: { articles: readonly ArticleEntry[]; listening: Listening }) {
  const { words } = useSpeech();
  const { aloud } = words;
  const now = usePlayer(listening.player, ({ queue }) => queue.items[queue.at] ?? null);
  return [...Map.groupBy(articles, ({ page }) => page)].map(([page, items]) => (
    <section key={page} aria-label={words.common.page(page)}>
      <h4>{words.common.page(page)}</h4>
      <ul className="listening-list">
        {items.map((item) => (
          <li key={item.article} aria-current={now !== null && isSameArticle(now, item) ? 'true' : undefined}>
            <button type="button" className="listening-name" dir={item.direction} onClick={() => listening.readItem(item)}>
              {nameOf(item)}
            </button>
            <IconButton icon="playNext" label={aloud.nextOf(nameOf(item))} onPress={() => listening.add(item, 'next')} />
            <IconButton icon="playLater" label={aloud.laterOf(nameOf(item))} onPress={() => listening.add(item, 'later')} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
