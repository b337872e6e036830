// French words of reading aloud.
import type { AloudWords } from './aloud-en.ts';
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const aloudFrench: AloudWords = {
  heading: 'Lecture à voix haute',
  listen: 'Lire à voix haute',
  play: 'Reprendre la lecture',
  pause: 'Mettre en pause',
  stop: 'Arrêter la lecture',
  nextSentence: 'Phrase suivante',
  previousSentence: 'Phrase précédente',
  nextArticle: 'Article suivant',
  previousArticle: 'Article précédent',
  faster: 'Plus vite',
  slower: 'Moins vite',
  speed: 'Vitesse',
  times: (rate) => `${rate} ×`,
  follow: 'Tourner les pages au fil de la lecture',
  toPlace: (headline) => `Aller à la phrase lue, dans ${isolate(headline, 'fr')}`,
  sentenceOf: (at, total) => `Phrase ${num(at)} sur ${num(total)}`,
  left: (duration) => `encore ${duration} environ`,
  opening: 'Ouverture de l’article',
  progress: 'Avancement de la lecture',
  nothing: 'Il n’y a ici aucun texte à lire à voix haute.',
  pending: 'Le texte de ce numéro est en cours de lecture. Réessayez dans un instant.',
  failed: 'La voix n’a pas parlé. Rien n’est perdu : réessayez, ou choisissez une autre voix.',
  noVoices: 'Cet ordinateur n’a aucune voix qui parle sans réseau.',
  voiceless: (language) => `Cet ordinateur n’a pas de voix pour cette langue : ${language.toLocaleLowerCase('fr')}.`,
  install: {
    mac: 'Ajoutez-en une dans Réglages Système, Accessibilité, Contenu énoncé, Voix du système, Gérer les voix.',
    windows: 'Ajoutez-en une dans Paramètres, Heure et langue, Voix, Gérer les voix.',
    linux: 'Installez les paquets speech-dispatcher et espeak-ng, puis relancez Kiosque.',
  },
  skipThem: 'Sauter ces paragraphes',
  otherVoice: 'Lire avec une autre voix',
  keyListen: 'Lire à voix haute, mettre en pause',
  keySentence: 'Phrase précédente et suivante',
  keySpeed: 'Moins vite, plus vite',
  queued: (n) => sayCount(n, 'fr', { one: '# article en attente', other: '# articles en attente' }),
};
