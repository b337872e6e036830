// Makes the parentheses of a query fit one another, so that reading them cannot go wrong or too deep: what closes nothing and what stands
// too deep is dropped, and what was left open closes at the end.
import { deepestQuery } from './query.ts';
import { note, type Scan } from './query-scan.ts';
import type { Sign } from './query-signs.ts';

/** The signs with balanced parentheses; what was changed is noted. */
export function balanceSigns(scan: Scan, signs: readonly Sign[]): Sign[] {
  const balanced: Sign[] = [];
  const open: Sign[] = [];
  let tooDeep: Sign | null = null;
  for (const sign of signs) {
    if (sign.kind === 'open') {
      open.push(sign);
      if (open.length > deepestQuery) tooDeep ??= sign;
      else balanced.push(sign);
    } else if (sign.kind === 'close') {
      if (open.length === 0) note(scan, 'unopened-parenthesis', sign.start, sign.end);
      else if (open.length <= deepestQuery) balanced.push(sign);
      open.pop();
    } else balanced.push(sign);
  }
  if (tooDeep !== null) note(scan, 'too-deep', tooDeep.start, tooDeep.end);
  const isWhole = scan.end === scan.query.length;
  for (const { start, end } of open.slice(0, deepestQuery)) {
    if (isWhole) note(scan, 'unclosed-parenthesis', start, end, true);
    balanced.push({ kind: 'close', start: scan.end, end: scan.end });
  }
  return balanced;
}
