// The button that takes one row of a list away. With the last row to be taken the button itself goes, and hands the focus on.
import { useRef } from 'react';
import { IconButton } from '../ui/button.tsx';
import { useHeir } from '../ui/use-heir.ts';

/** `onRemove` takes the row away; the last field of the list that is left takes the focus where the button goes too. */
export function RemoveRow({ label, onRemove }: { label: string; onRemove: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  const list = useRef<Element | null>(null);
  useHeir(place, () => [...(list.current?.querySelectorAll('input') ?? [])].at(-1));
  return (
    <span
      ref={(element) => {
        place.current = element;
        if (element !== null) list.current = element.closest('ul');
      }}
    >
      <IconButton icon="close" label={label} onPress={onRemove} />
    </span>
  );
}
