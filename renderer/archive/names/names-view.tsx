// How the sections and places of each newspaper are called: which names are accepted, and which others mean the same.
import { useCall, useEvent } from '../../client.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { TitleNames } from './title-names.tsx';
import './names.css';

/** The view; of the first newspaper where no `title` is given. */
export function NamesView({ title }: { title: string | undefined }) {
  const { value, fault, ask } = useCall('titles.list', {});
  useEvent('library.changed', ask);
  if (fault !== null || value === null) return <NotYet className="names alone" fault={fault} onRetry={ask} />;
  const { titles } = value;
  const [first] = titles;
  return first === undefined ? <NoTitles /> : <TitleNames title={title ?? first.title} titles={titles} />;
}

function NoTitles() {
  const { words } = useSpeech();
  return (
    <div className="names alone">
      <EmptyPlace icon="nothingFound" heading={words.names.emptyTitle} texts={[words.names.emptyText]}>
        <Button look="main" onPress={() => go({ place: 'shelf' })}>
          {words.common.toKiosk}
        </Button>
      </EmptyPlace>
    </div>
  );
}
