// References in RIS, the tagged format that every reference manager reads: two letters, two spaces, a hyphen, a space, a value.
// Lines end in CR LF; a value is one line, so its own line breaks become spaces.
import { abstractOf, type Reference } from './reference.ts';

const line = (tag: string, value: string | number | null): string => {
  const text = value === null ? '' : String(value).replace(/\s+/gu, ' ').trim();
  return text === '' ? '' : `${tag}  - ${text}\r\n`;
};

const slashed = (day: string): string => day.replaceAll('-', '/');

const writeOne = (reference: Reference): string => {
  const { title, day, issue, pages, section, headline, language, comment, link, accessed, id } = reference;
  return [
    line('TY', 'NEWS'),
    line('ID', id),
    line('TI', headline ?? title),
    line('T2', title),
    line('PY', day === null ? null : day.slice(0, 4)),
    line('DA', day === null ? null : slashed(day)),
    line('IS', issue),
    line('SE', section),
    line('SP', pages.join(', ')),
    line('LA', language),
    line('AB', abstractOf(reference)),
    line('N1', comment),
    line('UR', link),
    line('Y2', slashed(accessed)),
    'ER  - \r\n',
  ].join('');
};

/** All references, parted by empty lines. */
export function writeRis(references: readonly Reference[]): string {
  return references.map(writeOne).join('\r\n');
}
