import { aCall, callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { sentencesOf } from './told';

const plain = aDossier(aCall());
const itn1 = aDossier(callOf('ITN1'));
const itn6 = aDossier(callOf('ITN6'));
const itn8 = aDossier(callOf('ITN8A'));
const snap2 = aDossier(callOf('SNAP2A'));
const snap4 = aDossier(callOf('SNAP4'));

sentencesOf('What is told of expenses and suppliers', [
  {
    title: 'SNAP2 without staff',
    rule: 'expense.counterpart',
    dossier: snap2.withLine(),
    told: [
      [
        'error, total',
        'Aucun personnel (T2) n’est inscrit au budget, or l’appel en demande en contrepartie : ajoutez au moins une ligne de T2.',
        'SNAP2A, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'SNAP2 with title 5',
    rule: 'expense.title',
    dossier: snap2.withLine({ title: 'T5' }),
    told: [
      [
        'warning, line 0 title',
        'L’appel ne finance que T3 : une ligne d’un autre titre (1 000,00 €) hors de l’assiette ; corrigez le titre, ou comptez ce montant dans la part du porteur.',
        'SNAP2A, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'ITN1 beyond its list; a line without amount goes without saying',
    rule: 'expense.listed',
    dossier: itn1.withLine({ type: 'hosting' }).withLine({ type: 'hosting', amount: 0 }),
    told: [
      [
        'warning, line 0 type',
        'Hors de la liste fermée de l’appel : une ligne (1 000,00 €) hors de l’assiette ; choisissez une ressource de la liste, ou comptez ce montant dans la part du porteur.',
        'ITN1, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'SNAP2 beyond its examples; a line without amount goes without saying',
    rule: 'expense.listed',
    dossier: snap2.withLine({ type: 'hosting' }).withLine({ type: 'hosting', amount: 0 }),
    told: [
      [
        'warning, line 0 type',
        'L’appel ne cite pas ce type de dépense parmi ses exemples : une ligne (1 000,00 €) à justifier dans le dossier ; le montant reste dans l’assiette.',
        'SNAP2A, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'a licence from outside Europe',
    rule: 'expense.licence',
    dossier: snap4.withLine({ type: 'licences', title: 'T5', origin: 'Hors Europe' }),
    told: [
      [
        'warning, line 0 origin',
        'Licences de produits extra-européens : une ligne (1 000,00 €) hors de l’assiette ; comptez ce montant dans la part du porteur, leur intégration restant finançable.',
        'SNAP4, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'amounts of other years; those of a line that is out anyway are not counted',
    rule: 'expense.period',
    dossier: snap4.withLine({ unitPrice: 1000, year1: 600, otherYears: 400 }).withLine({
      type: 'licences',
      title: 'T5',
      origin: 'Hors Europe',
      unitPrice: 10,
      otherYears: 10,
    }),
    told: [
      [
        'warning, line 0 otherYears',
        'Hors de 2021 et 2022 : 400,00 € (une ligne) hors de l’assiette ; ramenez ces montants dans ces années, ou comptez-les dans la part du porteur.',
        'SNAP4, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'staff where the call is silent',
    rule: 'expense.staff',
    dossier: plain
      .withLine({ type: 'staff', title: 'T2', amount: 10 })
      .withLine({ type: 'staff', title: 'T2', amount: 0 }),
    told: [
      [
        'warning, line 0 title',
        'Le T2 (une ligne, 10,00 €) reste hors de l’assiette, l’appel étant muet sur le personnel : comptez-le dans la part du porteur.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'ITN6 with less than half for innovative firms',
    rule: 'supplier.innovative',
    dossier: itn6
      .withLine({ amount: 400, origin: 'France, entreprise innovante' })
      .withLine({ amount: 600, origin: 'France' }),
    told: [
      [
        'error, line 1 origin',
        'Les entreprises innovantes françaises reçoivent 400,00 € des dépenses hors T2, il en faut 50 % (500,00 €) : confiez-leur encore 100,00 € de ces dépenses, ou ajoutez-leur 200,00 € de dépenses nouvelles, en choisissant l’origine « France, entreprise innovante » sur leurs lignes.',
        'ITN6, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'ITN6 while an origin is missing that may suffice',
    rule: 'supplier.innovative',
    dossier: itn6.withLine({ amount: 400, origin: 'France' }).withLine({ amount: 600 }),
    told: [
      [
        'warning, line 1 origin',
        'Renseignez l’origine du prestataire (une ligne) : l’appel la demande.',
        'ITN6, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'ITN8 without a firm in France; a line without amount buys nothing',
    rule: 'supplier.national',
    dossier: itn8.withLine({ amount: 0 }).withLine({ origin: 'Hors Europe' }),
    told: [
      [
        'error, line 1 origin',
        'Aucune entreprise installée en France parmi les prestataires : inscrivez-en au moins une, ou corrigez l’origine des lignes.',
        'ITN8A, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'ITN8 while origins are missing',
    rule: 'supplier.national',
    dossier: itn8.withLine({ origin: 'Hors Europe' }).withLine().withLine(),
    told: [
      [
        'warning, line 1 origin',
        'Renseignez l’origine du prestataire (2 lignes) : l’appel la demande.',
        'ITN8A, Financement, Éligibilité',
      ],
    ],
  },
]);
