// How all editions of a title are read, said where its facts are corrected. Each choice counts at once and can be taken back here:
// a message at the foot of the window cannot be reached while the form is open.
import { useState } from 'react';
import type { TitleReading } from '#border/model-reading';
import { call, faultOf, useCall, useEvent } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** The two rows; nothing while the title is not known. */
export function ReadingField({ title, pages }: { title: string; pages: number }) {
  const { words } = useSpeech();
  const { view, details } = words;
  const { value, ask } = useCall('titles.list', {});
  const [before, setBefore] = useState<TitleReading | null>(null);
  useEvent('titles.changed', (changed) => {
    if (changed.title === title) ask();
  });
  const reading = value?.titles.find((one) => one.title === title)?.reading;
  if (reading === undefined) return null;
  const keep = (wanted: TitleReading, isUndo: boolean): void => {
    call('titles.reading', { title, reading: wanted }).then(
      (kept) => setBefore(isUndo ? null : kept.before),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  return (
    <div className="details-reading">
      <span className="details-label">{view.everyEdition}</span>
      <Chips
        label={view.readFrom}
        value={reading.direction ?? 'found'}
        onChange={(side) => keep({ ...reading, direction: side === 'found' ? null : side }, false)}
        choices={[
          { value: 'found', text: view.asFound },
          { value: 'ltr', text: details.leftToRight },
          { value: 'rtl', text: details.rightToLeft },
        ]}
      />
      {pages > 1 && (
        <Chips
          label={view.cover}
          value={reading.isCoverAlone ? 'alone' : 'paired'}
          onChange={(cover) => keep({ ...reading, isCoverAlone: cover === 'alone' }, false)}
          choices={[
            { value: 'alone', text: view.coverStandsAlone },
            { value: 'paired', text: view.coverPaired },
          ]}
        />
      )}
      {before !== null && (
        <div className="details-learned" role="status">
          <p>{view.readingKept(title)}</p>
          <Button onPress={() => keep(before, true)}>{words.common.undo}</Button>
        </div>
      )}
    </div>
  );
}
