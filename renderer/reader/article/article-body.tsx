// An article set as a column of text: its head, paragraphs, quotes, pictures, and quiet lines that say on which page a part stands.
import type { ReactNode } from 'react';
import type { Box, Mark, PageSize } from '#border/model';
import type { ArticlePicture, OpenArticle } from '#border/model-article';
import { markText } from '#border/words/mark-text';
import { cropUrl } from '../../client.ts';
import { seenSize, turnBox } from '../../ui/place-box.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { isUnsure } from '../articles/unsure.ts';
import { ScanLine } from '../scan/scan-line.tsx';
import type { MachineRead } from '../scan/use-scan.ts';
import { flowOf, marksIn, type Shown } from './article-flow.ts';

type Props = {
  id: string;
  article: OpenArticle;
  pictures: readonly ArticlePicture[] | null;
  sizes: readonly PageSize[];
  marksOf: (page: number) => readonly Mark[];
  read: MachineRead | null;
  onPage: (page: number) => void;
};

/** All of it. What cannot be trusted is shown as it is printed first. */
export function ArticleBody(props: Props) {
  const { article, pictures, onPage } = props;
  const { words } = useSpeech();
  const view = words.articleView;
  const { head, rest } = flowOf(article, pictures);
  const pageOf = (part: number): number => article.parts[part]?.page ?? 1;
  const say = (shown: Shown) => <Said key={shown.at} shown={shown} article={article} marksOf={props.marksOf} />;
  return (
    <>
      <header className="article-head">
        {head.map(say)}
        {article.headline === null && !head.some(({ paragraph }) => paragraph.role === 'headline') && (
          <h2 className="unseen">{article.needsOcr === null ? view.untitled : view.wholePage(pageOf(0))}</h2>
        )}
        <Where article={article} onPage={onPage} />
        <ScanLine read={props.read} />
      </header>
      <Printed {...props} />
      {rest.map((item) => {
        if (item.kind === 'paragraph') return say(item);
        if (item.kind === 'part') return <Part key={`part ${item.part}`} page={pageOf(item.part)} onPage={onPage} />;
        const { page, box } = item.picture;
        return (
          <figure key={`${page} ${box.x} ${box.y}`} className="article-picture">
            <Crop {...props} page={page} box={box} label={view.picture(page)} />
            {item.captions.length > 0 && <figcaption>{item.captions.map(say)}</figcaption>}
          </figure>
        );
      })}
      {article.goesOnAt !== null && <p className="article-lost">{view.lostTo(article.goesOnAt)}</p>}
    </>
  );
}

/** On which pages it stands, each a way there. */
function Where({ article, onPage }: Pick<Props, 'article' | 'onPage'>) {
  const { words } = useSpeech();
  const view = words.articleView;
  const pages = [...new Set(article.parts.map(({ page }) => page))];
  return (
    <>
      <p className="article-where">
        {pages.map((page, at) => (
          <button key={page} type="button" title={view.toPage(page)} onClick={() => onPage(page)}>
            {at === 0 ? view.onPage(page) : view.goesOn(page)}
          </button>
        ))}
      </p>
      {article.comesFrom !== null && <p className="article-lost">{view.lostFrom(article.comesFrom)}</p>}
    </>
  );
}

function Part({ page, onPage }: { page: number; onPage: (page: number) => void }) {
  const { words } = useSpeech();
  return (
    <p className="article-part">
      <button type="button" title={words.articleView.toPage(page)} onClick={() => onPage(page)}>
        {words.articleView.part(page)}
      </button>
    </p>
  );
}

/** Why an article is shown as it is printed, and the picture of each of its parts; nothing where the text can be trusted. */
function Printed(props: Props) {
  const { article } = props;
  const { words, language, direction } = useSpeech();
  const view = words.articleView;
  const why =
    article.needsOcr !== null
      ? view.needsOcr[article.needsOcr]
      : isUnsure(article)
        ? view.unsure
        : article.isTable
          ? view.table
          : null;
  if (why === null) return null;
  return (
    <div className="article-printed">
      <p className="article-why" role="note" lang={language} dir={direction}>
        {why}
      </p>
      {article.parts.map(({ page, region }) => (
        <figure key={`${page} ${region.x} ${region.y}`}>
          <Crop {...props} page={page} box={wider(region)} label={view.printed(page)} />
        </figure>
      ))}
    </div>
  );
}

/** Letters reach a little over their boxes. */
const wider = ({ x, y, width, height }: Box): Box => ({ x: x - 4, y: y - 4, width: width + 8, height: height + 8 });

type CropProps = Pick<Props, 'id' | 'sizes'> & { page: number; box: Box; label: string };

/** A part of a page. It has its room before it has come. */
function Crop({ id, sizes, page, box, label }: CropProps) {
  const size = sizes[page - 1];
  if (size === undefined) return null;
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  const within = {
    x: left,
    y: top,
    width: Math.min(size.widthPoints, box.x + box.width) - left,
    height: Math.min(size.heightPoints, box.y + box.height) - top,
  };
  const { width, height } = turnBox(within, size);
  const share = Math.min(1, width / seenSize(size).width);
  return (
    <img
      src={cropUrl(id, page, within)}
      alt={label}
      style={{ aspectRatio: `${width} / ${height}`, maxInlineSize: share < 0.2 ? '60%' : '100%' }}
      draggable={false}
    />
  );
}

type SaidProps = { shown: Shown; article: OpenArticle; marksOf: Props['marksOf'] };

/** A paragraph in its role, with its language and its side. */
function Said({ shown: { at, paragraph }, article, marksOf }: SaidProps) {
  const { role, text, language, direction } = paragraph;
  const own = {
    'data-paragraph': at,
    dir: direction,
    ...(language === null || language === article.language ? {} : { lang: language }),
    className: `said ${role}`,
  };
  const inside: ReactNode = markText(text, marksIn(paragraph, marksOf)).map((stretch, index) =>
    // The stretches of one text have no other name than their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn anew together
    stretch.isMarked ? <mark key={index}>{stretch.text}</mark> : stretch.text,
  );
  if (role === 'headline') return paragraph.part === 0 ? <h2 {...own}>{inside}</h2> : <h3 {...own}>{inside}</h3>;
  if (role === 'subhead') return <h3 {...own}>{inside}</h3>;
  if (role === 'quote')
    return (
      <blockquote>
        <p {...own}>{inside}</p>
      </blockquote>
    );
  return <p {...own}>{inside}</p>;
}
