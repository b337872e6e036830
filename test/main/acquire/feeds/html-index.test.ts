// Pages of links to PDFs: listings of web servers, ordinary pages, and pages that are none.
import { describe, expect, it } from 'vitest';
import { catalogueOf, refusalOf } from './read-text.ts';

const folder = 'https://press.example/archive/2024/';
const entriesOf = (html: string, url = folder): [string, string | undefined][] =>
  catalogueOf(html, url).entries.map(({ title, acquisitions }) => [title, acquisitions[0]?.url]);
const placesOf = (html: string, url = folder): [string, string][] =>
  catalogueOf(html, url).places.map(({ title, link }) => [title, link.url]);

const apache = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">
<html><head><title>Index of /archive/2024</title></head><body><h1>Index of /archive/2024</h1>
<table><tr><th><a href="?C=N;O=D">Name</a></th><th><a href="?C=M;O=A">Last modified</a></th></tr>
<tr><td><a href="/archive/">Parent Directory</a></td></tr>
<tr><td><a href="03/">03/</a></td><td>2024-03-28 05:00</td></tr>
<tr><td><a href="LeMatin_2024-03-28_edition-nationale.pdf">LeMatin_2024-03-28_ed..&gt;</a></td></tr>
<tr><td><a href="notes.txt">notes.txt</a></td></tr></table></body></html>`;

const nginx = `<html>\r\n<head><title>Index of /archive/2024/</title></head>\r\n<body>\r\n<h1>Index of /archive/2024/</h1><hr><pre><a href="../">../</a>
<a href="03/">03/</a>      28-Mar-2024 05:00       -
<a href="Le%20Matin%2028.PDF">Le Matin 28.PDF</a>   28-Mar-2024 05:00   8123456
</pre><hr></body>\r\n</html>`;

const iis = `<html><head><title>press.example - /archive/2024/</title></head><body><H1>press.example - /archive/2024/</H1><hr>
<pre><A HREF="/archive/">[To Parent Directory]</A><br><br> 3/28/2024  5:00 AM  &lt;dir&gt; <A HREF="/archive/2024/03/">03</A><br>
 3/28/2024  5:00 AM  8123456 <A HREF="/archive/2024/28.pdf">28.pdf</A><br></pre><hr></body></html>`;

const python = `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /archive/2024/</title>\n</head>
<body><h1>Directory listing for /archive/2024/</h1><hr><ul><li><a href="03/">03/</a></li>
<li><a href="%D8%B5%D8%AD%D9%8A%D9%81%D8%A9.pdf">صحيفة.pdf</a></li></ul></body></html>`;

describe('a listing of a web server', () => {
  it.each([
    ['Apache', apache, 'LeMatin_2024-03-28_edition-nationale.pdf', 'LeMatin_2024-03-28_edition-nationale.pdf'],
    ['nginx', nginx, 'Le Matin 28.PDF', 'Le%20Matin%2028.PDF'],
    ['IIS', iis, '28.pdf', '28.pdf'],
    ['Python', python, 'صحيفة.pdf', '%D8%B5%D8%AD%D9%8A%D9%81%D8%A9.pdf'],
  ])('of %s gives its PDFs and the folders below it', (_, html, title, name) => {
    expect(entriesOf(html)).toEqual([[title, `${folder}${name}`]]);
    expect(placesOf(html)).toEqual([['03', `${folder}03/`]]);
  });

  it('may hold folders alone', () => {
    const html = nginx.replace(/<a href="Le.*/, '');
    expect(entriesOf(html)).toEqual([]);
    expect(placesOf(html)).toHaveLength(1);
  });

  it('gives editions that are known by their address, and says no more than it knows', () => {
    const [entry] = catalogueOf(iis, folder).entries;
    expect(entry).toMatchObject({ id: `${folder}28.pdf`, day: null, publishedDay: null, language: null, newspaper: null });
    expect(entry?.acquisitions).toMatchObject([{ kind: 'plain', type: null, finalType: 'application/pdf' }]);
    expect(catalogueOf(iis, folder)).toMatchObject({ kind: 'index', title: 'press.example - /archive/2024/', skipped: 0 });
  });
});

describe('an ordinary page', () => {
  const page = (body: string, head = ''): string =>
    `<!doctype html><html><head><title>Éditions</title>${head}</head><body>${body}</body></html>`;

  it('gives each PDF once, by its words, its title, its picture or its name', () => {
    const html = page(`<a href="/a.pdf"><img src="a.jpg" alt="Une du 28 mars"></a> <a href="/a.pdf">PDF</a>
      <a href="/b.pdf"><img src="b.jpg"></a> <a href="/b.pdf">Édition &eacute;t&eacute;</a> <a class=x href=/c.pdf title='Numéro 3'>Télécharger</a>
      <a href="/d/28-03-2024.pdf">Télécharger le PDF</a> <a href="/a.pdf#page=3">Suite</a>
      <a type="application/pdf" href="/get?id=5">Numéro 5</a> <a href="viewer.html?file=/f.pdf">Viewer</a>`);
    expect(entriesOf(html)).toEqual([
      ['Une du 28 mars', 'https://press.example/a.pdf'],
      ['Édition été', 'https://press.example/b.pdf'],
      ['Numéro 3', 'https://press.example/c.pdf'],
      ['28-03-2024.pdf', 'https://press.example/d/28-03-2024.pdf'],
      ['Numéro 5', 'https://press.example/get?id=5'],
    ]);
  });

  it('honours its base address, and ignores comments, scripts, styles and other schemes', () => {
    const html = page(
      `<!-- <a href="no1.pdf"> --><script>document.write('<a href="no2.pdf">')</script><style>a{content:'<a href="no3.pdf">'}</style>
        <a href="javascript:open('no4.pdf')">x</a><a href="file:///no5.pdf">x</a><a href="ftp://x/no6.pdf">x</a><a href="yes.pdf">Oui</a>`,
      '<base href="https://files.example/press/"><base href="https://other.example/">',
    );
    expect(entriesOf(html)).toEqual([['Oui', 'https://files.example/press/yes.pdf']]);
  });

  it('decodes what is escaped in addresses and words, and survives what is never closed', () => {
    expect(entriesOf(page('<a href="/get.php?a=1&amp;f=x.pdf">A &lt; B &amp; C</a>'))).toEqual([
      ['A < B & C', 'https://press.example/get.php?a=1&f=x.pdf'],
    ]);
    expect(entriesOf('<html><p><a href="x.pdf>broken</a><a href="y.pdf">Y</a> <a href=z.pdf>Z<a')).toContainEqual([
      'Z',
      `${folder}z.pdf`,
    ]);
    expect(entriesOf('<ul><li><a href=z.pdf>Z')).toEqual([['Z', `${folder}z.pdf`]]);
  });

  it('is refused without PDFs, as a captive portal’s is', () => {
    const portal = page('<form action="/login"><input name="room"></form><a href="/terms/">Terms</a>');
    expect(refusalOf(portal)).toEqual({ code: 'source/unknown-kind', detail: { reason: 'no-pdf-links' } });
    expect(refusalOf('Please sign in', 'text/html')).toEqual({ code: 'source/unknown-kind', detail: { reason: 'no-pdf-links' } });
    expect(refusalOf('<center><font>Wi-Fi</font></center>').detail).toEqual({ reason: 'no-pdf-links' });
  });

  it('names its feed when it is refused', () => {
    const html = page('<p>Bienvenue</p>', '<link rel="alternate" type="application/rss+xml" title="RSS" href="/rss.xml">');
    expect(refusalOf(html).detail).toEqual({ reason: 'no-pdf-links', feed: 'https://press.example/rss.xml' });
  });

  it('may be XHTML', () => {
    const html = `<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml"><body><a href="x.pdf">X</a></body></html>`;
    expect(entriesOf(html)).toEqual([['X', `${folder}x.pdf`]]);
  });

  it.each(['<a href="', '<!--', '<script>', '<a b=\'"', '<', '&', '</', '<title>', '<a =', '<base href="'])(
    'ends soon where it is full of %s',
    (piece) => {
      expect(refusalOf(`<html>${piece.repeat(300_000)}`).code).toBe('source/unknown-kind');
    },
  );
});
