// French words of the tour through the reader.
import { sayNumber } from './locale.ts';
import type { TourWords } from './tour-en.ts';

const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const tourFrench: TourWords = {
  name: 'Visite du lecteur',
  step: (n, of) => `${num(n)} sur ${num(of)}`,
  next: 'Suivant',
  before: 'Précédent',
  done: 'Commencer à lire',
  skip: 'Passer la visite',
  later: 'Ouvrez un journal\u00a0: la visite y commence.',
  steps: {
    turn: {
      heading: 'Tourner les pages',
      text: 'Avec les flèches du clavier, la ligne sous les pages ou les vignettes. Faites glisser une vignette hors de la fenêtre pour tirer un PDF de sa page.',
    },
    find: {
      heading: 'Trouver un mot',
      text: 'Appuyez sur F et écrivez\u00a0: chaque occurrence de ce journal est encadrée. Le champ en haut du kiosque cherche dans tous.',
    },
    zoom: {
      heading: 'S’approcher',
      text: 'Double-cliquez sur une colonne, ou appuyez sur plus et moins. 0 remontre la page entière.',
    },
    mark: {
      heading: 'Garder l’essentiel',
      text: 'Tracez sur des mots pour les surligner ou les copier, B pose un signet, C découpe une partie de la page. Tout se retrouve dans le carnet.',
    },
    keys: {
      heading: 'Tout a une touche',
      text: 'Appuyez sur ? pour les voir toutes. Imprimer, enregistrer et le reste se trouvent dans ce menu.',
    },
  },
};
