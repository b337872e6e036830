// French words of who sits at the library.
import type { AccessWords } from './access-en.ts';
import { sayCount, sayNumber } from './locale.ts';

/** French. */
export const accessFrench: AccessWords = {
  emptyTitle: 'Il n’y a encore rien à lire',
  emptyText: {
    'reading-room': 'Les journaux de cette bibliothèque apparaîtront ici dès que la personne qui la tient en aura ajouté.',
    'read-only': 'Cette bibliothèque ne contient aucun journal, et rien ne peut être ajouté là où elle se trouve.',
  },
  noDossiers: 'Rien n’a été recueilli dans cette bibliothèque, et rien ne peut être écrit là où elle se trouve.',
  savePart: 'Enregistrer en PDF…',
  locked: 'Son éditeur l’a protégé. Il s’ouvre là où la bibliothèque peut être modifiée, par la personne qui a son mot de passe.',
  room: 'Salle de lecture',
  about:
    'Pour un ordinateur où lisent des visiteurs. Ils cherchent, lisent, impriment et enregistrent des copies\u00a0; rien de ce qui modifie la bibliothèque n’est là, et les annotations, les dossiers, les recherches enregistrées et les dernières lectures ne sont pas montrés.',
  roomIsOn: 'C’est une salle de lecture. Elle se ferme avec son code.',
  pin: 'Code',
  pinAgain: 'Code, encore une fois',
  pinHint: `${sayNumber(4, 'fr')} à ${sayNumber(12, 'fr')} chiffres`,
  figuresOnly: 'Un code ne contient que des chiffres.',
  tooShort: (n) => `Encore ${sayCount(n, 'fr', { one: '# chiffre', other: '# chiffres' })} au moins`,
  mismatch: 'Les deux codes ne sont pas les mêmes.',
  begin: 'Ouvrir la salle de lecture…',
  beginHeading: 'Ouvrir la salle de lecture\u00a0?',
  beginNow: 'Elle s’ouvre aussitôt dans toutes les fenêtres, et le reste au prochain démarrage de Kiosque.',
  beginEnds: 'Elle se ferme dans les réglages, ou par le cadenas de la barre, avec ce code seulement.',
  beginForgotten: 'Un code oublié s’enlève en ligne de commande, par qui peut écrire dans la bibliothèque\u00a0:',
  beginYes: 'Ouvrir',
  end: 'Fermer la salle de lecture…',
  endHeading: 'Fermer la salle de lecture',
  endYes: 'Fermer la salle',
  ended: 'La salle de lecture est fermée. Tout est de nouveau là.',
  waiting: (time) => `Un autre code pourra être essayé dans ${time}.`,
  newVisit: 'Nouvelle visite',
  newVisitHint: 'Oublie ce qui a été cherché, lu et choisi ici, et montre le kiosque',
  leavingHeading: 'Quelqu’un lit-il encore\u00a0?',
  leaving:
    'Ce qui a été cherché, lu et choisi ici va être oublié pour le visiteur suivant. N’importe quelle touche permet de rester.',
  leavingIn: (seconds) => sayCount(seconds, 'fr', { one: '# seconde', other: '# secondes' }),
  stay: 'Rester',
};
