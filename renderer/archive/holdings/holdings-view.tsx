// Holdings: the titles with what is missing of them, or one title with its calendar.
import { useCall, useEvent } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { TitleList } from './title-list.tsx';
import { TitlePage } from './title-page.tsx';
import './holdings.css';

/** The view; with a title it is that title's, with a day at that day. */
export function HoldingsView({ title, day }: { title: string | null; day: string | null }) {
  return title === null ? <AllTitles /> : <TitlePage key={`${title} ${day}`} title={title} startDay={day} />;
}

function AllTitles() {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('holdings.titles', {});
  useEvent('library.changed', ask);
  useEvent('holdings.changed', ask);
  if (fault !== null) {
    return (
      <div className="holdings alone">
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
        </FaultNotice>
      </div>
    );
  }
  if (value === null) {
    return (
      <div className="holdings alone" aria-busy>
        <Waiting rows={5} />
      </div>
    );
  }
  return <TitleList titles={value.titles} />;
}
