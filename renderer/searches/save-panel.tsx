// The button that keeps a search, and the one that changes how a kept one is named and told.
import type { ReactNode } from 'react';
import type { SavedSearch } from '#border/model-searches';
import { call } from '../client.ts';
import { go, type SearchPlace } from '../route.ts';
import { Panel } from '../ui/panel.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { SearchForm } from './search-form.tsx';
import { askedOfPlace, proposeName } from './search-places.ts';

/** Saves what a place asks; `button` opens the panel. */
export function SavePanel({
  place,
  searches,
  button,
}: {
  place: SearchPlace;
  searches: readonly SavedSearch[];
  button: ReactNode;
}) {
  const { words } = useSpeech();
  const taken = searches.map(({ name }) => name);
  return (
    <Panel heading={words.searches.saveHeading} button={button} side="start">
      {(close) => (
        <SearchForm
          start={{ name: proposeName(place, taken), notify: 'digest' }}
          onClose={close}
          onSave={async (named) => {
            const { search } = await call('searches.save', { ...askedOfPlace(place), ...named });
            const { since: _, isOpen: _isOpen, ...rest } = place;
            go({ ...rest, place: 'search', saved: search.id }, 'replace');
            toast({ text: words.searches.saved(search.name) });
          }}
        />
      )}
    </Panel>
  );
}

/** Changes name and notification of a saved search. */
export function EditPanel({ search, button }: { search: SavedSearch; button: ReactNode }) {
  const { words } = useSpeech();
  return (
    <Panel heading={words.searches.edit} button={button}>
      {(close) => (
        <SearchForm
          start={{ name: search.name, notify: search.notify }}
          onClose={close}
          onSave={async (named) => {
            await call('searches.change', { id: search.id, ...named });
          }}
        />
      )}
    </Panel>
  );
}
