// What people type and paste: addresses with and without scheme, in quotes, of feed readers, with days in braces, and what is
// none.
import { describe, expect, it } from 'vitest';
import { readTypedAddress } from '../../../../main/acquire/http/typed-address.ts';

describe('a typed address', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['example.org/opds', 'https://example.org/opds'],
    ['Example.ORG/Opds', 'https://example.org/Opds'],
    ['example.org?x=1', 'https://example.org/?x=1'],
    ['//example.org/x', 'https://example.org/x'],
    ['example.org.', 'https://example.org./'],
    ['example.org:443/x', 'https://example.org/x'],
    ['example.org:80/x', 'http://example.org/x'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['93.184.216.34/x', 'https://93.184.216.34/x'],
    ['http://example.org/x', 'http://example.org/x'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['https:/example.org', 'https://example.org/'],
    ['http:example.org', 'http://example.org/'],
    ['https://calibre/opds', 'https://calibre/opds'],
    ['https://example.org/x#part', 'https://example.org/x'],
    ['https://example.org/my paper', 'https://example.org/my%20paper'],
  ])('on the web: %s is %s', (text, url) => {
    expect(readTypedAddress(text)).toEqual({ url, isPattern: false });
  });

  it.each([
    ['localhost', 'http://localhost/'],
    ['localhost:8080', 'http://localhost:8080/'],
    ['localhost:8080/opds', 'http://localhost:8080/opds'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['192.168.1.5', 'http://192.168.1.5/'],
    ['192.168.1.5:8080', 'http://192.168.1.5:8080/'],
    ['192.168.1.5:443', 'https://192.168.1.5/'],
    ['10.0.0.2/feed.xml', 'http://10.0.0.2/feed.xml'],
    ['93.184.216.34:8080/x', 'http://93.184.216.34:8080/x'],
    ['[::1]:8080/opds', 'http://[::1]:8080/opds'],
    ['[fd00::2]', 'http://[fd00::2]/'],
    ['calibre:8080', 'http://calibre:8080/'],
    ['nas.local/opds', 'http://nas.local/opds'],
    ['nas.home.arpa:8080', 'http://nas.home.arpa:8080/'],
  ])('in the house: %s is %s', (text, url) => {
    expect(readTypedAddress(text)).toEqual({ url, isPattern: false });
  });

  it.each([
    ['opds://example.org/x', 'https://example.org/x'],
    ['OPDS://example.org/x', 'https://example.org/x'],
    ['feed:https://example.org/x', 'https://example.org/x'],
    ['feed:http://example.org/x', 'http://example.org/x'],
    ['feed://example.org/x', 'https://example.org/x'],
    ['feed://https://example.org/x', 'https://example.org/x'],
    ['feed:example.org/x', 'https://example.org/x'],
    ['webcal://example.org/x', 'https://example.org/x'],
    ['opds://192.168.1.5:8080/opds', 'http://192.168.1.5:8080/opds'],
  ])('of a feed reader: %s is %s', (text, url) => {
    expect(readTypedAddress(text).url).toBe(url);
  });

  it.each([
    '  https://example.org/x \n',
    '<https://example.org/x>',
    '"https://example.org/x"',
    '« example.org/x »',
    '“example.org/x”',
    '‘example.org/x’',
    '<"example.org/x">',
    '\u200fexample.org/x\u200f',
    '\ufeffexample.org/x',
    '\u2068example.org/x\u2069',
    '`example.org/x`',
  ])('in its wrapping: %j', (text) => {
    expect(readTypedAddress(text).url).toBe('https://example.org/x');
  });

  it.each([
    ['journal.élysée.fr/flux', 'https://journal.xn--lyse-9oad.fr/flux'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['لوموند.السعودية/أخبار', 'https://xn--ugb5bdeib.xn--mgberp4a5d4ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'],
  ])('in any script: %s is %s', (text, url) => {
    expect(readTypedAddress(text).url).toBe(url);
  });

  it.each([
    ['https://example.org/{yyyy}/{MM}/{dd}.pdf', 'https://example.org/{yyyy}/{MM}/{dd}.pdf'],
    ['example.org/{yyyy}{MM}{dd}.pdf', 'https://example.org/{yyyy}{MM}{dd}.pdf'],
    ['example.org/get?day={yyyy}-{MM}-{dd}', 'https://example.org/get?day={yyyy}-{MM}-{dd}'],
    ['https://{yyyy}.example.org/{d} é.pdf', 'https://{yyyy}.example.org/{d}%20%C3%A9.pdf'],
    ['https://example.org/%7Byyyy%7D/%7bMM%7d/{dd}.pdf', 'https://example.org/{yyyy}/{MM}/{dd}.pdf'],
    ['192.168.1.5:8080/{yyyy}/qzword0qzword.pdf', 'http://192.168.1.5:8080/{yyyy}/qzword0qzword.pdf'],
  ])('with days in braces keeps them: %s', (text, url) => {
    expect(readTypedAddress(text)).toEqual({ url, isPattern: true });
  });

  it.each([
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['mailto:me@example.org', 'scheme'],
    ['about:blank', 'scheme'],
    ['feed:file:///etc/passwd', 'scheme'],
    ['opds:javascript:alert(1)', 'scheme'],
    ['blob:https://example.org/x', 'scheme'],
    ['https://user:word@example.org/', 'userinfo'],
    ['https://user@example.org/', 'userinfo'],
    ['user:word@example.org/x', 'userinfo'],
    ['me@example.org', 'userinfo'],
    ['feed://user@example.org/', 'userinfo'],
    ['', 'not-an-address'],
    [' \n ', 'not-an-address'],
    ['<>', 'not-an-address'],
    ['hello', 'not-an-address'],
    ['hello world', 'not-an-address'],
    ['Le Matin', 'not-an-address'],
    ['1234', 'not-an-address'],
    ['3.14', 'not-an-address'],
    ['12:30', 'not-an-address'],
    ['/home/me/feed.xml', 'not-an-address'],
    ['./feed.xml', 'not-an-address'],
    ['C:\\feeds\\x.xml', 'not-an-address'],
    ['\\\\server\\share', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://example..org', 'not-an-address'],
    ['https://[::1', 'not-an-address'],
    ['https://example.org:99999/', 'not-an-address'],
    ['https://{?}/x', 'not-an-address'],
    ['a'.repeat(5000), 'not-an-address'],
  ])('that is none is refused: %j for %s', (text, reason) => {
    expect(() => readTypedAddress(text)).toThrow(expect.objectContaining({ code: 'address/invalid', detail: { reason } }));
  });
});
