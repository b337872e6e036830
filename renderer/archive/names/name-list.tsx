// The names of a list: each with what else means it and how often it is used; those that are proposed say so.
import type { AuthorityKind } from '#border/model-authority';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { NameRow } from './plan-names.ts';
import { sayUses } from './say-acts.ts';

type Props = {
  list: AuthorityKind;
  rows: readonly NameRow[];
  /** Some names are not among the rows, since they lack what was typed. */
  isNarrowed: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onAct: (row: NameRow) => void;
};

/** The list; empty it says why. */
export function NameList({ list, rows, isNarrowed, chosen, onChoose, onAct }: Props) {
  const { words } = useSpeech();
  const say = words.names;
  if (rows.length === 0) {
    return (
      <div className="empty">
        <Icon name="nothingFound" size={28} />
        <h2>{isNarrowed ? say.noneFits : say.noNames[list]}</h2>
        {!isNarrowed && <p>{say.noNamesText[list]}</p>}
      </div>
    );
  }
  return (
    <ChoiceList
      label={say.names[list]}
      items={rows}
      nameOf={({ name }) => name}
      chosen={chosen}
      onChoose={onChoose}
      onAct={onAct}
      rowHeightPx={56}
    >
      {(row) => <Row list={list} row={row} />}
    </ChoiceList>
  );
}

function Row({ list, row: { name, count, variants, isListed } }: { list: AuthorityKind; row: NameRow }) {
  const { words } = useSpeech();
  const say = words.names;
  const uses = variants.reduce((sum, one) => sum + one.count, count);
  return (
    <>
      <span className={isListed ? 'names-name' : 'names-name proposed'}>
        <bdi>{name}</bdi>
        {!isListed && <span className="quiet">{say.proposed[list]}</span>}
        {variants.length > 0 && (
          <span className="quiet">
            {say.variantsOf}{' '}
            {variants.map((one, at) => (
              <span key={one.name}>
                {at > 0 && ' · '}
                <bdi>{one.name}</bdi>
              </span>
            ))}
          </span>
        )}
      </span>
      <span className="names-uses quiet figures">{sayUses(words, list, uses)}</span>
    </>
  );
}
