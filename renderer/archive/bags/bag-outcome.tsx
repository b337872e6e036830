// What the last task brought: a line for the whole, then each bag with its verdict, its problems by path, and what came of its editions.
import type { BagOutcome, BagReport, ExportedBag, ImportedBag } from '#border/model-bags';
import type { Words } from '#border/words/en';
import { saySize } from '#border/words/locale';
import { formatRoute } from '../../route.ts';
import { EditionName } from '../../ui/edition-name.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { NoneYet } from '../part.tsx';
import { Findings } from './findings.tsx';

const mostEditions = 50;

const sayWhole = (say: Words['bags'], outcome: Exclude<BagOutcome, { kind: 'failed' }>): string => {
  if (outcome.kind === 'export') return say.exported(outcome.bags.length, outcome.place);
  if (outcome.kind === 'verify') return say.verified(outcome.bags.filter(({ valid }) => valid).length, outcome.bags.length);
  return say.imported(outcome.bags.reduce((sum, { added }) => sum + added.length, 0));
};

/** The outcome; null is the time before the first task. */
export function BagOutcomeView({ outcome }: { outcome: BagOutcome | null }) {
  const { words } = useSpeech();
  const say = words.bags;
  if (outcome === null) return <NoneYet heading={say.none} text={say.noneText} />;
  if (outcome.kind === 'failed') return <FaultNotice fault={outcome.fault} />;
  return (
    <div className="bags-outcome">
      <h2>{sayWhole(say, outcome)}</h2>
      {outcome.isStopped && <p className="quiet">{say.stopped}</p>}
      {outcome.kind === 'export' && outcome.cleared > 0 && <p className="quiet">{say.cleared(outcome.cleared)}</p>}
      {outcome.bags.map((bag) => (
        <BagCard key={bag.path} bag={bag} />
      ))}
      {outcome.kind === 'export' && outcome.failed.length > 0 && (
        <details className="bags-list" open>
          <summary>{say.left(outcome.failed.length)}</summary>
          <ul>
            {outcome.failed.slice(0, mostEditions).map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
          <Rest count={outcome.failed.length} />
        </details>
      )}
    </div>
  );
}

type Shown = BagReport | ExportedBag | ImportedBag;

function BagCard({ bag }: { bag: Shown }) {
  const { words, language } = useSpeech();
  const say = words.bags;
  const verdict = bag.valid ? 'valid' : bag.complete ? 'complete' : 'invalid';
  const facts = [
    bag.version === null ? null : say.version(bag.version),
    bag.issn === null ? null : say.issn(bag.issn),
    say.files(bag.files, saySize(bag.sizeBytes, language)),
    'editions' in bag ? say.editions(bag.editions.length) : null,
  ];
  return (
    <article className="bag">
      <h3>
        <bdi>{bag.path}</bdi>
      </h3>
      <p className={`bag-verdict ${verdict}`}>
        <Icon name={bag.valid ? 'chosen' : 'alert'} size={16} />
        <b>{say.verdict[verdict]}</b>
        <span className="quiet">{say.verdictText[verdict]}</span>
      </p>
      <p className="quiet figures">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <Findings heading={say.problems(bag.problems.length)} findings={bag.problems} isOpen />
      <Findings heading={say.warnings(bag.warnings.length)} findings={bag.warnings} />
      {'added' in bag && <Brought bag={bag} />}
    </article>
  );
}

function Brought({ bag }: { bag: ImportedBag }) {
  const { words } = useSpeech();
  const say = words.bags;
  return (
    <>
      {bag.added.length > 0 && (
        <details className="bags-list" open>
          <summary>{say.imported(bag.added.length)}</summary>
          <ul>
            {bag.added.slice(0, mostEditions).map(({ id, title, day }) => (
              <li key={id}>
                <a href={formatRoute({ place: 'read', id, page: null, query: '' })}>
                  <EditionName title={title} day={day} />
                </a>
              </li>
            ))}
          </ul>
          <Rest count={bag.added.length} />
        </details>
      )}
      {bag.skipped.length > 0 && <p className="quiet">{say.skipped(bag.skipped.length)}</p>}
      {bag.failed.length > 0 && (
        <details className="bags-list" open>
          <summary>{say.failed(bag.failed.length)}</summary>
          <ul>
            {bag.failed.slice(0, mostEditions).map(({ path, message }) => (
              <li key={path}>
                {path !== '' && <bdi className="bag-path">{path}</bdi>}
                {message}
              </li>
            ))}
          </ul>
          <Rest count={bag.failed.length} />
        </details>
      )}
    </>
  );
}

function Rest({ count }: { count: number }) {
  const { words } = useSpeech();
  return count > mostEditions ? <p className="quiet">{words.bags.more(count - mostEditions)}</p> : null;
}
