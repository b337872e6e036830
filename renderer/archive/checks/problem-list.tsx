// What is wrong, by edition, the damaged first; then what lies in the library's folder and belongs to none. Each says what can be done.
import type { Problem } from '#border/model-checks';
import { problems as books } from '#border/words/problems';
import { call, faultOf } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { ProblemEdition } from './problem-edition.tsx';

/** More of one edition are counted, not listed: a report has them all. */
const mostLines = 8;

/** `damaged` are the editions that can be repaired, `fromSource` those that can be fetched again. */
type Props = { problems: readonly Problem[]; damaged: readonly string[]; fromSource: readonly string[]; hasReport: boolean };

/** The list, or that there is nothing in it. */
export function ProblemList({ problems, damaged, fromSource, hasReport }: Props) {
  const { words } = useSpeech();
  const say = words.checks.problems;
  const groups = Map.groupBy(problems, ({ editionId }) => editionId);
  const editions = [...groups].flatMap(([id, some]) => (id === null ? [] : [{ id, some }]));
  editions.sort((one, other) => Number(damaged.includes(other.id)) - Number(damaged.includes(one.id)));
  const loose = groups.get(null) ?? [];
  return (
    <section className="checks-problems" aria-labelledby="checks-problems">
      <header>
        <h2 id="checks-problems">{say.heading}</h2>
        <div className="grow" />
        {hasReport && <SaveReport />}
      </header>
      {problems.length === 0 ? (
        <div className="checks-none">
          <Icon name="verified" size={28} />
          <p>{say.none}</p>
          <p className="quiet">{say.noneText}</p>
        </div>
      ) : (
        <ul className="checks-list" aria-label={say.list}>
          {editions.map(({ id, some }) => (
            <ProblemEdition key={id} id={id} problems={some} isDamaged={damaged.includes(id)} hasSource={fromSource.includes(id)}>
              <ProblemLines problems={some} />
            </ProblemEdition>
          ))}
          {loose.length > 0 && (
            <li className="checks-edition">
              <h3>{say.library}</h3>
              <ProblemLines problems={loose} />
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function ProblemLines({ problems }: { problems: readonly Problem[] }) {
  const { words, language } = useSpeech();
  const shown = problems.slice(0, mostLines);
  return (
    <ul className="checks-lines">
      {shown.map((problem) => {
        const { what, next } = books[language][problem.code];
        return (
          <li key={`${problem.path} ${problem.code}`}>
            <p>{what(problem.detail)}</p>
            <p className="checks-path quiet">
              <bdi>{problem.path}</bdi>
            </p>
            <p className="quiet">{next}</p>
          </li>
        );
      })}
      {problems.length > shown.length && <li className="quiet">{words.checks.problems.more(problems.length - shown.length)}</li>}
    </ul>
  );
}

function SaveReport() {
  const { words } = useSpeech();
  const say = words.checks.problems;
  const save = (as: 'csv' | 'json' | 'text') => (): void => {
    call('checks.save', { as }).then(
      ({ saved }) => saved !== null && toast({ text: say.saved(saved) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const formats = ['text', 'csv', 'json'] as const;
  return (
    <Menu label={say.saveAs} lines={formats.map((as) => ({ id: as, text: say.formats[as], act: save(as) }))}>
      <Button icon="save">{say.saveAs}</Button>
    </Menu>
  );
}
