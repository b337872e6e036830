// Writes a picture as an SVG file that any viewer shows: no style sheet, no script, and faces that every system has. Pure.
import type { Picture, Shape } from './timeline-picture.ts';

/** What XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const toXml = (text: string): string => text.replaceAll(unwritable, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const say = (value: number): string => String(Math.round(value * 100) / 100);

/** The anchor of SVG follows the direction of the text; ours is the side where it stands. */
function anchorOf(side: 'left' | 'middle' | 'right', isRightToLeft: boolean): string {
  if (side === 'middle') return 'middle';
  return (side === 'left') === isRightToLeft ? 'end' : 'start';
}

function writeShape(shape: Shape, isRightToLeft: boolean): string {
  const { x, y, colour } = shape;
  if (shape.kind === 'box') {
    const size = `width="${say(shape.width)}" height="${say(shape.height)}"`;
    return `<rect x="${say(x)}" y="${say(y)}" ${size} fill="${colour}"/>`;
  }
  const weight = shape.isBold ? ' font-weight="600"' : '';
  const anchor = anchorOf(shape.side, isRightToLeft);
  return `<text x="${say(x)}" y="${say(y)}" font-size="${shape.size}"${weight} fill="${colour}" text-anchor="${anchor}">${toXml(shape.text)}</text>`;
}

/** The file. */
export function writeSvg({ width, height, name, direction, shapes }: Picture): string {
  const isRightToLeft = direction === 'rtl';
  const face = 'font-family="Helvetica, Arial, \'Noto Sans Arabic\', Tahoma, sans-serif"';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="${direction}" role="img" ${face}>`,
    `<title>${toXml(name)}</title>`,
    ...shapes.map((shape) => writeShape(shape, isRightToLeft)),
    '</svg>',
    '',
  ].join('\n');
}
