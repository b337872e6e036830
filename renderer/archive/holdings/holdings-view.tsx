// Holdings: the titles with what is missing of them, or one title with its calendar.
import { useCall, useEvent } from '../../client.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { TitleList } from './title-list.tsx';
import { TitlePage } from './title-page.tsx';
import './holdings.css';

/** The view; with a title it is that title's, with a day at that day. */
export function HoldingsView({ title, day }: { title: string | null; day: string | null }) {
  return title === null ? <AllTitles /> : <TitlePage key={`${title} ${day}`} title={title} startDay={day} />;
}

function AllTitles() {
  const { value, fault, ask } = useCall('holdings.titles', {});
  useEvent('library.changed', ask);
  useEvent('holdings.changed', ask);
  if (fault !== null || value === null) return <NotYet className="holdings alone" fault={fault} onRetry={ask} />;
  return <TitleList titles={value.titles} />;
}
