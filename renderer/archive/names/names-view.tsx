// How the sections and places of each newspaper are called: which names are accepted, and which others mean the same.
import { useCall, useEvent } from '../../client.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { TitleNames } from './title-names.tsx';
import './names.css';

/** The view; of the first newspaper where no `title` is given. */
export function NamesView({ title }: { title: string | undefined }) {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('titles.list', {});
  useEvent('library.changed', ask);
  if (fault !== null) {
    return (
      <div className="names alone">
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
        </FaultNotice>
      </div>
    );
  }
  if (value === null) {
    return (
      <div className="names alone" aria-busy>
        <Waiting rows={5} />
      </div>
    );
  }
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
