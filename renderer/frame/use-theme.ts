// Paints the document light or dark, following the system when told to.

import { useLayoutEffect } from 'react';
import type { Settings } from '#border/model-settings';

/** Sets `data-theme` on the document and keeps it in step with the system. */
export function useTheme(theme: Settings['theme']): void {
  useLayoutEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const paint = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    paint();
    system.addEventListener('change', paint);
    return () => system.removeEventListener('change', paint);
  }, [theme]);
}
