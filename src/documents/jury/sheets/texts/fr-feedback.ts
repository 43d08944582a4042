import { typeset } from '../../../../sheets/typeset';

/** What the feedback on each dossier says, in French. Blanks are `{so}`. */
export const frFeedback = typeset({
  sheet: 'Restitution',
  again: 'Restitution {number}',
  title: 'Fiches de restitution · {call}',
  guide:
    'Une fiche par dossier : ce que le jury en a pensé, sans nom de juré. Notes et appréciations sont communicables au candidat ; les délibérations ne le sont pas. Relisez les commentaires avant de les transmettre. Pour remettre une seule fiche : sélectionnez ses lignes, puis imprimez la sélection.',
  loud: 'RÉPÉTITION : ces fiches sont un exercice, elles ne se transmettent pas',
  dossier: '{id} · {title}',
  facts: {
    number: 'N° du dossier',
    carrier: 'Porteur',
    total: 'Note totale',
    totalOf: '{total} sur {max}',
    rank: 'Rang',
    rankOf: '{rank} sur {count} dossiers classés',
    unranked: 'Classement',
    notRanked: 'non classé : {why}',
    decision: 'Décision',
    decisionOn: '{decision}, le {day}',
    decisionReason: 'Motif de la décision',
  },
  scores: {
    code: 'N°',
    criterion: 'Critère',
    coefficient: 'Coefficient',
    score: 'Note',
    count: 'Nombre de notes',
    notApplicable: 'sans objet',
    none: 'pas de note',
    agreed: 'convenue',
  },
  appreciation: 'Appréciation',
  commentOn: 'Commentaire {code}',
  marks: {
    title: 'Repères de ces fiches',
    session: 'Session',
    number: 'Numéro',
    established: 'Établies le',
  },
});
