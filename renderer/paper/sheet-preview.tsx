// The sheets in small, as they will come out of the printer: the stored pictures of the pages behind windows of the same shape.
import type { Sheet, SheetPart } from '#border/model-paper';
import { pictureUrl, useCall } from '../client.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { PrintAsk } from './ask.ts';

/** More than these say nothing new, and each costs a picture. */
const mostShown = 12;

type Props = { ask: PrintAsk; sheets: readonly Sheet[] | null; isArticle: boolean };

/** The sheets, the first of many; their number stands over them. */
export function SheetPreview({ ask, sheets, isArticle }: Props) {
  const { words } = useSpeech();
  const { paper } = words;
  const all = sheets ?? [];
  const [first] = all;
  return (
    <section className="print-preview" aria-label={paper.preview}>
      <p className="quiet figures" role="status">
        {isArticle || sheets === null ? paper.preview : paper.sheets(all.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ol className={all.length === 1 ? 'print-sheets alone' : 'print-sheets'} tabIndex={0} aria-label={paper.preview}>
        {isArticle && ask.article !== undefined
          ? first && <ArticleSheet sheet={first} id={ask.id} place={ask.article} />
          : all.slice(0, mostShown).map((sheet, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no other name than their number
              <PlacedSheet key={at} id={ask.id} sheet={sheet} label={paper.sheet(at + 1, all.length)} />
            ))}
      </ol>
      {all.length > mostShown && <p className="quiet figures">{paper.moreSheets(all.length - mostShown)}</p>}
    </section>
  );
}

/** A sheet with parts of pages on it. */
function PlacedSheet({ id, sheet, label }: { id: string; sheet: Sheet; label: string }) {
  return (
    <li className="print-sheet" style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }} aria-label={label}>
      {sheet.parts.map((part, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sheet neither come nor go
        <Part key={number} id={id} part={part} sheet={sheet} />
      ))}
      <span className="print-foot" dir="auto">
        {sheet.foot}
      </span>
    </li>
  );
}

const percent = (share: number): string => `${share * 100}%`;

/** A window over the picture of the whole page. */
function Part({ id, part: { page, area, at }, sheet }: { id: string; part: SheetPart; sheet: Sheet }) {
  const window = {
    left: percent(at.x / sheet.width),
    top: percent(at.y / sheet.height),
    width: percent(at.width / sheet.width),
    height: percent(at.height / sheet.height),
  };
  const picture = {
    left: percent(-area.x / area.width),
    top: percent(-area.y / area.height),
    width: percent(1 / area.width),
    height: percent(1 / area.height),
  };
  return (
    <span className="print-part" style={window}>
      <img src={pictureUrl(id, page)} alt="" style={picture} draggable={false} />
    </span>
  );
}

type ArticleProps = { sheet: Sheet; id: string; place: { page: number; article: number | null } };

/** How an article begins on its first sheet. */
function ArticleSheet({ sheet, id, place }: ArticleProps) {
  const { value, fault } = useCall('articles.open', { id, ...place });
  return (
    <li className="print-sheet text" style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }} dir={value?.direction ?? 'auto'}>
      {fault && <FaultNotice fault={fault} />}
      {value?.paragraphs.map(({ role, text, direction, language }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs neither come nor go
        <p key={at} className={role} dir={direction} lang={language ?? undefined}>
          {text}
        </p>
      ))}
    </li>
  );
}
