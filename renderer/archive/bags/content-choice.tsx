// The choice of what goes into a bag, one of up to three.
import { type RadioChoice, RadioGroup } from '../../ui/radio.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { Content } from './use-content.ts';

/** The choice; the edition is there only where one came with it. */
export function ContentChoice({ content }: { content: Content }) {
  const { words } = useSpeech();
  const say = words.bags;
  const { kind, setKind, title, setTitle, titles, edition } = content;
  const choices: RadioChoice<Content['kind']>[] = [
    ...(edition === null ? [] : [{ value: 'editions' as const, text: say.edition(edition.title, edition.day) }]),
    {
      value: 'title',
      text: say.title,
      field: (
        <Select label={say.title} value={title} choices={titles.map((value) => ({ value, text: value }))} onChange={setTitle} />
      ),
    },
    { value: 'library', text: say.library },
  ];
  return <RadioGroup label={say.what} value={kind} onChange={setKind} choices={choices} />;
}
