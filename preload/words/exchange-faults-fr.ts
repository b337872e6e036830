// The French sentences for what exchanging refuses.
import type { FaultBook } from './faults.ts';

/** French. */
export const exchangeFaultsFrench = {
  'edition/none-chosen': () => ({
    what: 'Aucun numéro ne répond à ce choix.',
    next: 'Choisissez un autre journal ou une autre période.',
  }),
  'export/busy': () => ({
    what: 'Une écriture est déjà en cours.',
    next: 'Attendez qu’elle soit finie, ou arrêtez-la.',
  }),
  'export/cancelled': () => ({
    what: 'L’écriture a été arrêtée.',
    kept: 'Rien n’est resté à moitié écrit.',
    next: 'Recommencez quand vous voudrez.',
  }),
  'export/not-a-catalogue': () => ({
    what: 'Ce dossier contient des fichiers qui ne sont pas un catalogue de Kiosque.',
    kept: 'Ils ont été laissés tels quels, et rien n’a été écrit.',
    next: 'Choisissez un dossier vide, ou celui d’un catalogue écrit par Kiosque.',
  }),
  'table/empty': () => ({
    what: 'Ce tableau n’a pas de lignes.',
    next: 'Choisissez un fichier CSV avec une ligne d’en-têtes et une ligne par numéro.',
  }),
  'table/no-key': () => ({
    what: 'Aucune colonne de ce tableau ne dit de quels numéros il s’agit.',
    kept: 'Rien n’a été modifié.',
    next: 'Indiquez la colonne de l’identifiant, du SHA-256, du nom de fichier, ou celles du titre et du jour.',
  }),
  'table/no-fields': () => ({
    what: 'Aucune colonne de ce tableau n’est un champ modifiable.',
    kept: 'Rien n’a été modifié.',
    next: 'Dites à quel champ correspond chaque colonne.',
  }),
  'table/unreadable': () => ({
    what: 'Ce fichier ne peut pas être lu comme un tableau.',
    kept: 'Rien n’a été modifié.',
    next: 'Enregistrez-le en CSV depuis votre tableur, puis choisissez-le de nouveau.',
  }),
  'table/too-large': () => ({
    what: 'Ce tableau est trop grand.',
    kept: 'Rien n’a été modifié.',
    next: 'Divisez-le en plusieurs fichiers.',
  }),
  'table/changed': () => ({
    what: 'Le tableau ou la bibliothèque a changé depuis l’aperçu.',
    kept: 'Rien n’a été modifié.',
    next: 'Revoyez l’aperçu, puis appliquez.',
  }),
  'table/gone': () => ({
    what: 'Ce tableau n’est plus ouvert.',
    kept: 'Rien n’a été modifié.',
    next: 'Choisissez de nouveau le fichier.',
  }),
} satisfies Partial<FaultBook>;
