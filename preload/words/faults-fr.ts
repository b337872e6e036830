// Les phrases françaises : the French sentences for everything that Kiosque refuses. The address is "vous", verbs are plain.
import type { FaultDetail } from '../errors.ts';
import type { FaultBook } from './faults.ts';
import { quote } from './isolate.ts';
import { queryMistake } from './query-mistakes.ts';

const file = (detail: FaultDetail, otherwise = 'Ce fichier'): string =>
  typeof detail.name === 'string' ? quote(detail.name, 'fr') : otherwise;
const folder = (detail: FaultDetail): string => file(detail, 'Ce dossier');
const given = (value: FaultDetail[string] | undefined): string =>
  value === undefined || value === null ? '' : ` ${quote(String(value), 'fr')}`;

/** French, by code. */
export const frenchFaults: FaultBook = {
  internal: () => ({
    what: 'Une erreur s’est produite dans Kiosque.',
    kept: 'Vos numéros sont à l’abri sur le disque.',
    next: 'Réessayez\u202f; si elle revient, redémarrez Kiosque et signalez-la avec son journal.',
  }),
  'input/invalid': (detail) => ({
    what: `Cette valeur n’est pas valable${detail.field === undefined ? '' : ` (${String(detail.field)})`}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Corrigez-la et réessayez.',
  }),
  'input/unknown-call': () => ({
    what: 'Kiosque ne connaît pas cette demande.',
    kept: 'Rien n’a été modifié.',
    next: 'Redémarrez Kiosque pour que toutes ses parties soient de la même version.',
  }),
  'usage/unknown-command': (detail) => ({
    what: `Il n’y a pas de commande${given(detail.command)}.`,
    next: 'Lancez kiosque --help pour voir les commandes.',
  }),
  'usage/missing-argument': (detail) => ({
    what: `Il manque un argument${detail.argument === undefined ? '' : `\u00a0: ${String(detail.argument)}`}.`,
    next: 'Lancez kiosque --help pour voir ce que la commande attend.',
  }),
  'usage/bad-option': (detail) => ({
    what: `L’option${given(detail.option)} est inconnue ou sa valeur ne convient pas.`,
    next: 'Lancez kiosque --help pour voir les options.',
  }),
  'library/not-found': () => ({
    what: 'Il n’y a pas de bibliothèque dans ce dossier.',
    next: 'Vérifiez le dossier, ou ajoutez-y un numéro pour en créer une.',
  }),
  'library/not-a-folder': () => ({
    what: 'L’endroit choisi pour la bibliothèque est un fichier et non un dossier.',
    kept: 'Le fichier n’a pas été touché.',
    next: 'Choisissez un dossier.',
  }),
  'library/locked': (detail) => ({
    what: `Un autre Kiosque utilise cette bibliothèque${detail.pid === undefined ? '' : ` (processus ${String(detail.pid)})`}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Fermez-le, puis réessayez.',
  }),
  'library/from-future': () => ({
    what: 'Cette bibliothèque a été faite par un Kiosque plus récent.',
    kept: 'Elle n’a pas été ouverte, rien n’y a donc changé.',
    next: 'Mettez Kiosque à jour, puis rouvrez-la.',
  }),
  'library/damaged': () => ({
    what: 'Le catalogue de la bibliothèque est abîmé.',
    kept: 'Les numéros sont des fichiers à part et sont toujours dans le dossier de la bibliothèque.',
    next: 'Lancez kiosque rebuild pour refaire le catalogue à partir de ces fichiers.',
  }),
  'library/read-only': () => ({
    what: 'Kiosque n’a pas le droit d’écrire dans cette bibliothèque.',
    kept: 'Rien n’a été modifié.',
    next: 'Vérifiez les droits du dossier et que son disque n’est pas protégé en écriture.',
  }),
  'library/duplicate': (detail) => ({
    what: `${file(detail, 'Ce numéro')} est déjà dans votre bibliothèque.`,
    kept: 'L’exemplaire que vous avez a été gardé tel quel.',
    next: 'Il n’y a rien à faire.',
  }),
  'edition/not-found': () => ({
    what: 'Ce numéro n’est plus dans la bibliothèque.',
    next: 'Revenez au kiosque\u202f; s’il a été retiré par erreur, ajoutez de nouveau son fichier.',
  }),
  'edition/damaged': () => ({
    what: 'Le fichier de ce numéro a changé ou manque dans le dossier de la bibliothèque.',
    kept: 'Ses notes et sa place au kiosque ont été gardées.',
    next: 'Ajoutez de nouveau le fichier d’origine, ou restaurez le dossier depuis une sauvegarde.',
  }),
  'page/not-found': (detail) => ({
    what: `Ce numéro n’a pas de page${detail.page === undefined ? ' à ce rang' : ` ${String(detail.page)}`}.`,
    next: 'Choisissez une autre page.',
  }),
  'file/not-found': (detail) => ({
    what: `${file(detail)} n’est plus là.`,
    next: 'Vérifiez qu’il n’a été ni déplacé ni renommé, et que son disque est branché.',
  }),
  'file/unreadable': (detail) => ({
    what: `${file(detail)} ne peut pas être lu.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Vérifiez ses droits d’accès, ou copiez-le ailleurs et ajoutez cette copie.',
  }),
  'file/empty': (detail) => ({
    what: `${file(detail)} est vide.`,
    next: 'Téléchargez-le de nouveau, puis ajoutez-le.',
  }),
  'file/not-regular': (detail) => ({
    what: `${file(detail)} est un périphérique ou un lien vers rien, pas un document.`,
    next: 'Choisissez un fichier PDF ou un dossier.',
  }),
  'file/is-folder': (detail) => ({
    what: `${folder(detail)} est un dossier, là où un fichier était attendu.`,
    next: 'Choisissez un fichier.',
  }),
  'file/changed': (detail) => ({
    what: `${file(detail)} a changé pendant sa copie.`,
    kept: 'La copie inachevée a été jetée, l’original n’a pas été touché.',
    next: 'Attendez qu’il soit entièrement arrivé, puis réessayez.',
  }),
  'folder/empty': (detail) => ({
    what: `${folder(detail)} ne contient aucun PDF.`,
    next: 'Choisissez un dossier qui contient des journaux.',
  }),
  'pdf/not-pdf': (detail) => ({
    what: `${file(detail)} n’est pas un PDF, malgré son nom.`,
    kept: 'Il a été laissé tel quel.',
    next: 'S’il vient d’un site, ouvrez cette page et téléchargez le numéro lui-même.',
  }),
  'pdf/truncated': (detail) => ({
    what: `${file(detail)} est incomplet\u00a0: il en manque la fin.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Téléchargez-le de nouveau, puis ajoutez-le.',
  }),
  'pdf/broken': (detail) => ({
    what:
      detail.page === undefined
        ? `${file(detail)} est abîmé et ne peut pas être ouvert.`
        : `La page ${String(detail.page)} est abîmée et ne peut pas être affichée.`,
    kept: detail.page === undefined ? 'Il a été laissé tel quel.' : 'Les autres pages se lisent.',
    next: 'Téléchargez de nouveau le numéro si possible, et ajoutez-le.',
  }),
  'pdf/locked': (detail) => ({
    what: `${file(detail, 'Ce numéro')} est protégé par un mot de passe.`,
    kept: 'Rien n’y a été modifié.',
    next: 'Saisissez son mot de passe pour l’ouvrir.',
  }),
  'pdf/wrong-password': () => ({
    what: 'Ce mot de passe n’ouvre pas ce numéro.',
    kept: 'Rien n’a été modifié.',
    next: 'Vérifiez les majuscules et la langue du clavier, puis réessayez.',
  }),
  'pdf/no-pages': (detail) => ({
    what: `${file(detail)} n’a aucune page.`,
    next: 'Téléchargez-le de nouveau, puis ajoutez-le.',
  }),
  'pdf/too-slow': (detail) => ({
    what: `${file(detail, 'Ce numéro')} est trop long à lire, sa lecture a été arrêtée.`,
    kept: 'Le fichier a été gardé.',
    next: 'Réessayez quand l’ordinateur sera moins occupé.',
  }),
  'disk/full': () => ({
    what: 'Le disque est plein.',
    kept: 'Tout ce qui était dans la bibliothèque a été gardé, la copie inachevée a été jetée.',
    next: 'Libérez de la place, puis réessayez.',
  }),
  'disk/failed': () => ({
    what: 'Le disque n’a pas accepté ou rendu ce qui lui était demandé.',
    kept: 'Rien ne compte comme ajouté avant d’être écrit en sûreté.',
    next: 'Vérifiez que le disque est branché et en bon état, puis réessayez.',
  }),
  'add/cancelled': (detail) => ({
    what: typeof detail.name === 'string' ? `L’ajout de ${quote(detail.name, 'fr')} a été annulé.` : 'L’ajout a été annulé.',
    kept: 'Ce qui était déjà ajouté a été gardé.',
    next: 'Vous pourrez le reprendre quand vous voudrez.',
  }),
  'search/bad-query': (detail) => ({
    what: queryMistake(detail, 'fr'),
    next: 'Corrigez, ou mettez les mots entre guillemets pour les chercher tels quels.',
  }),
  'search/unavailable': () => ({
    what: 'La recherche n’est pas prête.',
    kept: 'Vos numéros se lisent en attendant.',
    next: 'Patientez un instant\u202f: Kiosque refait son index de lui-même.',
  }),
  'secrets/unavailable': () => ({
    what: 'Cet ordinateur n’a pas d’endroit sûr où garder des mots de passe.',
    kept: 'Le mot de passe a servi cette fois et n’a pas été conservé.',
    next: 'Activez le trousseau de votre système si Kiosque doit s’en souvenir.',
  }),
  'format/unsupported': (detail) => ({
    what: `${file(detail)} est d’un format que Kiosque ne lit pas.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Ajoutez le numéro en PDF.',
  }),
};
