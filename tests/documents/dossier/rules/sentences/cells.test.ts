import { aCall, callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { sentencesOf } from './told';

const plain = aDossier(aCall());
const itn3 = aDossier(callOf('ITN3'));
const itn8 = aDossier(callOf('ITN8A'));
const snap4 = aDossier(callOf('SNAP4'));

sentencesOf('What is told of cells that cannot be right', [
  {
    title: 'a price pasted as text',
    rule: 'line.number',
    dossier: plain.withLine({ unitPrice: '12 000,50 €' }),
    told: [
      [
        'error, line 0 unitPrice',
        '« 12 000,50 € » est un texte, pas un nombre : saisissez 12 000,5 dans « Prix unitaire HT ».',
        null,
      ],
    ],
  },
  {
    title: 'a request with two readings',
    rule: 'line.number',
    dossier: plain.requesting('1.000 €'),
    told: [
      [
        'error, requested',
        '« 1.000 € » est un texte, pas un nombre : saisissez 1 000 dans « Subvention demandée » (ou 1, si c’est ce que vous vouliez dire).',
        null,
      ],
    ],
  },
  {
    title: 'a line beyond all reason',
    rule: 'line.number',
    dossier: plain.withLine({ quantity: 9e9, unitPrice: 9e9 }),
    told: [
      [
        'error, line 0 unitPrice',
        'Le montant de la ligne dépasse 10 milliards d’euros : vérifiez la quantité et le prix ; la ligne compte pour 0.',
        null,
      ],
    ],
  },
  {
    title: 'a cell beyond all reason',
    rule: 'line.number',
    dossier: plain.withLine({ year1: 2e10 }),
    told: [
      [
        'error, line 0 year1',
        '« CP 2021 » dépasse 10 milliards (20 000 000 000) : vérifiez la saisie ; la cellule compte pour 0.',
        null,
      ],
    ],
  },
  {
    title: 'half a service',
    rule: 'line.number',
    dossier: itn3.withField('leadServices', 2.5),
    told: [
      [
        'error, leadServices',
        '« Services dans le portage opérationnel » doit être un nombre entier : corrigez 2,5.',
        null,
      ],
    ],
  },
  {
    title: 'a month for a date',
    rule: 'line.number',
    dossier: plain.withField('startDate', 'mars'),
    told: [
      [
        'error, startDate',
        '« mars » n’est pas une date : saisissez dans « Début du projet » un jour, par exemple 31/01/2021.',
        null,
      ],
    ],
  },
  {
    title: 'a date typed as text',
    rule: 'line.number',
    dossier: plain.withField('startDate', '1/2/2021'),
    told: [
      [
        'error, startDate',
        '« 1/2/2021 » est un texte, pas une date : ressaisissez 01/02/2021 dans « Début du projet ».',
        null,
      ],
    ],
  },
  {
    title: 'an answer that is neither yes nor no',
    rule: 'line.number',
    dossier: itn8.withRange('commitments', [['Tenir les délais', 'peut-être']]),
    told: [
      [
        'error, commitments 0,1',
        '« peut-être » n’est pas un choix de « Tenir les délais » : choisissez dans la liste de la cellule.',
        null,
      ],
    ],
  },
  {
    title: 'a funder’s amount in thousands',
    rule: 'line.number',
    dossier: plain.withRange('otherFunders', [['Région', '5 k€']]),
    told: [
      [
        'error, otherFunders 0,1',
        '« 5 k€ » est un texte, pas un nombre : saisissez 5 000 dans « Montant ».',
        null,
      ],
    ],
  },
  {
    title: 'a season for the end of a phase',
    rule: 'line.number',
    dossier: snap4.withRange('phases', [['Cadrage', '', 'été', 1000, '', '']]),
    told: [
      [
        'error, phases 0,2',
        '« été » n’est pas une date : saisissez dans « Fin de la phase » un jour, par exemple 31/01/2021.',
        null,
      ],
    ],
  },
  {
    title: 'words for the carrier’s share',
    rule: 'line.number',
    dossier: plain.withLine().typingOver('carrierShare', 'tout'),
    told: [
      [
        'error, carrierShare',
        '« tout » n’est pas un nombre : saisissez dans « Part du porteur » des chiffres seuls, sans unité.',
        null,
      ],
    ],
  },
  {
    title: 'a negative quantity',
    rule: 'line.sign',
    dossier: plain.withLine({ quantity: -2 }),
    told: [
      [
        'error, line 0 quantity',
        '« Quantité » contient une valeur négative (-2) : saisissez 2 ou supprimez la valeur ; un montant négatif n’est jamais finançable.',
        null,
      ],
    ],
  },
  {
    title: 'a negative amount of a funder',
    rule: 'line.sign',
    dossier: plain.withRange('otherFunders', [['Région', -500]]),
    told: [
      [
        'error, otherFunders 0,1',
        '« Montant » contient une valeur négative (-500) : saisissez 500 ou supprimez la valeur ; un montant négatif n’est jamais finançable.',
        null,
      ],
    ],
  },
  {
    title: 'a negative count',
    rule: 'line.sign',
    dossier: itn3.withField('departments', -3),
    told: [
      [
        'error, departments',
        '« Départements couverts » contient une valeur négative (-3) : saisissez 3 ou supprimez la valeur.',
        null,
      ],
    ],
  },
]);
