// What corrections have taught of a newspaper, said where it is corrected, with a way to forget it. Forgetting can be undone.
import { useState } from 'react';
import type { Recognition } from '#border/model';
import type { Learned } from '#border/model-correction';
import type { Words } from '#border/words/en';
import { call, faultOf, useCall } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

/** Says that a correction was kept and taught something, and offers to take the lesson back. */
export function tellLearned(words: Words, { title, before }: Learned): void {
  const undo = (): void => {
    call('titles.recognise', { title, recognition: before }).then(() => toast({ text: words.details.forgotten }), complain);
  };
  toast({ text: words.details.savedAndLearned, action: { text: words.details.forget, act: undo } });
}

/** The note; nothing where nothing was learned. */
export function LearnedNote({ title }: { title: string }) {
  const { words } = useSpeech();
  const titles = useCall('titles.list', {});
  const found = titles.value?.titles.find((one) => one.title === title)?.recognition ?? null;
  const [kept, setKept] = useState<Recognition | null>(null);
  const put = (recognition: Recognition | null, forgotten: Recognition | null): void => {
    call('titles.recognise', { title, recognition }).then(() => {
      setKept(forgotten);
      titles.ask();
    }, complain);
  };
  // A message at the foot of the window cannot be reached while this dialog is open, so its undoing stands here.
  if (kept !== null)
    return (
      <div className="details-learned" role="status">
        <p>{words.details.forgotten}</p>
        <Button onPress={() => put(kept, null)}>{words.common.undo}</Button>
      </div>
    );
  if (found === null) return null;
  return (
    <div className="details-learned">
      <p>{words.details.learned}</p>
      <Button onPress={() => put(null, found)}>{words.details.forget}</Button>
      <LearnedWays recognition={found} />
    </div>
  );
}

function LearnedWays({ recognition: { fileName, masthead, dayBox } }: { recognition: Recognition }) {
  const { words } = useSpeech();
  return (
    <ul>
      {fileName !== null && (
        <li>
          {words.details.byFileName} <bdi dir="ltr">{fileName}</bdi>
        </li>
      )}
      {masthead !== null && (
        <li>
          {words.details.byMasthead} <bdi>{masthead}</bdi>
        </li>
      )}
      {dayBox !== null && <li>{words.details.byDayPlace}</li>}
    </ul>
  );
}
