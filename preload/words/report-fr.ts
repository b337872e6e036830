// The words for reporting a problem, in French.
import type { ReportWords } from './report-en.ts';

/** French. */
export const reportFrench: ReportWords = {
  heading: 'Signaler un problème',
  text: 'Kiosque n’envoie rien de lui-même. Il écrit un fichier texte de ce qui aiderait à le réparer\u202f; vous le lisez d’abord, puis l’envoyez à qui vous voulez.',
  open: 'Préparer un rapport…',
  said: 'Ce qui s’est passé',
  placeholder: 'Ce que vous avez fait, ce que vous attendiez, et ce que vous avez vu à la place',
  contents: 'Ce que contiendrait le fichier',
  hint: 'Aucun journal, fichier, adresse de page ni nom de personne n’y figure. Retirez ce que vous préférez garder pour vous.',
  parts: {
    program: 'Le programme et cet ordinateur',
    library: 'La bibliothèque, en chiffres',
    settings: 'Réglages',
    log: 'Journal technique',
  },
  save: 'Enregistrer le rapport…',
};
