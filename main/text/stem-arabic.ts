// Light10, the light stemmer for Arabic, on the folded form. Refuses to look for roots: it takes off what is glued to a word.
// Source: L. Larkey, L. Ballesteros, M. Connell, "Light Stemming for Arabic Information Retrieval", 2007, section 3.

const articles = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
/** In the order in which they are tried; each is taken off once. The fold has made ية into يه and ة into ه. */
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

function withoutAnd(word: string): string {
  return word.startsWith('و') && word.length >= 4 ? word.slice(1) : word;
}

function withoutArticle(word: string): string {
  const article = articles.find((one) => word.startsWith(one) && word.length >= one.length + 2);
  return article === undefined ? word : word.slice(article.length);
}

function withoutSuffixes(word: string): string {
  let rest = word;
  for (const suffix of suffixes)
    if (rest.endsWith(suffix) && rest.length >= suffix.length + 2) rest = rest.slice(0, -suffix.length);
  return rest;
}

/** The light stem of a folded Arabic word. The name of God stays whole: cut, it would be the everyday word `له`. */
export function stemArabic(word: string): string {
  const bare = withoutAnd(word);
  return bare === 'الله' ? bare : withoutSuffixes(withoutArticle(bare));
}
