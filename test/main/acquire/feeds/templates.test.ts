// Searches: templates of RFC 6570 and OpenSearch, and descriptions that hold them.
import { describe, expect, it } from 'vitest';
import { fillTemplate, toBracedAddress } from '../../../../main/acquire/feeds/uri-template.ts';
import { read, refusalOf } from './read-text.ts';

describe('a template', () => {
  const values = { query: 'le matin & l’été', title: 'ÉPOQUE', path: '/a b/ç', searchTerms: 'صحيفة', empty: '', q: '100%' };

  it.each([
    ['/s{?query,title,author}', '/s?query=le%20matin%20%26%20l%E2%80%99%C3%A9t%C3%A9&title=%C3%89POQUE'],
    ['/s{?author}', '/s'],
    ['/s?a=1{&q}', '/s?a=1&q=100%25'],
    ['/s{?empty}', '/s?empty='],
    ['/s/{searchTerms}', '/s/%D8%B5%D8%AD%D9%8A%D9%81%D8%A9'],
    ['/s?q={searchTerms}&p={startPage?}&n={count?}', '/s?q=%D8%B5%D8%AD%D9%8A%D9%81%D8%A9&p=&n='],
    ['/s?p={startPage}&i={startIndex}&l={language}&e={inputEncoding}&c={count}', '/s?p=1&i=1&l=%2A&e=UTF-8&c='],
    ['/s?a={atom:author?}', '/s?a='],
    ['{+path}', '/a%20b/%C3%A7'],
    ['{path}', '%2Fa%20b%2F%C3%A7'],
    ['/s{/title}{;q}{#q}', '/s/%C3%89POQUE;q=100%25#100%25'],
    ['/s/{title:3}', '/s/%C3%89PO'],
    ['/s{?title*}', '/s?title=%C3%89POQUE'],
    ['/s/{toString}{?constructor}', '/s/'],
    ['/no/expression', '/no/expression'],
  ])('%s becomes %s', (template, filled) => {
    expect(fillTemplate(template, values)).toBe(filled);
  });

  it('is made absolute with its braces as they were', () => {
    expect(toBracedAddress('search/{a}?q={b?}', 'https://press.example/opds/')).toBe(
      'https://press.example/opds/search/{a}?q={b?}',
    );
    expect(toBracedAddress('?q={b?}', 'https://press.example/opds')).toBe('https://press.example/opds?q={b?}');
    expect(toBracedAddress('file:///{a}', 'https://press.example/')).toBeNull();
  });
});

describe('an OpenSearch description', () => {
  const description = (urls: string, namespace = 'http://a9.com/-/spec/opensearch/1.1/'): string =>
    `<OpenSearchDescription xmlns="${namespace}"><ShortName>x</ShortName>${urls}</OpenSearchDescription>`;
  const url = (type: string, template: string, more = ''): string => `<Url type="${type}" template="${template}" ${more}/>`;

  it('gives the template whose answer is a catalogue, the acquisition feed first', () => {
    const html = url('text/html', 'https://press.example/s?q={searchTerms}');
    const rss = url('application/rss+xml', '/rss?q={searchTerms}');
    const atom = url('application/atom+xml', '/atom?q={searchTerms}&amp;p={startPage?}');
    const opds = url('application/atom+xml;profile=opds-catalog;kind=acquisition', '/opds?q={searchTerms}');
    const suggestions = url('application/opds+json', '/suggest', 'rel="suggestions"');
    const templateOf = (...urls: string[]) => read(description(urls.join('')));
    expect(templateOf(html, rss, atom, suggestions, opds)).toEqual({
      what: 'search',
      template: 'https://press.example/opds?q={searchTerms}',
    });
    expect(templateOf(html, rss, atom)).toEqual({
      what: 'search',
      template: 'https://press.example/atom?q={searchTerms}&p={startPage?}',
    });
    expect(templateOf(rss)).toEqual({ what: 'search', template: 'https://press.example/rss?q={searchTerms}' });
    expect(read(description(rss, 'http://a9.com/-/spec/opensearchdescription/1.0/')).what).toBe('search');
  });

  it('is of no use where it leads to pages for people alone', () => {
    const html = url('text/html', 'https://press.example/s?q={searchTerms}');
    expect(refusalOf(description(html))).toEqual({ code: 'source/unknown-kind', detail: { reason: 'no-search' } });
    expect(refusalOf(description(url('application/rss+xml', 'javascript:{searchTerms}'))).code).toBe('source/unknown-kind');
  });
});
