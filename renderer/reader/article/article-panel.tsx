// An article as text, beside its page or over it: the bar with the ways on and back, and the column that is read.
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Mark, PageSize } from '#border/model';
import type { ArticleSettings } from '#border/model-article';
import { Button, IconButton } from '../../ui/button.tsx';
import { commandKey } from '../../ui/command-key.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { ScanHere } from '../scan/use-scan.ts';
import { ArticleBody } from './article-body.tsx';
import { ArticleType } from './article-type.tsx';
import { pressInColumn } from './column-keys.ts';
import type { Reading } from './use-article.ts';
import { useArticleSettings } from './use-article-settings.ts';
import { isCovering, useCover } from './use-cover.ts';
import { useLeft } from './use-left.ts';
import './article-panel.css';
import './article-text.css';

type Props = {
  reading: Reading;
  sizes: readonly PageSize[];
  marksOf: (page: number) => readonly Mark[];
  /** How pages were read by machine. */
  readBy: ScanHere['readBy'];
  desk: RefObject<HTMLElement | null>;
  onPrint: () => void;
};

const lineSteps = { tight: 1.4, normal: 1.6, wide: 1.85 } as const;

/** The panel. */
export function ArticlePanel({ reading, sizes, marksOf, readBy, desk, onPrint }: Props) {
  const { words } = useSpeech();
  const view = words.articleView;
  const { settings, change } = useArticleSettings();
  const { article } = reading;
  const column = useRef<HTMLElement>(null);
  const isOver = settings?.place === 'over';
  useFirstFocus(column, reading);
  useCover(column, desk, isOver);
  useLeft(column, reading);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget } = event;
    // What is typed in the form of the type comes by here too, and is not meant.
    if (!(target instanceof Element) || !currentTarget.contains(target) || event.defaultPrevented) return;
    const isOnButton = target.closest('button') !== null;
    if (pressInColumn(event.nativeEvent, isOnButton, { place: column.current, settings, change })) event.preventDefault();
  };
  const toPage = (page: number): void => {
    reading.toPage(page);
    // Under the text the page would not be seen.
    if (isCovering(column.current)) reading.close();
  };
  return (
    <section
      className={isOver ? 'article-panel over' : 'article-panel'}
      aria-label={view.heading}
      data-paper={settings === null || settings.theme === 'window' ? undefined : settings.theme}
      data-font={settings?.font}
      style={settings === null ? undefined : styleOf(settings)}
      onKeyDown={press}
    >
      <header className="article-bar">
        <IconButton
          icon="up"
          label={view.previous}
          keys="K"
          isDisabled={article?.previous == null}
          onPress={() => reading.step(-1)}
        />
        <IconButton icon="down" label={view.next} keys="J" isDisabled={article?.next == null} onPress={() => reading.step(1)} />
        <div className="grow" />
        <IconButton
          icon="print"
          label={words.paper.printDots}
          keys={`${commandKey} P`}
          isDisabled={article === null}
          onPress={onPrint}
        />
        {settings !== null && <ArticleType settings={settings} onChange={change} />}
        <IconButton icon="close" label={view.close} keys="R" onPress={reading.close} />
      </header>
      <p className="unseen" role="status">
        {article !== null && view.framed(article.headline ?? view.untitled)}
      </p>
      <article
        ref={column}
        className="article-column"
        data-selects
        aria-label={article?.headline ?? view.heading}
        dir={article?.direction}
        {...(article?.language == null ? {} : { lang: article.language })}
        onCopy={copyPlain}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <Content reading={reading} sizes={sizes} marksOf={marksOf} readBy={readBy} onPage={toPage} />
      </article>
    </section>
  );
}

type ContentProps = Omit<Props, 'desk' | 'onPrint'> & { onPage: (page: number) => void };

/** The text, or why there is none. */
function Content({ reading, sizes, marksOf, readBy, onPage }: ContentProps) {
  const { words } = useSpeech();
  const view = words.articleView;
  const { id, article, fault, pictures, picturesFault } = reading;
  if (article === null) {
    return (
      <div className="article-text">
        {fault === null ? (
          <Waiting rows={6} />
        ) : (
          <FaultNotice fault={fault}>
            <Button onPress={reading.retry}>{words.common.retry}</Button>
          </FaultNotice>
        )}
      </div>
    );
  }
  const { next } = article;
  const shown = picturesFault === null ? pictures : [];
  return (
    <div className="article-text">
      <ArticleBody
        id={id}
        article={article}
        pictures={shown}
        sizes={sizes}
        marksOf={marksOf}
        read={article.needsOcr === null ? readBy(article.parts.map(({ page }) => page)) : null}
        onPage={onPage}
      />
      {picturesFault !== null && <p className="article-lost">{view.noPictures}</p>}
      {next !== null && (
        <footer className="article-foot">
          <Button look="quiet" onPress={() => reading.step(1)}>
            {view.nextIs(next.headline ?? (next.opening === '' ? view.untitled : next.opening))}
          </Button>
        </footer>
      )}
    </div>
  );
}

const styleOf = ({ sizePx, widthCharacters, spacing }: ArticleSettings): CSSProperties =>
  ({
    '--article-size': `${sizePx}px`,
    '--article-letters': widthCharacters,
    '--article-line': lineSteps[spacing],
  }) as CSSProperties;

/** Copies paragraphs with an empty line between two, without the type that they are set in. */
function copyPlain(event: ClipboardEvent): void {
  const lines = (window.getSelection()?.toString() ?? '').split(/\n+/u).map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== '');
  if (paragraphs.length === 0) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', paragraphs.join('\n\n'));
}

/** The text takes the focus when it is opened. */
function useFirstFocus(column: RefObject<HTMLElement | null>, { place }: Reading): void {
  useEffect(() => {
    if (place !== null) column.current?.focus({ preventScroll: true });
  }, [column, place]);
}
