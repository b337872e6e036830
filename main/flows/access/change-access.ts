// The calls by which the reading room begins and ends, each told to all windows.
import type { Output } from '#border/contract';
import type { Parts } from '../parts.ts';

const tell = ({ door, emit }: Parts): Output<'access.enter'> => {
  const access = door.access();
  emit({ name: 'access.changed', value: { access } });
  emit({ name: 'settings.changed', value: door.settings() });
  return { access };
};

/** Begins the reading room with this PIN. */
export async function enterReadingRoom(parts: Parts, pin: string): Promise<Output<'access.enter'>> {
  await parts.door.enter(pin);
  return tell(parts);
}

/** Ends it. Throws access/wrong-pin, access/wait, library/read-only. */
export async function leaveReadingRoom(parts: Parts, pin: string): Promise<Output<'access.leave'>> {
  await parts.door.leave(pin);
  return tell(parts);
}

/** Makes ready for the next visitor: what this one chose is forgotten. */
export function renewVisit(parts: Parts): Output<'access.renew'> {
  parts.door.renew();
  return tell(parts);
}
