// A core that a test may close itself, and that is closed with the test otherwise.
import { onTestFinished } from 'vitest';
import type { Core } from '../../main/core.ts';

/** The core, closed once however often it is asked. `atEnd` hears how to close it; the end of the test unless told. */
export function closingOnce(core: Core, atEnd: (close: () => Promise<void>) => void = onTestFinished): Core {
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await core.close();
    isOpen = false;
  };
  atEnd(close);
  return { ...core, close };
}
