// Gives the elements of feeds one name each, whatever prefix a document writes: `dcterms:issued`, `opds:price`.
// What belongs to RSS has no prefix. Refuses nothing: names of unknown vocabularies stand as `{address}local`.

/** Prefixes by their namespace, without scheme, `www.` and what ends it: feeds write these in many ways. */
const prefixes: Readonly<Record<string, string>> = {
  '': '',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss': '',
  'w3.org/2005/atom': 'atom:',
  'purl.org/atom/ns': 'atom:',
  'opds-spec.org/2010/catalog': 'opds:',
  'purl.org/dc/terms': 'dcterms:',
  'purl.org/dc/elements/1.1': 'dc:',
  'purl.org/dc/elements/1.0': 'dc:',
  'a9.com/-/spec/opensearch/1.1': 'opensearch:',
  'a9.com/-/spec/opensearch/1.0': 'opensearch:',
  'a9.com/-/spec/opensearchrss/1.0': 'opensearch:',
  'a9.com/-/spec/opensearchdescription/1.0': 'opensearch:',
  'a9.com/-/spec/opensearchdescription/1.1': 'opensearch:',
  'purl.org/syndication/thread/1.0': 'thr:',
  'schema.org': 'schema:',
  'search.yahoo.com/mrss': 'media:',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'purl.org/rss/1.0/modules/content': 'content:',
  'purl.oclc.org/net/rss_2.0/enc': 'enc:',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf:',
  'w3.org/1999/xhtml': 'html:',
  'w3.org/xml/1998/namespace': 'xml:',
  'w3.org/2000/xmlns': 'xmlns:',
};

/** Namespaces of prefixes that feeds use without declaring them. */
export const undeclaredNamespaces: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  opds: 'http://opds-spec.org/2010/catalog',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  opensearch: 'http://a9.com/-/spec/opensearch/1.1/',
  thr: 'http://purl.org/syndication/thread/1.0',
  schema: 'http://schema.org/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  content: 'http://purl.org/rss/1.0/modules/content/',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  georss: 'http://www.georss.org/georss',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

/** What stands before the local name of everything in a namespace. */
export function prefixOf(namespace: string): string {
  const key = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
  return Object.hasOwn(prefixes, key) ? (prefixes[key] ?? '') : `{${namespace}}`;
}

/** The name without what tells its vocabulary. */
export function localNameOf(name: string): string {
  return name.replace(/^(?:\{[^}]*\}|[a-z]+:)/, '');
}
