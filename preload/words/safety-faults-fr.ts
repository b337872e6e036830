// What Kiosque says in French when backing up, restoring, rebuilding or moving a library has to say no.
import type { FaultBook } from './faults.ts';
import { quote } from './isolate.ts';
import type { SafetyCode } from './safety-faults-en.ts';

/** French, by code. */
export const frenchSafetyFaults: Pick<FaultBook, SafetyCode> = {
  'library/unfinished': () => ({
    what: 'Ce dossier contient une bibliothèque encore incomplète\u202f: sa restauration ou son déplacement a été interrompu.',
    kept: 'Ce qui a été copié est gardé.',
    next: 'Relancez la même restauration ou le même déplacement pour continuer, ou supprimez le dossier.',
  }),
  'library/not-empty': () => ({
    what: 'Ce dossier n’est pas vide\u202f: aucune bibliothèque n’y est mise.',
    kept: 'Rien n’y a été touché.',
    next: 'Choisissez un dossier nouveau ou vide.',
  }),
  'library/place-fixed': () => ({
    what: 'La place de la bibliothèque est fixée par KIOSQUE_LIBRARY.',
    kept: 'Rien n’a été modifié.',
    next: 'Lancez Kiosque sans cette variable pour ouvrir ou déplacer une bibliothèque.',
  }),
  'backup/not-found': () => ({
    what: 'Il n’y a pas de sauvegarde de Kiosque dans ce dossier.',
    kept: 'Rien n’a été modifié.',
    next: 'Choisissez le dossier qui contient kiosque-backup.json.',
  }),
  'backup/unfinished': () => ({
    what: 'La première sauvegarde dans ce dossier n’est jamais arrivée à son terme.',
    kept: 'Ce qui a été copié est gardé.',
    next: 'Relancez la sauvegarde dans ce dossier, ou choisissez-en une autre.',
  }),
  'backup/unreadable': () => ({
    what: 'La liste de ce que contient cette sauvegarde est illisible, ou vient d’un Kiosque plus récent.',
    kept: 'Rien n’y a été touché.',
    next: 'Mettez Kiosque à jour ou choisissez une autre sauvegarde\u202f; les fichiers eux-mêmes restent dans leurs dossiers.',
  }),
  'backup/inside-library': () => ({
    what: 'Ce dossier est dans la bibliothèque, ou la bibliothèque est dans ce dossier.',
    kept: 'Rien n’a été copié.',
    next: 'Choisissez un dossier ailleurs, de préférence sur un autre disque.',
  }),
  'backup/not-empty': () => ({
    what: 'Ce dossier contient d’autres fichiers et aucune sauvegarde de Kiosque.',
    kept: 'Rien n’y a été touché.',
    next: 'Choisissez un dossier nouveau ou vide, par exemple un dossier créé pour la sauvegarde sur ce disque.',
  }),
  'backup/other-library': () => ({
    what: 'Ce dossier contient la sauvegarde d’une autre bibliothèque.',
    kept: 'Rien n’y a été touché.',
    next: 'Choisissez un autre dossier pour cette bibliothèque.',
  }),
  'backup/busy': ({ pid }) => ({
    what: `Une autre sauvegarde ou restauration est en cours${typeof pid === 'number' ? ` (processus ${pid})` : ''}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Attendez qu’elle se termine ou arrêtez-la, puis réessayez.',
  }),
  'backup/stopped': () => ({
    what: 'L’opération a été arrêtée.',
    kept: 'Ce qui a été copié est gardé et servira la prochaine fois.',
    next: 'Relancez-la quand vous voulez.',
  }),
  'backup/unfaithful': () => ({
    what: 'Ce qui a été écrit n’a pas été relu à l’identique.',
    kept: 'La bibliothèque elle-même n’a pas été touchée.',
    next: 'Vérifiez le disque de la copie, et prenez-en un autre si cela se reproduit.',
  }),
  'backup/damaged': () => ({
    what: 'Ce fichier de la sauvegarde n’est plus celui qui avait été copié.',
    kept: 'Tout le reste de la sauvegarde a servi.',
    next: 'Refaites une sauvegarde pour le recopier, ou prenez-le dans une autre.',
  }),
  'backup/away': () => ({
    what: 'Le dossier de la sauvegarde ou de la copie n’est pas là\u202f: son disque n’est pas branché, ou le partage réseau a disparu.',
    kept: 'Rien n’a été écrit ailleurs\u202f; ce qui avait été copié est sur ce disque.',
    next: 'Branchez le disque puis recommencez, ou choisissez un autre dossier.',
  }),
  'backup/library-gone': () => ({
    what: 'Le disque de la bibliothèque a disparu pendant la copie.',
    kept: 'Ce qui a été copié est gardé, et rien n’a été supprimé de la copie.',
    next: 'Branchez le disque de la bibliothèque, puis recommencez.',
  }),
  'backup/no-edition': ({ name }) => ({
    what: `La sauvegarde ne contient aucun numéro ${typeof name === 'string' ? `sous ${quote(name, 'fr')}` : 'de ce nom'}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Regardez la liste de ce qu’elle contient\u202f: kiosque restore DIR --list.',
  }),
  'backup/in-trash': ({ title }) => ({
    what: `${typeof title === 'string' ? quote(title, 'fr') : 'Ce numéro'} est dans la corbeille de la bibliothèque.`,
    kept: 'Il y est resté tel quel.',
    next: 'Faites-le revenir de la corbeille.',
  }),
  'rebuild/no-sidecar': () => ({
    what: 'Il manque le fichier qui dit de quoi il s’agit.',
    kept: 'Le fichier du journal est toujours dans son dossier.',
    next: 'Ajoutez ce fichier de nouveau, ou reprenez celui qui manque dans une sauvegarde.',
  }),
  'rebuild/bad-sidecar': () => ({
    what: 'Le fichier qui dit de quoi il s’agit est illisible.',
    kept: 'Le fichier du journal est toujours dans son dossier.',
    next: 'Reprenez-le dans une sauvegarde, ou ajoutez de nouveau le fichier du journal.',
  }),
  'rebuild/file-missing': () => ({
    what: 'Il manque un fichier de ce numéro.',
    kept: 'Ce que l’on sait du numéro est toujours dans son dossier.',
    next: 'Reprenez le fichier dans une sauvegarde, puis reconstruisez de nouveau.',
  }),
  'rebuild/wrong-size': () => ({
    what: 'Un fichier de ce numéro n’a plus la longueur qu’il avait.',
    kept: 'Il a été laissé tel quel.',
    next: 'Reprenez le fichier dans une sauvegarde, puis reconstruisez de nouveau.',
  }),
  'rebuild/duplicate': () => ({
    what: 'Le même numéro est déjà dans la bibliothèque, venu d’un autre dossier.',
    kept: 'Les deux dossiers ont été laissés tels quels.',
    next: 'Retirez celui qui est de trop du dossier de la bibliothèque.',
  }),
  'rebuild/from-copy': () => ({
    what: 'Le fichier qui dit de quoi il s’agit avait disparu\u202f; il a été récrit d’après une copie du catalogue.',
    kept: 'Tout ce que la copie savait est là.',
    next: 'Vérifiez s’il manque quelque chose de vos dernières modifications.',
  }),
  'rebuild/edition-missing': () => ({
    what: 'Un numéro que le catalogue connaissait n’est plus dans le dossier de la bibliothèque.',
    kept: 'Tout le reste a été repris.',
    next: 'Reprenez-le dans une sauvegarde.',
  }),
};
