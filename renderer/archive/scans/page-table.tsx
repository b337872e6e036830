// The pages as a table: each leads to where it can be looked at.
import type { OcrJob, OcrPageState } from '#border/model-ocr';
import { faultWords } from '#border/words/faults';
import { sayLanguage, sayNumber, sayPercent } from '#border/words/locale';
import { formatRoute } from '../../route.ts';
import { useSpeech } from '../../ui/speech.tsx';

type Props = { id: string; pages: readonly OcrPageState[]; job: OcrJob | undefined };

/** The table. */
export function PageTable({ id, pages, job }: Props) {
  const { words } = useSpeech();
  const say = words.scans.table;
  return (
    <table className="scan-table" aria-label={say.label}>
      <thead>
        <tr>
          <th scope="col">{say.page}</th>
          <th scope="col">{say.state}</th>
          <th scope="col" className="number">
            {say.words}
          </th>
          <th scope="col" className="number">
            {say.confidence}
          </th>
          <th scope="col">{say.languages}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <PageRow key={page.page} id={id} state={page} isBeingRead={job?.state === 'running' && job.page === page.page} />
        ))}
      </tbody>
    </table>
  );
}

function PageRow({ id, state, isBeingRead }: { id: string; state: OcrPageState; isBeingRead: boolean }) {
  const { words, language } = useSpeech();
  const say = words.scans;
  const { page, confidence, isPoor, languages, code } = state;
  const fault = code === null ? null : faultWords(code, {}, language);
  return (
    <tr>
      <td>
        <a href={formatRoute({ place: 'read', id, page, query: '' })}>{words.common.page(page)}</a>
      </td>
      <td>
        {isBeingRead ? say.state.running : say.table.states[state.state]}
        {isPoor && <span className="scan-poor"> · {say.table.isPoor}</span>}
        {fault !== null && (
          <p className="scan-why">
            {fault.what} {fault.next}
          </p>
        )}
      </td>
      <td className="number figures">{state.state === 'recognised' && sayNumber(state.words, language)}</td>
      <td className="number figures">{confidence !== null && sayPercent(confidence, language)}</td>
      <td>{languages.map((one) => sayLanguage(one, language)).join(' · ')}</td>
    </tr>
  );
}
