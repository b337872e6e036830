// Says what became of an act on names.
import { type Toast, toast } from '../../ui/toasts.tsx';

/** Says it in place of what was said of the act before: the Undo of that would now take this one back. */
export const tellAct = (message: Pick<Toast, 'text' | 'action'>): void => toast({ ...message, topic: 'names' });
