// Cuts HTML into texts and tags in one pass, as forgiving as browsers are, in time that grows with the length alone.
// Refuses to build a tree, and never hands out comments, scripts or styles.
import { decodeEntities } from './html-entities.ts';

/** A stretch of text with its references decoded, or a tag. Names are lower case; a closing tag has no attributes. */
export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'tag'; name: string; isClosing: boolean; attributes: ReadonlyMap<string, string> };

const tagName = /\/?([a-zA-Z][a-zA-Z\d:-]*)(?=[\s/>]|$)/y;
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Their content is no markup: that of the first is dropped, that of the others is text. */
const dropped = new Set(['script', 'style', 'iframe', 'noembed', 'xmp']);
const textOnly = new Set(['title', 'textarea']);

/** Reads the attributes from `position`, which lies behind the name; answers where the tag ends. */
function readAttributes(html: string, position: number, attributes: Map<string, string>): number {
  let at = position;
  while (at < html.length && html[at] !== '>') {
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (match === null) {
      at += 1;
      continue;
    }
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
    at = attribute.lastIndex;
  }
  return at + 1;
}

/** Where something that is no tag ends: a comment, a declaration, an instruction. Null where `<` is only a sign. */
function endOfNoise(html: string, at: number): number | null {
  const isComment = html.startsWith('<!--', at);
  if (!isComment && html[at + 1] !== '!' && html[at + 1] !== '?') return null;
  const end = html.indexOf(isComment ? '-->' : '>', at + 2);
  if (end === -1) return html.length;
  return end + (isComment ? 3 : 1);
}

/** Where the closing tag of an element begins whose content is no markup. */
function endOfContent(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** The texts and tags of a page or of a piece of one, in their order. */
export function* readHtml(html: string): Generator<HtmlToken> {
  let textStart = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    tagName.lastIndex = at + 1;
    const name = tagName.exec(html)?.[1]?.toLowerCase();
    const noise = name === undefined ? endOfNoise(html, at) : null;
    if (name === undefined && noise === null) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > textStart) yield { kind: 'text', text: decodeEntities(html.slice(textStart, at)) };
    textStart = noise ?? 0;
    if (name !== undefined) {
      const isClosing = html[at + 1] === '/';
      const attributes = new Map<string, string>();
      textStart = readAttributes(html, tagName.lastIndex, attributes);
      yield { kind: 'tag', name, isClosing, attributes };
      if (!isClosing && (dropped.has(name) || textOnly.has(name))) {
        const end = endOfContent(html, name, textStart);
        if (textOnly.has(name)) yield { kind: 'text', text: decodeEntities(html.slice(textStart, end)) };
        textStart = end;
      }
    }
    at = html.indexOf('<', textStart);
  }
  if (textStart < html.length) yield { kind: 'text', text: decodeEntities(html.slice(textStart)) };
}
