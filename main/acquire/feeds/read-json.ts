// Parses the JSON of feeds within limits of depth and number, and forgives the commas that people leave behind the last item.
// Refuses every other departure from RFC 8259, and says in which line it stands.
import { AppError } from '#border/errors';

const DEEPEST = 200;
const MOST_VALUES = 1_000_000;

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';

/** Where the text that begins at a quotation mark ends. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Where commas stand between a last item and the end of its list. Throws source/too-large before anything is built. */
function scanJson(text: string): number[] {
  let depth = 0;
  let values = 0;
  let previous: string | undefined;
  let comma: number | null = null;
  const trailing: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isBlank(sign)) continue;
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (comma !== null) trailing.push(comma);
    }
    const isBehindItem = previous !== ',' && previous !== '[' && previous !== '{';
    comma = sign === ',' && isBehindItem ? at : null;
    if (sign === ',' || sign === '{' || sign === '[') values += 1;
    previous = sign;
    if (depth > DEEPEST) throw new AppError('source/too-large', { reason: 'depth' });
    if (values > MOST_VALUES) throw new AppError('source/too-large', { reason: 'elements' });
  }
  return trailing;
}

function withoutSigns(text: string, positions: readonly number[]): string {
  let rest = '';
  let from = 0;
  for (const position of positions) {
    rest += `${text.slice(from, position)} `;
    from = position + 1;
  }
  return rest + text.slice(from);
}

/** The line that a parser's message names, or the last where the text ends too early. */
function lineOf(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const named = /\(line (\d+) column \d+\)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const position = /at position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

/** The value of a JSON text. Throws source/bad-feed with its line, and source/too-large past 200 levels or a million values. */
export function parseJson(text: string): unknown {
  const trailing = scanJson(text);
  try {
    return JSON.parse(withoutSigns(text, trailing));
  } catch (error) {
    throw new AppError('source/bad-feed', { line: lineOf(error, text), reason: 'not valid JSON' }, { cause: error });
  }
}
