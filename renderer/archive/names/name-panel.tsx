// What can be done with the names that are chosen, and what each act would change, said before it is done. With none a name is added.
import { type FormEvent, type RefObject, useId, useState } from 'react';
import type { AuthorityAct, ShownAuthority } from '#border/model-authority';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Offers } from '../../ui/offers.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { commonName, type NameRow, type PlannedAct, planAddEach, planName, planRemove } from './plan-names.ts';
import { sayPlanned } from './say-acts.ts';
import { VariantList } from './variant-list.tsx';

type Props = {
  shown: ShownAuthority;
  rows: readonly NameRow[];
  chosen: readonly NameRow[];
  field: RefObject<HTMLInputElement | null>;
  /** Answers whether it was done. */
  onAct: (act: AuthorityAct) => Promise<boolean>;
};

/** The side of the list; it begins anew with other rows. */
export function NamePanel({ shown, rows, chosen, field, onAct }: Props) {
  const { words } = useSpeech();
  const say = words.names;
  const mayChange = useMayChange();
  const [only] = chosen;
  return (
    <aside className="names-side" aria-label={chosen.length === 0 ? say.add : say.chosen(chosen.length)}>
      <p className="quiet figures" role="status">
        {chosen.length > 0 ? say.chosen(chosen.length) : say.counted(shown.entries.length, shown.proposed.length)}
      </p>
      {mayChange && <NameForm shown={shown} rows={rows} chosen={chosen} field={field} onAct={onAct} />}
      {only !== undefined && chosen.length === 1 && only.variants.length > 0 && (
        <VariantList list={shown.list} row={only} onPart={(variant) => onAct({ kind: 'part', name: only.name, variant })} />
      )}
      {mayChange && <OtherActs list={shown.list} planned={[planAddEach(chosen), planRemove(chosen)]} onAct={onAct} />}
      {chosen.length === 0 && (
        <p className="names-about quiet">
          {say.about[shown.list]} {mayChange && say.keys}
        </p>
      )}
    </aside>
  );
}

/** The name that the chosen ones are to have. */
function NameForm({ shown, rows, chosen, field, onAct }: Props) {
  const { words } = useSpeech();
  const say = words.names;
  const [typed, setTyped] = useState(commonName(chosen));
  const [isBusy, setBusy] = useState(false);
  const listed = useId();
  const planned = planName(rows, chosen, typed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (planned === null || isBusy) return;
    setBusy(true);
    const isDone = await onAct(planned.act);
    setBusy(false);
    if (isDone && chosen.length === 0) setTyped('');
  };
  return (
    <form className="names-form" onSubmit={submit}>
      <Labelled text={chosen.length === 0 ? say.addField : say.accepted}>
        <input
          ref={field}
          className="field"
          dir="auto"
          autoComplete="off"
          maxLength={120}
          list={listed}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Labelled>
      <Offers id={listed} names={rows.map(({ name }) => name)} />
      <p className="names-says" aria-live="polite">
        {planned !== null && sayPlanned(words, shown.list, planned)}
      </p>
      <Button type="submit" look="main" isDisabled={planned === null || isBusy}>
        {say.acts[planned?.act.kind ?? (chosen.length === 0 ? 'add' : 'rename')]}
      </Button>
    </form>
  );
}

type OtherProps = Pick<Props, 'onAct'> & { list: ShownAuthority['list']; planned: readonly (PlannedAct | null)[] };

/** What is done without another name. */
function OtherActs({ list, planned, onAct }: OtherProps) {
  const { words } = useSpeech();
  return planned.map(
    (one) =>
      one !== null && (
        <div key={one.act.kind} className="names-act">
          <p>{sayPlanned(words, list, one)}</p>
          <Button onPress={() => void onAct(one.act)}>
            {words.names.acts[one.act.kind === 'add' && one.act.names.length > 1 ? 'addEach' : one.act.kind]}
          </Button>
        </div>
      ),
  );
}
