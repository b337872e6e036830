// What the log keeps of paths and addresses.
import { describe, expect, it } from 'vitest';
import { PROGRAM, withoutPlaces } from '../../../main/base/without-places.ts';

const clean = withoutPlaces([
  { path: '/opt/Kiosque/resources/app.asar', name: PROGRAM },
  { path: '/home/amal/Journaux', name: 'library' },
  { path: '/home/amal', name: 'home' },
  { path: 'C:\\Users\\Amal', name: 'home' },
]);

describe('a line of the log', () => {
  it.each([
    [
      "ENOENT: no such file, open '/home/amal/Journaux/editions/Le Monde/2024/2024-03-28 Une/edition.pdf'",
      "ENOENT: no such file, open '<library:pdf>'",
    ],
    [
      "ENOENT: no such file, open '/home/amal/Journaux/editions/L'Équipe/2024/2024-01-01/edition.pdf'",
      "ENOENT: no such file, open '<library:pdf>'",
    ],
    ["rename '/home/o'brien/a' -> '/srv/L'Obs/été/b.pdf': gone", "rename '<path>' -> '<path:pdf>': gone"],
    ["rename '/home/amal/a b/x.tmp' -> '/media/usb/Journal d été.pdf'", "rename '<home:tmp>' -> '<path:pdf>'"],
    ['{"path":"editions/العلم/1998/1998-05-01/edition.json","n":2}', '{"path":"<path:json>","n":2}'],
    ['at file /srv/papers/2024/secret.tiff, twice', 'at file <path:tiff>, twice'],
    ["open 'C:\\Users\\Amal\\Bureau\\nom secret.pdf'", "open '<home:pdf>'"],
    ["open '\\\\serveur\\partage\\x.zip'", "open '<path:zip>'"],
    ['GET https://amal:geheim@presse.example/archives/2024?token=abc failed', 'GET https://presse.example/… failed'],
    ['connect to http://presse.example:8080/ ended', 'connect to http://presse.example:8080 ended'],
    ['half of 3/4 and text/html and image/png', 'half of 3/4 and text/html and image/png'],
  ])('%s', (line, cleaned) => {
    expect(clean(line)).toBe(cleaned);
  });

  it('keeps the frames of the program itself', () => {
    const frame = '    at keepEdition (file:///opt/Kiosque/resources/app.asar/out/main/library-worker.js:12:34)';
    expect(clean(frame)).toBe('    at keepEdition (<program>/out/main/library-worker.js:12:34)');
    expect(clean('    at node:internal/fs/utils:356:11')).toBe('    at node:internal/fs/utils:356:11');
  });
});
