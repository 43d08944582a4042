import { typeset } from '../../../../sheets/typeset';

/** The words of a summary of findings, in French. `{…}` are blanks. */
export const fr = typeset({
  /** No sheet may be called with a slash or a colon. */
  sheet: 'Constats {day} {hour}h{minute}',
  title: 'Synthèse des constats · {call}',
  at: '{day} à {time}',
  moment:
    'État du dossier le {at}. Cette synthèse ne suit pas ce qui est modifié ensuite : pour un état à jour, établissez-en une autre.',
  older:
    'Les feuilles du dossier suivent un modèle ou des règles antérieurs : leurs formules peuvent afficher d’autres montants. Ceux d’ici suivent les règles actuelles.',
  notComputed:
    'Excel n’avait pas tout recalculé (calcul à la demande) : ce que les cellules affichent n’a pas été comparé.',
  dossier: 'Dossier',
  facts: {
    call: 'Appel',
    project: 'Projet',
    carrier: 'Porteur',
    established: 'Établie le',
    by: 'Vérifié par',
  },
  by: 'Barème {bareme}, règles de l’appel version {rules}',
  notTyped: 'non renseigné',
  untitled: 'Projet sans intitulé',
  amounts: 'Montants, en euros TTC',
  requestedBlank: 'vide : le maximum',
  outcome: 'Constats',
  counts: '{error} à corriger, {warning} à vérifier, {info} bon à savoir.',
  calm: {
    quiet: 'Le budget n’a pas encore de ligne : rien n’a pu être contrôlé.',
    soFar:
      'Rien à corriger dans ce qui est saisi. Des règles de l’appel n’ont pas encore pu être contrôlées : ce qui leur manque est dit plus bas.',
    allWell: 'Tout est en règle : les montants saisis respectent les règles de l’appel.',
  },
  severity: {
    error: 'À corriger ({count})',
    warning: 'À vérifier ({count})',
    info: 'Bon à savoir ({count})',
  },
  notChecked: 'Pas encore contrôlé ({count})',
  head: { where: 'Cellule', what: 'Constat, et que faire', rule: 'Règle', missing: 'Pourquoi' },
  noCell: '–',
  other: 'Un autre constat de la même règle : {cells}',
  others: '{count} autres constats de la même règle : {cells}',
  quoted: 'L’appel : « {text} » ({place})',
  page: 'page &P sur &N',
});

export type SummaryTexts = typeof fr;
