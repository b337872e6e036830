// Who sits at the library, for every part that would change it: such a part is not there for a visitor, nor where nothing can be written.
import { createContext, type ReactNode, useContext } from 'react';
import type { Access } from '#border/model-access';

const Level = createContext<Access>('whole');

/** Everything inside is for whoever has this access. */
export function AccessLevel({ access, children }: { access: Access; children: ReactNode }) {
  return <Level value={access}>{children}</Level>;
}

/** Who sits at the library. */
export function useAccess(): Access {
  return useContext(Level);
}

/** Whether the library may be changed here. What would change it is left out where this is false. */
export function useMayChange(): boolean {
  return useContext(Level) === 'whole';
}

/** Whether a visitor sits here: what whoever keeps the library has noted, read or saved is not theirs to see. */
export function useIsVisitor(): boolean {
  return useContext(Level) === 'reading-room';
}
