// Finds the links of an HTML page or of a piece of one, with the words that people click on.
// Refuses links of comments and scripts, and of other schemes than http and https.
import { AppError } from '#border/errors';
import { toAddress, toFileAddress } from './feed-address.ts';
import { readHtml } from './html-tokens.ts';
import { isPdfLink, toType } from './media-types.ts';
import { toPlainText } from './plain-text.ts';

/** A link of a page: `url` is absolute and without fragment, `text` what is clicked, or the words that stand for a picture. */
export type HtmlLink = { url: string; type: string | null; text: string; title: string };

/** A feed that a page names for itself. */
export type PageFeed = { url: string; type: string; title: string };

/** What of a page matters here. */
export type HtmlPage = { title: string; heading: string; links: readonly HtmlLink[]; feeds: readonly PageFeed[] };

/** A page with more is made by a machine, for machines. */
const MOST_LINKS = 100_000;
/** Of the text of an entry only this much is looked at for links. */
const LONGEST_TEXT = 524_288;

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|opds\+json)(?:\s*;|$)/i;

type Attributes = ReadonlyMap<string, string>;
type OpenLink = HtmlLink & { alt: string };
type Reading = {
  base: string;
  hasBase: boolean;
  title: string;
  heading: string;
  links: OpenLink[];
  feeds: PageFeed[];
  link: OpenLink | null;
  within: 'title' | 'heading' | null;
};

function noteFeed(page: Reading, attributes: Attributes): void {
  const type = attributes.get('type') ?? '';
  const url = toAddress(attributes.get('href'), page.base);
  const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '');
  if (isAlternate && feedTypes.test(type) && url !== null) {
    page.feeds.push({ url, type, title: toPlainText(attributes.get('title') ?? '') });
  }
}

/** Only the first base address of a page counts. */
function noteBase(page: Reading, attributes: Attributes): void {
  const base = toAddress(attributes.get('href'), page.base);
  if (base === null || page.hasBase) return;
  page.base = base;
  page.hasBase = true;
}

function openLink(page: Reading, attributes: Attributes): OpenLink | null {
  const href = attributes.get('href')?.trim() ?? '';
  const url = href.startsWith('#') ? null : toFileAddress(href, page.base);
  if (url === null) return null;
  const title = toPlainText(attributes.get('title') ?? '') || toPlainText(attributes.get('aria-label') ?? '');
  const link = { url, type: toType(attributes.get('type')), text: '', alt: attributes.get('alt') ?? '', title };
  page.links.push(link);
  if (page.links.length > MOST_LINKS) throw new AppError('source/too-large', { reason: 'elements' });
  return link;
}

/** The first title and the first heading are those of the page; what comes later may be inside a drawing. */
function noteName(page: Reading, name: 'title' | 'heading', isClosing: boolean): void {
  if (isClosing) page.within = null;
  else if (page[name] === '') page.within = name;
}

function noteTag(page: Reading, name: string, isClosing: boolean, attributes: Attributes): void {
  if (name === 'title') noteName(page, 'title', isClosing);
  else if (name === 'h1') noteName(page, 'heading', isClosing);
  else if (name === 'a') page.link = isClosing ? null : openLink(page, attributes);
  else if (name === 'area') openLink(page, attributes);
  else if (name === 'img' && page.link !== null) page.link.alt += ` ${attributes.get('alt') ?? ''}`;
  else if (name === 'link') noteFeed(page, attributes);
  else if (name === 'base') noteBase(page, attributes);
}

/** Reads a page that was fetched from `url`; its own base address counts from there. Throws source/too-large for 100,000 links. */
export function readHtmlPage(html: string, url: string): HtmlPage {
  const page: Reading = { base: url, hasBase: false, title: '', heading: '', links: [], feeds: [], link: null, within: null };
  for (const token of readHtml(html)) {
    if (token.kind === 'tag') noteTag(page, token.name, token.isClosing, token.attributes);
    else {
      if (page.link !== null) page.link.text += token.text;
      if (page.within !== null) page[page.within] += token.text;
    }
  }
  const links = page.links.map(({ alt, ...link }) => ({ ...link, text: toPlainText(link.text) || toPlainText(alt) }));
  return { title: toPlainText(page.title), heading: toPlainText(page.heading), links, feeds: page.feeds };
}

/** The PDFs that a piece of HTML links to, each once. */
export function pdfLinksOf(html: string, base: string): HtmlLink[] {
  const seen = new Set<string>();
  return readHtmlPage(html.slice(0, LONGEST_TEXT), base).links.filter(
    ({ type, url }) => isPdfLink(type, url) && !seen.has(url) && seen.add(url),
  );
}
