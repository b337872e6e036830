// Stays with a newspaper when its name changes.
import { go, parseRoute } from '../../route.ts';

/** Shows the names of `to` where those of `from` are shown; whoever has gone elsewhere since is left there. */
export function followTitle(from: string, to: string): void {
  const here = parseRoute(location.hash);
  if (here.place !== 'archive' || here.view !== 'names' || (here.title ?? from) !== from) return;
  go({ place: 'archive', view: 'names', title: to }, 'replace');
}
