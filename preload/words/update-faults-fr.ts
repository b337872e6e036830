// The French sentences for what updates refuse.
import type { FaultBook } from './faults.ts';

const refused: Readonly<Record<string, string>> = {
  signature: 'Ce que propose le serveur des mises à jour n’est pas signé par les auteurs de Kiosque.',
  manifest: 'Ce que propose le serveur des mises à jour est incompréhensible.',
  system: 'Ce que propose le serveur des mises à jour n’est pas fait pour cet ordinateur.',
  older: 'Le serveur des mises à jour propose une version plus ancienne que celle-ci.',
  replayed: 'Le serveur des mises à jour propose une version plus ancienne qu’auparavant.',
  redirect: 'Le serveur des mises à jour renvoie ailleurs.',
  size: 'Le serveur des mises à jour envoie plus qu’il n’était annoncé.',
};

/** French. */
export const updateFaultsFrench = {
  'update/none': () => ({
    what: 'Cette version de Kiosque ne se met pas à jour elle-même.',
    next: 'Installez une version plus récente comme vous avez installé celle-ci.',
  }),
  'update/unreachable': () => ({
    what: 'Le serveur des mises à jour est injoignable, ou n’a pas donné de réponse utilisable.',
    kept: 'Kiosque continue comme il est.',
    next: 'Réessayez plus tard, quand cet ordinateur sera en ligne.',
  }),
  'update/refused': ({ reason }) => ({
    what:
      (typeof reason === 'string' && Object.hasOwn(refused, reason) ? refused[reason] : undefined) ??
      'Ce que propose le serveur des mises à jour a été refusé.',
    kept: 'Rien n’en a été pris\u202f; Kiosque continue comme il est.',
    next: 'Réessayez dans un jour. Si cela continue, prévenez les auteurs de Kiosque.',
  }),
  'update/damaged': () => ({
    what: 'Ce qui a été téléchargé n’est pas ce que les auteurs de Kiosque ont signé.',
    kept: 'Rien n’a été installé\u202f; Kiosque continue comme il est.',
    next: 'Téléchargez à nouveau. Si cela continue, prévenez les auteurs de Kiosque.',
  }),
  'update/not-kept': () => ({
    what: 'La version plus récente n’a pas pu être écrite sur le disque.',
    kept: 'Kiosque continue comme il est.',
    next: 'Faites de la place sur le disque, ou demandez à qui s’occupe de cet ordinateur, puis téléchargez à nouveau.',
  }),
  'update/not-replaceable': () => ({
    what: 'Kiosque n’a pas le droit de se remplacer dans le dossier où il se trouve.',
    kept: 'Rien n’a été téléchargé.',
    next: 'Déplacez Kiosque dans un dossier à vous, ou demandez à qui s’occupe de cet ordinateur.',
  }),
} satisfies Partial<FaultBook>;
