// French words of an article as text, beside its page.
import type { ArticleViewWords } from './article-view-en.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const articleViewFrench: ArticleViewWords = {
  heading: 'Article',
  open: 'Lire l’article',
  close: 'Revenir à la page',
  next: 'Article suivant',
  previous: 'Article précédent',
  nextIs: (headline) => `À suivre\u00a0: ${headline}`,
  framed: (headline) => `Article\u00a0: ${headline}`,
  untitled: 'Article sans titre',
  wholePage: (page) => `La page ${num(page)} telle qu’imprimée`,
  onPage: (page) => `Page ${num(page)}`,
  goesOn: (page) => `suite page ${num(page)}`,
  part: (page) => `Suite page ${num(page)}`,
  toPage: (page) => `Montrer la page ${num(page)}`,
  lostTo: (page) => `Le journal annonce une suite page ${num(page)}\u00a0; elle n’y a pas été trouvée.`,
  lostFrom: (page) => `Le journal annonce un début page ${num(page)}\u00a0; il n’y a pas été trouvé.`,
  unsure:
    'Kiosque n’est pas sûr des limites de cet article. Le voici tel qu’il est imprimé\u00a0; il peut manquer quelque chose au texte qui suit.',
  table: 'On dirait un tableau ou une liste. Le voici tel qu’il est imprimé, puis ses mots.',
  needsOcr: {
    'no-text': 'Cette page est une image, et son texte n’est pas connu. La voici telle qu’elle est imprimée.',
    'no-unicode':
      'Les polices de cette page ne disent pas quelles lettres elles dessinent\u00a0: son texte ne peut pas être lu. La voici telle qu’elle est imprimée.',
  },
  picture: (page) => `Image de la page ${num(page)}`,
  printed: (page) => `L’article tel qu’il est imprimé page ${num(page)}`,
  noPictures: 'Les images de cet article n’ont pas pu être montrées.',
  none: 'Il n’y a ici aucun article à lire en texte. Tournez la page, puis appuyez de nouveau sur R.',
  notRead: 'Cette page n’a pas encore été lue. Ses articles s’ouvriront ensuite.',
  first: 'C’est le premier article.',
  last: 'C’est le dernier article.',
  settings: 'Aspect du texte',
  font: 'Caractères',
  fonts: { serif: 'Avec empattements', sans: 'Sans empattements' },
  size: 'Taille',
  width: 'Signes par ligne',
  spacing: 'Interligne',
  spacings: { tight: 'Serré', normal: 'Normal', wide: 'Large' },
  theme: 'Couleurs',
  themes: { window: 'Comme la fenêtre', light: 'Clair', sepia: 'Sépia', dark: 'Sombre' },
  place: 'Place',
  places: { auto: 'À côté de la page', over: 'Par-dessus la page' },
  keyOpen: 'Lire l’article en texte, revenir à la page',
  keyWalk: 'Article suivant, article précédent',
};
