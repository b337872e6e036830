// The application's menu over the open edition: tells it what can be done now, and does what it asks. A dialog in front keeps all acts out, and what cannot act does not.
import { useEffect, useRef } from 'react';
import type { MenuAct, MenuState } from '#border/model-menu';
import { call, useEvent } from '../client.ts';

/** `acts` is what each does, `state` which of them can act now and which are on. */
export function useMenuActs(acts: Readonly<Record<MenuAct, () => void>>, state: MenuState): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEvent('menu.act', ({ act }) => {
    if (document.querySelector('.veil') === null && state.can.includes(act)) newest.current[act]();
  });
  const key = JSON.stringify(state);
  useEffect(() => {
    // Where no menu follows there is nobody to tell.
    call('window.can', JSON.parse(key)).catch(() => undefined);
  }, [key]);
}
