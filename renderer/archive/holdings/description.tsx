// A title as a serial: what a person said of it, what its issues show beside that, and the statement of what is held.
import { useState } from 'react';
import type { DescribedTitle, TitleFacts } from '#border/model-holdings';
import { sayDate, sayLanguage } from '#border/words/locale';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DescriptionForm } from './description-form.tsx';
import { useFactsSaid } from './use-facts-said.ts';

/** The description, or the form that changes it. */
export function Description({ title }: { title: string }) {
  const { words } = useSpeech();
  const { holdings } = words;
  const mayChange = useMayChange();
  const [isEditing, setEditing] = useState(false);
  const { value, ask } = useCall('holdings.describe', { title });
  useEvent('library.changed', ask);
  useEvent('holdings.changed', ask);
  if (value === null) return null;
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  const save = (facts: TitleFacts): void => {
    call('holdings.setFacts', { title, facts }).then(({ before }) => {
      setEditing(false);
      const act = (): void => {
        call('holdings.setFacts', { title, facts: before }).then(() => toast({ text: holdings.ruled.undone }), complain);
      };
      toast({ text: holdings.described, action: { text: words.common.undo, act } });
    }, complain);
  };
  return (
    <section className="description" aria-label={holdings.description}>
      <header>
        <h2>{holdings.description}</h2>
        {mayChange && !isEditing && (
          <Button look="quiet" icon="edit" onPress={() => setEditing(true)}>
            {holdings.edit}
          </Button>
        )}
      </header>
      {isEditing ? (
        <DescriptionForm described={value} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <Said described={value} />
      )}
    </section>
  );
}

function Said({ described }: { described: DescribedTitle }) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const { facts, learned, statement } = described;
  const say = useFactsSaid();
  const { field } = holdings;
  const day = (one: string | null): string | null => (one === null ? null : sayDate(one, language));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [field.issn, facts.issn === null ? [] : [facts.issn]],
    [field.publisher, facts.publisher === null ? [] : [facts.publisher]],
    [field.place, facts.place === null ? [] : [facts.place]],
    [field.language, facts.language === null ? [] : [sayLanguage(facts.language, language)]],
    [field.frequencies, say.frequencies(facts.frequencies)],
    [field.closed, facts.closed.length === 0 ? [] : [say.closed(facts.closed)]],
    [field.collectedFrom, [day(facts.collectedFrom)].filter((one) => one !== null)],
    [field.collectedTo, facts.isCurrent ? [field.isCurrent] : [day(facts.collectedTo)].filter((one) => one !== null)],
    [field.relations, facts.relations.map((one) => `${holdings.relations[one.kind]} ${one.title}`)],
    [field.note, facts.note === '' ? [] : [facts.note]],
  ];
  return (
    <dl>
      {rows.map(([name, texts]) =>
        texts.length === 0 ? null : (
          <div key={name}>
            <dt>{name}</dt>
            {texts.map((text) => (
              <dd key={text}>
                <bdi>{text}</bdi>
              </dd>
            ))}
          </div>
        ),
      )}
      {facts.frequencies.length === 0 && (
        <div>
          <dt>
            {field.frequencies} <span className="quiet">({holdings.learned})</span>
          </dt>
          {learned.frequencies.length === 0 && <dd className="quiet">{holdings.nothingLearned}</dd>}
          {say.frequencies(learned.frequencies).map((text) => (
            <dd key={text}>{text}</dd>
          ))}
          {learned.closed.length > 0 && (
            <dd className="quiet">
              {field.closed}: {say.closed(learned.closed)}
            </dd>
          )}
        </div>
      )}
      <div>
        <dt>{holdings.statement}</dt>
        <dd className="statement" dir="auto">
          {statement === '' ? holdings.nothingHeld : statement}
        </dd>
      </div>
    </dl>
  );
}
