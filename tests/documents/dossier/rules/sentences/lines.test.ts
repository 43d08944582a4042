import { serialOfIsoDay } from '../../../../../src/workbook/dates';
import { aCall, callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { sentencesOf } from './told';

const on = serialOfIsoDay;
const plain = aDossier(aCall());
const itn1 = aDossier(callOf('ITN1'));
const snap1 = aDossier(callOf('SNAP1'));
const snap2a = aDossier(callOf('SNAP2A'));
const snap4 = aDossier(callOf('SNAP4'));
const phase = ['Cadrage', 'Prototype validé', on('2021-06-30'), 1000, 'Usagers', '100'];

sentencesOf('What is told of lines', [
  {
    title: 'a line of which only the label was typed',
    rule: 'line.complete',
    dossier: plain.withCells({ label: 'Étude' }),
    told: [
      [
        'warning, line 0 type',
        'Ligne incomplète : renseignez « Type de dépense », « Titre », « Quantité » et « Prix unitaire HT ».',
        null,
      ],
    ],
  },
  {
    title: 'a line of which only the title is missing',
    rule: 'line.complete',
    dossier: plain.withLine({ amount: 96_000, title: '' }),
    told: [
      [
        'error, line 0 title',
        'Ligne incomplète, 96 000,00 € hors assiette : renseignez « Titre » (T5 d’ordinaire).',
        null,
      ],
    ],
  },
  {
    title: 'a title that is missing where the call funds no cost of the usual one',
    rule: 'line.complete',
    dossier: snap2a.withLine({ type: 'licences', amount: 96_000, title: '' }),
    told: [
      [
        'error, line 0 title',
        'Ligne incomplète, 96 000,00 € hors assiette : renseignez « Titre » (T5 d’ordinaire, que l’appel ne finance pas).',
        null,
      ],
    ],
  },
  {
    title: 'a rate of VAT above 100 % that no list explains',
    rule: 'line.vat',
    dossier: plain.withLine({ vat: 1.5 }),
    told: [
      [
        'error, line 0 vat',
        'TVA de 150 % : aucun taux ne dépasse 100 % ; choisissez 0 %, 2,1 %, 5,5 %, 10 % ou 20 %.',
        null,
      ],
    ],
  },
  {
    title: 'a funder without amount',
    rule: 'line.complete',
    dossier: plain.withRange('otherFunders', [['Région', '']]),
    told: [['warning, otherFunders 0,1', 'Ligne incomplète : renseignez « Montant ».', null]],
  },
  {
    title: 'a funder without name',
    rule: 'line.complete',
    dossier: plain.withRange('otherFunders', [['', 5]]),
    told: [['warning, otherFunders 0,0', 'Ligne incomplète : renseignez « Nom ».', null]],
  },
  {
    title: 'an expense type of one’s own, where the call has a list',
    rule: 'line.type',
    dossier: itn1.withLine({ type: 'Voyages' }),
    told: [
      [
        'error, line 0 type',
        '« Voyages » n’est pas un type de dépense de cet appel : choisissez-en un dans la liste, sinon la ligne reste hors de l’assiette.',
        'ITN1, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'an expense type, but for its accents',
    rule: 'line.type',
    dossier: plain.withLine({ type: 'developpement' }),
    told: [
      [
        'error, line 0 type',
        '« developpement » n’est pas un type de dépense de cet appel : choisissez « Développement », sinon la ligne reste hors de l’assiette.',
        null,
      ],
    ],
  },
  {
    title: 'an error for an expense type',
    rule: 'line.type',
    dossier: plain.withLine({ type: '#REF!' }),
    told: [
      [
        'error, line 0 type',
        '« Type de dépense » affiche l’erreur #REF! : saisissez-y une valeur, ou annulez la suppression qui l’a causée (Ctrl+Z).',
        null,
      ],
    ],
  },
  {
    title: 'a title that the State’s budget does not have',
    rule: 'line.type',
    dossier: plain.withLine({ title: 'T9' }),
    told: [
      [
        'error, line 0 title',
        '« T9 » n’est pas un choix de « Titre » : choisissez dans la liste de la cellule.',
        null,
      ],
    ],
  },
  {
    title: 'an origin that is none',
    rule: 'line.type',
    dossier: plain.withLine({ origin: 'Mars' }),
    told: [
      [
        'error, line 0 origin',
        '« Mars » n’est pas un choix de « Origine » : choisissez dans la liste de la cellule.',
        null,
      ],
    ],
  },
  {
    title: 'a phase that is not described',
    rule: 'line.type',
    dossier: snap4.withLine({ phase: 'Bilan' }).withRange('phases', [phase]),
    told: [
      [
        'warning, line 0 phase',
        'La phase « Bilan » n’est pas décrite dans la feuille Dossier : choisissez-en une de la liste, ou décrivez-la.',
        null,
      ],
    ],
  },
  {
    title: 'a rate of VAT that is not in force',
    rule: 'line.vat',
    dossier: plain.withLine({ vat: 0.196 }),
    told: [
      [
        'warning, line 0 vat',
        'TVA de 19,6 % : les taux en vigueur en métropole sont 0 %, 2,1 %, 5,5 %, 10 % et 20 % ; choisissez l’un d’eux.',
        null,
      ],
    ],
  },
  {
    title: 'a rate of VAT without its percent sign',
    rule: 'line.vat',
    dossier: plain.withLine({ vat: 20 }),
    told: [['error, line 0 vat', 'TVA de 2 000 % : saisissez 20 % au lieu de 20.', null]],
  },
  {
    title: 'VAT on staff',
    rule: 'line.vat',
    dossier: plain.withLine({ type: 'staff', title: 'T2', vat: 0.2 }),
    told: [
      [
        'error, line 0 vat',
        'Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %, la ligne baisse de 200,00 €.',
        null,
      ],
    ],
  },
  {
    title: 'VAT on staff that costs nothing yet',
    rule: 'line.vat',
    dossier: plain.withLine({ type: 'staff', title: 'T2', vat: 0.2, unitPrice: 0 }),
    told: [
      ['error, line 0 vat', 'Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %.', null],
    ],
  },
  {
    title: 'years that make less than the line',
    rule: 'line.years',
    dossier: plain.withLine({ unitPrice: 1000, year1: 400 }),
    told: [
      [
        'error, line 0 year2',
        'Les années totalisent 400,00 € pour une ligne de 1 000,00 € TTC : répartissez encore 600,00 €.',
        null,
      ],
    ],
  },
  {
    title: 'years that make a cent more',
    rule: 'line.years',
    dossier: plain.withLine({ unitPrice: 1000, year1: 400, year2: 600.01 }),
    told: [
      [
        'error, line 0 year1',
        'Les années totalisent 1 000,01 € pour une ligne de 1 000,00 € TTC : retirez 0,01 €.',
        null,
      ],
    ],
  },
  {
    title: 'no year at all, where the call counts some',
    rule: 'line.years',
    dossier: snap1.withLine({ unitPrice: 1000 }),
    told: [
      [
        'error, line 0 year1',
        'Répartissez les 1 000,00 € de la ligne par année : seuls les montants de 2021 et 2022 entrent dans l’assiette.',
        'SNAP1, Critères de sélection des projets, 4. L’organisation du projet est compatible avec le plan de relance',
      ],
    ],
  },
  {
    title: 'a formula typed over with a truth',
    rule: 'line.formula',
    dossier: plain.withLine({ gross: true }).overwriting(0, 'gross'),
    told: [
      [
        'warning, line 0 gross',
        'La formule de « Montant TTC » a été remplacée par « VRAI », là où Barème calcule 1 000,00 € ; la cellule ne suivra plus vos saisies : annulez (Ctrl+Z) ou recopiez la formule d’une cellule voisine de la colonne.',
        null,
      ],
    ],
  },
  {
    title: 'a formula erased in a column',
    rule: 'line.formula',
    dossier: plain.withLine().overwriting(0, 'gross'),
    told: [
      [
        'warning, line 0 gross',
        'La formule de « Montant TTC » a été effacée : annulez (Ctrl+Z) ou recopiez la formule d’une cellule voisine de la colonne.',
        null,
      ],
    ],
  },
  {
    title: 'a formula erased in the plan',
    rule: 'line.formula',
    dossier: plain.typingOver('maximum', ''),
    told: [
      [
        'warning, maximum',
        'La formule de « Subvention maximale » a été effacée : annulez (Ctrl+Z), ou laissez Barème la remettre dans le volet (« Corriger »).',
        null,
      ],
    ],
  },
  {
    title: 'a computed cell deleted',
    rule: 'dossier.structure',
    dossier: plain.withoutField('total'),
    told: [
      [
        'warning, no cell',
        'La cellule « Coût total du projet » a été supprimée. Annulez la suppression (Ctrl+Z), ou donnez le nom brm_total à la cellule qui la remplace ; le reste du dossier est intact.',
        null,
      ],
    ],
  },
  {
    title: 'an input cell deleted',
    rule: 'dossier.structure',
    dossier: plain.withoutField('requested'),
    told: [
      [
        'error, no cell',
        'La cellule « Subvention demandée » a été supprimée. Annulez la suppression (Ctrl+Z), ou donnez le nom brm_demande à la cellule qui la remplace ; le reste du dossier est intact.',
        null,
      ],
    ],
  },
]);
