// What an act would come to: how many editions change, each with what it was and what it becomes, and which cannot be changed and why.
import type { Edition } from '#border/model';
import type { ActPreview as Preview } from '#border/model-changes';
import { EditionName } from '../../ui/edition-name.tsx';
import { sayValue } from '../../ui/say-field.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { RefusedList } from './refused-list.tsx';
import '../change-rows.css';

type Props = { preview: Preview | null; isLoading: boolean; left: number };

/** The preview; null is an act that changes nothing. */
export function ActPreview({ preview, isLoading, left }: Props) {
  const { words } = useSpeech();
  const say = words.metadata;
  if (isLoading) {
    return (
      <>
        <p className="quiet">{say.previewing}</p>
        <Waiting rows={2} />
      </>
    );
  }
  const { changed, unchanged, refused, rows, refusals } = preview ?? nothing;
  return (
    <>
      <p className="act-count figures">
        <b>{say.wouldChange(changed)}</b> {unchanged > 0 && say.wouldStay(unchanged)} {left > 0 && say.wouldNotFit(left)}
      </p>
      {rows.length > 0 && <Changes rows={rows} />}
      {rows.length < changed && <p className="quiet">{say.shownOf(rows.length)}</p>}
      <RefusedList refused={refusals} count={refused} />
    </>
  );
}

const nothing: Preview = { changed: 0, unchanged: 0, refused: 0, rows: [], refusals: [] };

function Changes({ rows }: { rows: Preview['rows'] }) {
  const speech = useSpeech();
  const { words } = speech;
  const say = words.metadata;
  const told = (field: Preview['rows'][number]['fields'][number]['field'], value: Edition['title' | 'printedPages']) => {
    const text = sayValue(field, value, speech);
    return text === '' ? <i className="quiet">{say.none}</i> : <bdi>{text}</bdi>;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="change-rows act-rows" tabIndex={0} aria-label={say.wouldChange(rows.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.edition}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ id, title, day, fields }) =>
            fields.map(({ field, from, to }, index) => (
              <tr key={`${id} ${field}`}>
                <td>{index === 0 && <EditionName title={title} day={day} />}</td>
                <td>
                  <span className="quiet">{words.exchange.columns[field]}</span> {told(field, from)}
                </td>
                <td>{told(field, to)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
