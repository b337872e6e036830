// Which words of a command line become editions.
import { describe, expect, it } from 'vitest';
import { openedFiles, wordsOf } from '../../../main/shell/opened-files.ts';

describe('the words of a start', () => {
  it('stand behind the executable, and behind the application where it is unpacked', () => {
    expect(wordsOf(['/opt/kiosque', 'a.pdf'], true)).toEqual(['a.pdf']);
    expect(wordsOf(['/electron', '.', 'a.pdf'], false)).toEqual(['a.pdf']);
  });

  it('stand behind what the command on the PATH tells Chromium, and are left as they are where it tells nothing', () => {
    const typed = ['find', '--title', 'Le Monde', '--', '-x'];
    expect(wordsOf(['/opt/kiosque', '--ozone-platform=headless', '--', ...typed], true)).toEqual(typed);
    expect(wordsOf(['/opt/kiosque', '--', ...typed], true)).toEqual(typed);
    expect(wordsOf(['/opt/kiosque', ...typed], true)).toEqual(typed);
    expect(wordsOf(['/opt/kiosque', '--help'], true)).toEqual(['--help']);
    expect(wordsOf(['/opt/kiosque'], true)).toEqual([]);
  });

  it('stand behind what the start of an AppImage tells Chromium where users have no namespaces', () => {
    expect(wordsOf(['/tmp/.mount/kiosque', '--no-sandbox', 'find', 'x'], true)).toEqual(['find', 'x']);
    expect(wordsOf(['/tmp/.mount/kiosque', '--no-sandbox', '--help'], true)).toEqual(['--help']);
    expect(wordsOf(['/tmp/.mount/kiosque', '--no-sandbox', '--ozone-platform=headless', '--', 'find'], true)).toEqual(['find']);
    expect(wordsOf(['/tmp/.mount/kiosque', '--no-sandbox'], true)).toEqual([]);
    expect(wordsOf(['/tmp/.mount/kiosque', '--version', '--no-sandbox'], true)).toEqual(['--version', '--no-sandbox']);
  });

  it('name PDFs, relative to where they were typed or as file addresses', () => {
    const words = ['a.pdf', '../b.PDF', '/c/d.pdf', 'file:///e/Le%20Monde.pdf'];
    expect(openedFiles(words, '/home/reader')).toEqual(['/home/reader/a.pdf', '/home/b.PDF', '/c/d.pdf', '/e/Le Monde.pdf']);
  });

  it('name nothing else (point 19)', () => {
    const words = [
      '--load-extension=x.pdf',
      '-x.pdf',
      'a.exe',
      '',
      'a.pdf\0.exe',
      '/a\0.pdf',
      'file://%zz.pdf',
      'kiosque://open/x',
    ];
    expect(openedFiles(words, '/home/reader')).toEqual([]);
  });

  it('name nothing from a folder that is none', () => {
    expect(openedFiles(['a.pdf'], 'relative')).toEqual([]);
  });
});
