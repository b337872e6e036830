// The words of the library's health in French.
import { sayCount } from './locale.ts';
import type { SafetyWords } from './safety-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const editions = (n: number): string => count(n, '# numéro', '# numéros');

/** French. */
export const safetyFrench: SafetyWords = {
  heading: 'Santé de la bibliothèque',
  tasks: {
    copy: 'Copie du catalogue',
    backup: 'Sauvegarde',
    restore: 'Restauration',
    move: 'Déplacement de la bibliothèque',
    rebuild: 'Reconstruction du catalogue',
    open: 'Ouverture de la bibliothèque',
  },
  done: {
    copy: 'Le catalogue a été copié.',
    backup: 'La bibliothèque a été sauvegardée.',
    restore: 'La bibliothèque a été restaurée et elle est ouverte.',
    move: 'La bibliothèque a été déplacée et elle est ouverte à sa nouvelle place.',
    rebuild: 'Le catalogue a été reconstruit.',
    open: 'La bibliothèque est ouverte.',
  },
  bytes: (done, total) => `${done} sur ${total}`,
  left: (span) => `encore environ ${span}`,
  stop: 'Arrêter',
  stopped: 'Arrêté. Ce qui a été copié servira la prochaine fois.',
  place: {
    heading: 'Emplacement',
    free: (size) => `${size} libres sur ce disque`,
    lock: (pid) => `Ouverte en écriture dans ce seul Kiosque (processus ${pid}).`,
    readOnly: {
      media:
        'Son disque ou son dossier est protégé en écriture\u202f: tout se lit et se cherche, rien n’est modifié, pas même la page où vous vous êtes arrêté.',
      locked: 'Un autre Kiosque l’a ouverte en écriture\u202f: celui-ci lit à côté et ne modifie rien.',
    },
    show: 'Afficher le dossier',
    move: 'Déplacer vers un autre disque…',
    moveText:
      'Choisissez un dossier nouveau ou vide. La bibliothèque est copiée et vérifiée pendant que vous travaillez, puis ouverte là-bas. L’ancienne reste jusqu’à ce que vous la supprimiez.',
    other: 'Ouvrir une autre bibliothèque…',
    fixed: 'La place est fixée par KIOSQUE_LIBRARY\u202f: elle ne se change pas ici.',
    left: 'La bibliothèque déplacée se trouve encore aussi à son ancienne place\u202f:',
    deleteLeft: 'Supprimer l’ancienne…',
    deleteHeading: 'Supprimer la bibliothèque à l’ancienne place\u202f?',
    deleteText: 'La bibliothèque ouverte reste telle quelle. Ce qui est à l’ancienne place est supprimé sans retour.',
    deleteYes: 'Supprimer',
    deleted: 'La bibliothèque à l’ancienne place a été supprimée.',
  },
  size: {
    heading: 'Taille',
    parts: {
      editions: 'Numéros',
      trash: 'Corbeille',
      derived: 'Index et images',
      backups: 'Copies du catalogue',
      other: 'Notes, journaux, catalogue',
    },
    titles: 'Par titre',
    more: (n) => count(n, 'Afficher # de plus', 'Afficher # de plus'),
    fewer: 'Afficher moins',
  },
  full: {
    heading: 'Sauvegarde complète',
    text: 'Tous les numéros avec leurs marques et leurs notes, dans un dossier que chacun peut ouvrir, de préférence sur un autre disque. Seul ce qui a changé est copié, et chaque copie est relue. Les mots de passe n’y sont pas.',
    never: 'Cette bibliothèque n’a jamais été sauvegardée en entier.',
    last: (when, n, size) => `Dernière\u202f: ${when}, ${editions(n)}, ${size}`,
    overdue: (days) => `La dernière sauvegarde complète a ${count(days, '# jour', '# jours')}.`,
    again: 'Sauvegarder de nouveau',
    choose: 'Sauvegarder dans un dossier…',
    check: 'Sauvegarder et tout relire',
    show: 'Afficher la sauvegarde',
    done: (n, files, size) =>
      `${editions(n)} en sauvegarde\u202f; copié cette fois\u202f: ${count(files, '# fichier', '# fichiers')}, ${size}.`,
    problems: (n) => count(n, '# fichier n’est pas comme il devrait\u202f:', '# fichiers ne sont pas comme ils devraient\u202f:'),
    removed: (n) => `La sauvegarde garde ${editions(n)} que la bibliothèque n’a plus.`,
    prune: 'Les y supprimer…',
    pruneHeading: 'Les supprimer de la sauvegarde\u202f?',
    pruneText: 'Ce que la bibliothèque n’a plus est supprimé de la sauvegarde, sans retour. Tout le reste demeure.',
    pruned: (n) => count(n, '# numéro supprimé de la sauvegarde.', '# numéros supprimés de la sauvegarde.'),
    restore: 'Restaurer une sauvegarde…',
    restoreText:
      'Choisissez d’abord le dossier de la sauvegarde, puis un dossier nouveau ou vide pour la bibliothèque. Celle qui est ouverte reste telle quelle.',
  },
  held: {
    act: 'Faire revenir des numéros…',
    text: 'Certains numéros d’une sauvegarde, avec leurs notes, corrections et historique. Ce qui est abîmé ici est réparé.',
    opening: 'Lecture de la liste',
    from: (when) => `Sauvegarde du ${when}`,
    list: 'Numéros dans la sauvegarde',
    filter: 'Titre ou jour',
    wanting: 'Manquants ou abîmés',
    wantingHint: 'Seulement les numéros que la bibliothèque n’a pas, ou a abîmés',
    empty: 'Cette sauvegarde ne contient aucun numéro.',
    none: 'Aucun numéro de ce genre dans la sauvegarde.',
    states: {
      absent: 'Absent de la bibliothèque',
      here: 'Dans la bibliothèque',
      damaged: 'Abîmé ici',
      trash: 'Dans la corbeille',
    },
    bring: (n) => (n === 0 ? 'Faire revenir' : `Faire revenir ${editions(n)}`),
    brought: (restored, repaired) =>
      [
        ...(restored === 0 ? [] : [`${count(restored, '# numéro est revenu.', '# numéros sont revenus.')}`]),
        ...(repaired === 0 ? [] : [`${count(repaired, '# numéro réparé.', '# numéros réparés.')}`]),
      ].join(' '),
    failed: (n) => count(n, '# numéro n’est pas revenu\u202f:', '# numéros ne sont pas revenus\u202f:'),
    other: 'Une autre sauvegarde…',
  },
  aside: {
    heading: 'Fichiers abîmés mis de côté',
    text: 'Une réparation laisse ce qui était abîmé près de ce qui l’a remplacé. Ce qui est supprimé ici est nommé dans l’historique de son numéro.',
    holds: (n, size) => `${count(n, '# fichier', '# fichiers')}, ${size}`,
    act: 'Les supprimer…',
    question: 'Supprimer les fichiers abîmés\u202f?',
    questionText: (n, size) =>
      `${count(n, '# fichier abîmé', '# fichiers abîmés')}, ${size}. Chaque numéro est relu d’abord\u202f; s’il est de nouveau abîmé, il garde les siens.`,
    deleted: (n, size) => `${count(n, '# fichier abîmé supprimé', '# fichiers abîmés supprimés')}, ${size} libérés.`,
    kept: (n) => count(n, '# numéro, abîmé à présent, a gardé les siens.', '# numéros, abîmés à présent, ont gardé les leurs.'),
  },
  copies: {
    heading: 'Copies du catalogue',
    text: 'Faites et vérifiées à la fermeture, chaque jour, et avant qu’une nouvelle version ne le change. Les trois dernières restent, puis une par jour pendant une semaine, une par semaine pendant un mois, une par mois pendant un an.',
    none: 'Il n’y a pas encore de copie\u202f: la première se fait à la fermeture de Kiosque.',
    kinds: { copy: 'Copie', migration: 'Avant une nouvelle version', 'set-aside': 'Remplacé' },
    now: 'Copier maintenant',
    made: 'Le catalogue a été copié.',
    use: 'Prendre cette copie…',
    useHeading: 'Ouvrir la bibliothèque avec cette copie\u202f?',
    useText:
      'Le catalogue actuel rejoint les copies. Ce que disent les fichiers des numéros l’emporte sur la copie\u202f: notes et marques restent.',
    useYes: 'La prendre',
  },
  audit: {
    heading: 'Contrôle',
    text: 'Chaque fichier est-il encore ce qui est arrivé\u202f? Le contrôle se fait de lui-même\u202f; kiosque audit --full lit tout en une fois.',
    never: 'Aucun contrôle n’a encore porté sur toute la bibliothèque.',
    last: (when, n, problems) =>
      `Dernier\u202f: ${when}, ${editions(n)}, ${problems === 0 ? 'rien à signaler' : count(problems, '# problème', '# problèmes')}.`,
    damaged: (n) => count(n, '# numéro est marqué comme abîmé.', '# numéros sont marqués comme abîmés.'),
  },
  rebuild: {
    heading: 'Reconstruire le catalogue',
    text: 'D’après les seuls fichiers de la bibliothèque, quand quelque chose semble faux. Le catalogue actuel rejoint les copies\u202f; l’index est refait, ce qui prend du temps.',
    act: 'Le reconstruire…',
    question: 'Refaire le catalogue et l’index\u202f?',
    yes: 'Refaire',
    losses: (n) =>
      count(
        n,
        'À la dernière ouverture, # fichier n’a pas pu être repris\u202f:',
        'À la dernière ouverture, # fichiers n’ont pas pu être repris\u202f:',
      ),
  },
  trash: {
    heading: 'Corbeille',
    text: 'Ce qui a été supprimé définitivement est noté dans le journal de la bibliothèque.',
    holds: (n, size) => `${editions(n)}, ${size}`,
    empty: 'Vider la corbeille…',
    emptyHeading: 'Supprimer définitivement\u202f?',
    emptyText: (n, size) => `${editions(n)} avec marques et notes, ${size}\u202f: sans retour, sauf d’une sauvegarde.`,
    discard: 'Supprimer définitivement…',
    emptyYes: 'Supprimer définitivement',
    emptied: (n, size) => `${count(n, '# numéro supprimé', '# numéros supprimés')} définitivement, ${size} libérés.`,
    keep: 'Supprimer d’office',
    never: 'Jamais',
    after: (days) => `Après ${count(days, '# jour', '# jours')}`,
  },
};
