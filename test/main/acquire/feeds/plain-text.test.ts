// Texts of feeds: whatever they hold, words come out.
import { describe, expect, it } from 'vitest';
import { toCleanText, toPlainText } from '../../../../main/acquire/feeds/plain-text.ts';

describe('the words of a text', () => {
  it.each([
    ['<p>Un</p><p>deux</p>', 'Un deux'],
    ['New <i>York</i>Times', 'New YorkTimes'],
    ['a<br>b<br/>c', 'a b c'],
    ['<img src=x onerror=alert(1)>Titre', 'Titre'],
    ['Titre<script>alert("</p>")</script> fin', 'Titre fin'],
    ['Titre</script><svg/onload=alert(1)>', 'Titre'],
    ['&lt;b&gt;gras&lt;/b&gt;', 'gras'],
    ['&amp;lt;script&amp;gt;x', '&lt;script&gt;x'],
    ['Titre <img src=x onerror=alert(1)', 'Titre'],
    ['<!-- a -->b<!-- c', 'b'],
    ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
    ['Écrire à <redaction@press.example>', 'Écrire à <redaction@press.example>'],
    ['AT&amp;T, R&D &copy; &#8217;&#x2019;&#146;', 'AT&T, R&D © ’’’'],
    ['&#0;&#xD800;&#x110000;&unknown;&eacute', '\uFFFD\uFFFD\uFFFD&unknown;&eacute'],
    ['a\u202Eb\u202Cc\u2066d\u2069e', 'abcde'],
    ['l\u200Fe \u200Dm\u200Ca', 'l\u200Fe \u200Dm\u200Ca'],
    ['a\u0000b\u001Bc\u0085d\u009Fe\u007F', 'abcde'],
    [' a \n\t b\u00A0\u2003c ', 'a b c'],
    ['\uD83Dx', '\uFFFDx'],
    ['', ''],
  ])('%j are %j', (text, words) => {
    expect(toPlainText(text)).toBe(words);
  });

  it('are at most 2,000 characters, and no character is cut', () => {
    expect(toPlainText('x'.repeat(1_000_000))).toHaveLength(2_000);
    expect(toPlainText(`<p>${'é&amp;'.repeat(100_000)}`)).toHaveLength(2_000);
    const cut = toCleanText(`x${'😀'.repeat(2_000)}`);
    expect([cut.length, cut.isWellFormed()]).toEqual([1_999, true]);
    expect(toPlainText(' '.repeat(1_000_000))).toBe('');
  });

  it.each(['<', '<!--', '&#', '<a ', '<a b="', "<a b='", '</', '<script>', '&lt;'])(
    'are found soon in a text full of %s',
    (piece) => {
      expect(toPlainText(piece.repeat(300_000)).length).toBeLessThanOrEqual(2_000);
    },
  );
});
