import { serialOfIsoDay } from '../../../../../src/workbook/dates';
import { callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { sentencesOf } from './told';

const on = serialOfIsoDay;
const itn8 = aDossier(callOf('ITN8A'));
const snap4 = aDossier(callOf('SNAP4'));
const filed = on('2021-03-01');
const phase = ['Cadrage', 'Prototype validé', on('2021-06-30'), 1000, 'Usagers', '100'];

sentencesOf('What is told of phases and scores', [
  {
    title: 'no phase, once filed',
    rule: 'phases.present',
    dossier: snap4.withField('depositDate', filed),
    told: [
      [
        'error, phases 0,0',
        'Aucune phase n’est décrite : inscrivez-en au moins une, avec son jalon et son budget.',
        'SNAP4, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'a phase of which only the name was typed',
    rule: 'phases.present',
    dossier: snap4.withRange('phases', [['Cadrage', '', '', '', '', '']]),
    told: [
      [
        'error, phases 0,1',
        'Phase incomplète : renseignez « Jalon » et « Budget ».',
        'SNAP4, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'phases that cost less than the project',
    rule: 'phases.sum',
    dossier: snap4
      .withLine({ amount: 1500 })
      .withRange('phases', [phase, ['Suite', 'Bilan', '', '', '', '']]),
    told: [
      [
        'error, phases 0,3',
        'Les budgets des phases totalisent 1 000,00 € pour un projet de 1 500,00 € : répartissez encore 500,00 €.',
        'SNAP4, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'phases that cost more than the project',
    rule: 'phases.sum',
    dossier: snap4.withLine({ amount: 1500 }).withRange('phases', [phase, phase]),
    told: [
      [
        'error, phases 1,3',
        'Les budgets des phases totalisent 2 000,00 € pour un projet de 1 500,00 € : retirez 500,00 €.',
        'SNAP4, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'phases without indicator or floor',
    rule: 'phases.indicator',
    dossier: snap4.withRange('phases', [
      ['Cadrage', 'Bilan', '', 1, '', 5],
      ['Cadrage', 'Bilan', '', 1, 'Usagers', ''],
    ]),
    told: [
      [
        'warning, phases 0,4',
        'Phase incomplète : renseignez « Indicateur ».',
        'SNAP4, Descriptif de la thématique',
      ],
      [
        'warning, phases 1,5',
        'Phase incomplète : renseignez « Seuil ».',
        'SNAP4, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'a score missing',
    rule: 'grid.score',
    dossier: itn8.scored(3, 3, 3, '', 3),
    told: [
      [
        'error, criterion 3 score',
        '« Potentiel de mutualisation et de réplicabilité » n’a pas de note : donnez-en une de 0 à 5.',
        null,
      ],
    ],
  },
  {
    title: 'a score missing where N/A is admitted',
    rule: 'grid.score',
    dossier: itn8.scored(3, 3, 3, 3, ''),
    told: [
      [
        'error, criterion 4 score',
        '« Économies éventuelles » n’a pas de note : donnez-en une de 0 à 5, ou N/A s’il ne concerne pas le projet.',
        null,
      ],
    ],
  },
  {
    title: 'words for a score',
    rule: 'grid.score',
    dossier: itn8.scored(3, 3, '4 points', 3, 3),
    told: [
      [
        'error, criterion 2 score',
        '« 4 points » n’est pas un nombre : saisissez dans « Note » des chiffres seuls, sans unité.',
        null,
      ],
    ],
  },
  {
    title: 'N/A where it is not admitted',
    rule: 'grid.score',
    dossier: itn8.scored('N/A', 3, 3, 3, 3),
    told: [
      [
        'error, criterion 0 score',
        '« Bénéfices agents / usagers » vaut pour tous les projets, N/A n’y est pas admis : donnez une note de 0 à 5.',
        null,
      ],
    ],
  },
  {
    title: 'a score off the scale',
    rule: 'grid.score',
    dossier: itn8.scored(3, 3, 5.5, 3, 3),
    told: [
      [
        'error, criterion 2 score',
        'La note 5,5 sort de l’échelle : donnez une note de 0 à 5.',
        null,
      ],
    ],
  },
  {
    title: 'a scale without its lower end',
    rule: 'grid.score',
    dossier: itn8.withField('scaleMin', ''),
    told: [
      [
        'error, scaleMin',
        'L’échelle n’a pas ses deux bornes : saisissez la note la plus basse et la plus haute, en chiffres.',
        null,
      ],
    ],
  },
  {
    title: 'a scale of one point',
    rule: 'grid.score',
    dossier: itn8.withField('scaleMin', 5),
    told: [
      [
        'error, scaleMax',
        'L’échelle va de 5 à 5 : saisissez une note la plus haute supérieure à la plus basse.',
        null,
      ],
    ],
  },
  {
    title: 'the highest score without a comment',
    rule: 'grid.comment',
    dossier: itn8.scored(5, 3, 3, 3, 3),
    told: [
      [
        'warning, criterion 0 comment',
        'La note 5 est à l’extrémité de l’échelle : ajoutez un commentaire qui la motive.',
        null,
      ],
    ],
  },
  {
    title: 'a negative weight',
    rule: 'grid.weights',
    dossier: itn8.scored({ weight: -0.2 }, { weight: 0.6 }),
    told: [
      [
        'error, criterion 0 weight',
        'Un poids ne peut être négatif : saisissez un pourcentage de 0 à 100 %.',
        null,
      ],
    ],
  },
  {
    title: 'a weight as text',
    rule: 'grid.weights',
    dossier: itn8.scored({ weight: '20 %' }),
    told: [
      [
        'error, criterion 0 weight',
        '« 20 % » est un texte, pas un nombre : saisissez 20 % dans « Poids ».',
        null,
      ],
    ],
  },
  {
    title: 'weights that make more than 100 %',
    rule: 'grid.weights',
    dossier: itn8.scored({ weight: 0.25 }),
    told: [
      [
        'error, criterion 0 weight',
        'Les poids totalisent 105 % : retirez 5 % pour revenir à 100 %.',
        null,
      ],
    ],
  },
]);
