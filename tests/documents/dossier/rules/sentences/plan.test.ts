import { aCall, callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { sentencesOf } from './told';

const plain = aDossier(aCall());
const itn3 = aDossier(callOf('ITN3'));
const itn6 = aDossier(callOf('ITN6'));
const itn8 = aDossier(callOf('ITN8A'));
const snap4 = aDossier(callOf('SNAP4'));

sentencesOf('What is told of the plan', [
  {
    title: 'ITN6, a cent beyond the cap',
    rule: 'grant.cap',
    dossier: itn6.withLine({ amount: 60_000 }).requesting(48_000.01),
    told: [
      [
        'error, requested',
        'La demande dépasse de 0,01 € le plafond de 48 000,00 € : ramenez-la à 48 000,00 €.',
        'ITN6, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'SNAP4, beyond what is left of the cap per project',
    rule: 'grant.cap',
    dossier: snap4.withLine({ amount: 9_000_000 }).grantedBefore(6_000_000).requesting(2_500_000),
    told: [
      [
        'error, requested',
        'La demande dépasse de 500 000,00 € ce qui reste du plafond de 8 000 000,00 € par projet (2 000 000,00 €, 6 000 000,00 € étant déjà accordés) : ramenez-la à 2 000 000,00 €.',
        'SNAP4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'a request before the first line',
    rule: 'grant.rate',
    dossier: plain.requesting(75),
    told: [
      [
        'error, requested',
        'Aucune dépense n’entre encore dans l’assiette : il en faut 100,00 € pour cette demande ; saisissez les lignes éligibles du budget, ou laissez la demande vide.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'a cent beyond the rate',
    rule: 'grant.rate',
    dossier: plain.withLine().requesting(750.01),
    told: [
      [
        'error, requested',
        'La demande dépasse de 0,01 € le taux de 75 % de l’assiette (1 000,00 €) : ramenez-la à 750,00 €, ou ajoutez 0,02 € de dépenses éligibles.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'beyond the whole base',
    rule: 'grant.rate',
    dossier: itn6.withLine().requesting(1000.5),
    told: [
      [
        'error, requested',
        'La demande dépasse de 0,50 € l’assiette finançable (1 000,00 €) : ramenez-la à 1 000,00 €, ou ajoutez 0,50 € de dépenses éligibles.',
        'ITN6, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'a request that would have staff paid',
    rule: 'grant.staff',
    dossier: itn3
      .withLine({ amount: 100 })
      .withLine({ type: 'staff', title: 'T2', amount: 900 })
      .requesting(150),
    told: [
      [
        'error, requested',
        'La demande dépasse de 50,00 € les dépenses éligibles hors T2 (100,00 €), or le fonds ne paie pas le personnel : ramenez-la à 100,00 €, ou ajoutez 50,00 € de dépenses éligibles hors T2.',
        'ITN3, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'more funding than cost, which either side may give up',
    rule: 'shares.sum',
    dossier: plain.withLine().withRange('otherFunders', [['Région', 400]]),
    told: [
      [
        'error, carrierShare',
        'Subvention, co-porteurs et autres financeurs dépassent de 150,00 € le coût total du projet : ramenez la demande à 600,00 €, ou réduisez d’autant la part des co-porteurs ou des autres financeurs.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'more funding than cost, by the other funders alone',
    rule: 'shares.sum',
    dossier: plain.withLine().withRange('otherFunders', [['Région', 2400]]),
    told: [
      [
        'error, carrierShare',
        'Subvention, co-porteurs et autres financeurs dépassent de 2 150,00 € le coût total du projet : réduisez d’autant la part des co-porteurs ou des autres financeurs.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'more funding than cost, which the grant alone cannot give up',
    rule: 'shares.sum',
    dossier: plain
      .withLine()
      .requesting(100)
      .withRange('otherFunders', [['Région', 1200]]),
    told: [
      [
        'error, carrierShare',
        'Subvention, co-porteurs et autres financeurs dépassent de 300,00 € le coût total du projet : réduisez d’autant la part des co-porteurs ou des autres financeurs.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'more funding than cost, by just the grant',
    rule: 'shares.sum',
    dossier: plain.withLine().withRange('otherFunders', [['Région', 1000]]),
    told: [
      [
        'error, carrierShare',
        'Subvention, co-porteurs et autres financeurs dépassent de 750,00 € le coût total du projet : ramenez la demande à 0,00 €, ou réduisez d’autant la part des co-porteurs ou des autres financeurs.',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'words for a carrier’s share, which are no amount to compare',
    rule: 'shares.sum',
    dossier: plain.withLine().typingOver('carrierShare', 'tout'),
    told: [],
  },
  {
    title: 'a carrier’s share typed wrong',
    rule: 'shares.sum',
    dossier: plain.withLine().typingOver('carrierShare', 200),
    told: [
      [
        'error, carrierShare',
        'La part du porteur saisie (200,00 €) laisse un écart de 50,00 € avec le coût total : saisissez 250,00 €, ou rétablissez la formule (Ctrl+Z).',
        'ITN4, Financement, Règles de cofinancement',
      ],
    ],
  },
  {
    title: 'a grant beyond the envelope',
    rule: 'envelope.exceeded',
    dossier: aDossier(callOf('SNAP2B')).withLine({ amount: 17_000_001 }),
    told: [
      [
        'info, requested',
        'La subvention (17 000 001,00 €) dépasse à elle seule l’enveloppe indicative de l’appel (17 000 000,00 €) : réduisez-la de 1,00 € pour y tenir.',
        'SNAP2B, Financement, Budget envisagé',
      ],
    ],
  },
  {
    title: 'a project of 9 M€',
    rule: 'article3.threshold',
    dossier: plain.withLine({ amount: 9_000_000 }),
    told: [
      [
        'info, total',
        'À 9 000 000,00 € TTC, le projet atteint 9 000 000,00 € : l’avis conforme de la DINUM est requis (décret n° 2019-1088, article 3), à moins de réduire le coût de 0,01 €. Ce seuil compte le personnel et 24 mois de fonctionnement ; pour un organisme sous tutelle, l’avis est simple.',
        null,
      ],
    ],
  },
  {
    title: 'no provision for risk',
    rule: 'contingency.none',
    dossier: plain.withLine(),
    told: [
      [
        'info, total',
        'Aucune provision pour risque n’est prévue : ajoutez une ligne de ce type si le projet comporte des aléas.',
        null,
      ],
    ],
  },
  {
    title: 'ITN8 at 250 000 € exactly',
    rule: 'size.range',
    dossier: itn8.withLine({ amount: 250_000 }),
    told: [
      [
        'warning, total',
        'Le projet coûte 250 000,00 € TTC, sous la taille attendue (plus de 250 000,00 €) : il manque 0,01 €.',
        'ITN8A, Financement, Taille attendue des projets',
      ],
    ],
  },
  {
    title: 'ITN3 a cent above its size',
    rule: 'size.range',
    dossier: itn3.withLine({ amount: 2_000_000.01 }),
    told: [
      [
        'warning, total',
        'Le projet coûte 2 000 000,01 € TTC, au-delà de la taille attendue (au plus 2 000 000,00 €) : il la dépasse de 0,01 €.',
        'ITN3, Financement, Taille attendue des projets',
      ],
    ],
  },
  {
    title: 'ITN5, a cent below its call for projects',
    rule: 'size.track',
    dossier: aDossier(callOf('ITN5-AAP')).withLine({ amount: 99_999.99 }),
    told: [
      [
        'warning, total',
        'À 99 999,99 € TTC, le projet relève de l’autre voie, « Guichet (petits projets) » : déposez le dossier sur celle-ci, ou ajoutez 0,01 € de dépenses pour rester sur celle du classeur.',
        'ITN5, Financement, Taille attendue des projets',
      ],
    ],
  },
  {
    title: 'ITN5, 100 000 € exactly on its counter',
    rule: 'size.track',
    dossier: aDossier(callOf('ITN5-GUICHET')).withLine({ amount: 100_000 }),
    told: [
      [
        'warning, total',
        'À 100 000,00 € TTC, le projet relève de l’autre voie, « Appel à projets » : déposez le dossier sur celle-ci, ou réduisez le coût de 0,01 € pour rester sur celle du classeur.',
        'ITN5, Financement, Taille attendue des projets',
      ],
    ],
  },
]);
