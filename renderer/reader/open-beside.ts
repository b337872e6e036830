// Another window on the edition that is read; this one stays as it is.
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

/** Opens it at a page. */
export function openBeside(id: string, page: number): void {
  call('window.open', { id, page }).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
}
