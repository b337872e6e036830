// The names of one newspaper: its sections or its places, narrowed by what is typed, and what can be done with those that are chosen.
import { useEffect, useRef, useState } from 'react';
import type { AuthorityAct, AuthorityKind, ShownAuthority } from '#border/model-authority';
import type { Title } from '#border/model-titles';
import { useCall, useEvent } from '../../client.ts';
import { go } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ActProgress } from './act-progress.tsx';
import { NameList } from './name-list.tsx';
import { NamePanel } from './name-panel.tsx';
import { filterNames, rowsOf } from './plan-names.ts';
import { RenameTitle } from './rename-title.tsx';
import { useNaming } from './use-naming.ts';
import { useTakingBack } from './use-taking-back.ts';
import '../../ui/form.css';

type Props = { title: string; titles: readonly Title[] };

/** The two lists, one at a time; where `title` is none of the `titles` it says so, and another one can be chosen. */
export function TitleNames({ title, titles }: Props) {
  const { words } = useSpeech();
  const say = words.names;
  const [list, setList] = useState<AuthorityKind>('sections');
  const [typed, setTyped] = useState('');
  const mayChange = useMayChange();
  const heading = useRef<HTMLHeadingElement>(null);
  const known = titles.find((one) => one.title === title);
  const { value, fault, ask } = useCall('authority.show', known === undefined ? null : { title, list });
  useEvent('library.changed', ask);
  useEvent('authority.changed', ask);
  const takeBack = useTakingBack();
  useUndoKeys((way) => void takeBack(way), mayChange);
  // The answer of another list may stand until this one has come.
  const shown = value?.title === title && value.list === list ? value : null;
  return (
    <section className="names" aria-label={say.heading}>
      <header className="names-head">
        <h1 ref={heading} tabIndex={-1}>
          {say.heading}
        </h1>
        <Select
          label={say.title}
          value={title}
          shown={title}
          choices={titles.map((one) => ({ value: one.title, text: one.title }))}
          onChange={(next) => go({ place: 'archive', view: 'names', title: next }, 'replace')}
        />
        <Chips
          label={say.lists}
          value={list}
          choices={(['sections', 'places'] as const).map((kind) => ({ value: kind, text: say.list[kind] }))}
          onChange={setList}
        />
        <input
          className="field names-filter"
          type="search"
          dir="auto"
          aria-label={say.filter}
          placeholder={say.filter}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="grow" />
        {mayChange && <RenameTitle title={title} titles={titles} />}
      </header>
      {mayChange && <ActProgress heir={heading} />}
      {known === undefined && (
        <div className="empty" role="status">
          <Icon name="nothingFound" size={28} />
          <h2>{say.titleGone(title)}</h2>
          <p>{say.titleGoneText}</p>
        </div>
      )}
      {known !== undefined && fault !== null && (
        <div className="names-wait">
          <FaultNotice fault={fault}>
            <Button onPress={ask}>{words.common.retry}</Button>
          </FaultNotice>
        </div>
      )}
      {known !== undefined && fault === null && shown === null && (
        <div className="names-wait" aria-busy>
          <Waiting rows={5} />
        </div>
      )}
      {known !== undefined && fault === null && shown !== null && <Names key={`${title} ${list}`} shown={shown} typed={typed} />}
    </section>
  );
}

const none: ReadonlySet<string> = new Set();

/** The list and, beside it, what is chosen of it. */
function Names({ shown, typed }: { shown: ShownAuthority; typed: string }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const [wished, setWished] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const rowsBox = useRef<HTMLDivElement>(null);
  const change = useNaming({ title: shown.title, list: shown.list });
  // The form of other rows is another one, which is there only when these are chosen.
  useEffect(() => {
    if (wished > 0) field.current?.select();
  }, [wished]);
  const all = rowsOf(shown);
  const rows = filterNames(all, typed);
  const picked = rows.filter(({ id }) => chosen.has(id));
  const act = async (planned: AuthorityAct): Promise<boolean> => {
    const isDone = await change(planned);
    if (!isDone || chosen.size === 0) return isDone;
    setChosen(none);
    // What had the focus goes with the choice.
    rowsBox.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    return isDone;
  };
  return (
    <div className="names-body">
      <div className="names-rows" ref={rowsBox}>
        <NameList
          list={shown.list}
          rows={rows}
          isNarrowed={rows.length < all.length}
          chosen={chosen}
          onChoose={setChosen}
          onAct={({ id }) => {
            if (!chosen.has(id)) setChosen(new Set([id]));
            setWished((before) => before + 1);
          }}
        />
      </div>
      <NamePanel key={picked.map(({ id }) => id).join('\n')} shown={shown} rows={all} chosen={picked} field={field} onAct={act} />
    </div>
  );
}
