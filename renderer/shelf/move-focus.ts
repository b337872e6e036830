// Where an arrow key leads on a shelf of uneven lines. Pure.
import type { Direction } from '#border/model';

/** A cover's place: its line and its column in that line. */
export type Cell = { line: number; column: number };

/** The next cell for a key, or null when the key does not move. `lengths` counts the covers of every line. */
export function moveFocus(key: string, at: Cell, lengths: readonly number[], direction: Direction): Cell | null {
  const ahead = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const behind = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const last = lengths.length - 1;
  const clamp = (line: number, column: number): Cell => ({
    line,
    column: Math.max(0, Math.min(column, (lengths[line] ?? 1) - 1)),
  });
  if (last < 0) return null;
  if (key === ahead) {
    if (at.column + 1 < (lengths[at.line] ?? 0)) return { line: at.line, column: at.column + 1 };
    return at.line < last ? { line: at.line + 1, column: 0 } : at;
  }
  if (key === behind) {
    if (at.column > 0) return { line: at.line, column: at.column - 1 };
    return at.line > 0 ? clamp(at.line - 1, Number.MAX_SAFE_INTEGER) : at;
  }
  if (key === 'ArrowDown') return clamp(Math.min(last, at.line + 1), at.column);
  if (key === 'ArrowUp') return clamp(Math.max(0, at.line - 1), at.column);
  if (key === 'PageDown') return clamp(Math.min(last, at.line + 3), at.column);
  if (key === 'PageUp') return clamp(Math.max(0, at.line - 3), at.column);
  if (key === 'Home') return { line: 0, column: 0 };
  return key === 'End' ? clamp(last, Number.MAX_SAFE_INTEGER) : null;
}
