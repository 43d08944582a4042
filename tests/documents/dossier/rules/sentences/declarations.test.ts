import { serialOfIsoDay } from '../../../../../src/workbook/dates';
import { callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';
import { sentencesOf } from './told';

const on = serialOfIsoDay;
const itn1 = aDossier(callOf('ITN1'));
const itn2 = aDossier(callOf('ITN2'));
const itn3 = aDossier(callOf('ITN3'));
const itn6 = aDossier(callOf('ITN6'));
const snap1 = aDossier(callOf('SNAP1'));
const snap2 = aDossier(callOf('SNAP2A'));

sentencesOf('What is told of declarations', [
  {
    title: 'a kind of carrier that nobody knows',
    rule: 'carrier.type',
    dossier: itn2.withField('carrierType', 'Association'),
    told: [
      [
        'error, carrierType',
        '« Association » n’est pas un choix de « Type de porteur » : choisissez dans la liste de la cellule.',
        'ITN2, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'a kind of carrier, but for its accents',
    rule: 'carrier.type',
    dossier: itn2.withField('carrierType', 'operateur de l’etat'),
    told: [
      [
        'error, carrierType',
        '« operateur de l’etat » n’est pas un choix de « Type de porteur » : choisissez « Opérateur de l’État ».',
        'ITN2, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'a kind of carrier that the call does not take',
    rule: 'carrier.type',
    dossier: itn2.carriedBy('local-authority'),
    told: [
      [
        'error, carrierType',
        'Porteur non éligible (Collectivité territoriale) : l’appel admet « Direction métier d’une administration » ou « Opérateur de l’État ».',
        'ITN2, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'a kind of carrier on which the call’s text is of two voices',
    rule: 'carrier.type',
    dossier: itn6.carriedBy('public-laboratory'),
    told: [
      [
        'info, carrierType',
        'Laboratoire de recherche public : cité dans le résumé de la thématique, mais pas dans sa rubrique « Éligibilité », qui nomme l’administration centrale ou son opérateur.',
        'ITN6, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'results two days late',
    rule: 'results.deadline',
    dossier: itn6
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-04-17')),
    told: [
      [
        'error, resultsDate',
        'Premiers résultats prévus le 17/04/2021, au-delà des 3 mois admis (15/04/2021) : avancez-les de 2 jours.',
        'ITN6, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'results before the start',
    rule: 'results.deadline',
    dossier: itn6
      .withField('startDate', on('2021-01-15'))
      .withField('resultsDate', on('2021-01-14')),
    told: [
      [
        'warning, resultsDate',
        'Premiers résultats prévus le 14/01/2021, avant le début du projet (15/01/2021) : corrigez l’une des deux dates.',
        null,
      ],
    ],
  },
  {
    title: 'a filing on the eve of the opening',
    rule: 'deposit.window',
    dossier: itn3.withField('depositDate', on('2020-11-30')),
    told: [
      [
        'error, depositDate',
        'Le dépôt du 30/11/2020 précède l’ouverture : déposez à partir du 01/12/2020, un jour plus tard.',
        'ITN3, Dispositions particulières de la thématique, Processus de sélection',
      ],
    ],
  },
  {
    title: 'a filing after the closing',
    rule: 'deposit.window',
    dossier: itn3.withField('depositDate', on('2021-02-02')),
    told: [
      [
        'error, depositDate',
        'Le dépôt du 02/02/2021 suit la clôture : il fallait déposer au plus tard le 31/01/2021, 2 jours plus tôt.',
        'ITN3, Dispositions particulières de la thématique, Processus de sélection',
      ],
    ],
  },
  {
    title: 'SNAP2 filed on the 15th',
    rule: 'deposit.month',
    dossier: snap2.withField('depositDate', on('2021-02-15')),
    told: [
      [
        'warning, depositDate',
        'Déposé le 15/02/2021, le dossier sera examiné par le jury du mois suivant : déposez avant le 15 du mois, un jour plus tôt, pour le prochain.',
        'SNAP2A, Dispositions particulières de la thématique, Processus de sélection',
      ],
    ],
  },
  {
    title: 'ITN3, one inhabitant and one department short',
    rule: 'territory.population',
    dossier: itn3.withField('population', 999_999).withField('departments', 2),
    told: [
      [
        'warning, population',
        'Le périmètre est en deçà de ce que l’appel donne en exemple : il manque un habitant (sur 1 000 000) ou un département (sur 3) ; étendez-le, ou justifiez l’ampleur du projet.',
        'ITN3, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'ITN3, two deconcentrated services of six',
    rule: 'territory.services',
    dossier: itn3.withField('leadServices', 6).withField('deconcentratedServices', 2),
    told: [
      [
        'error, deconcentratedServices',
        'Services déconcentrés dans le portage opérationnel : 2 sur 6, il en faut 50 %, soit 3 : remplacez l’un des autres services par un service déconcentré, ou associez-en 2 de plus.',
        'ITN3, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'more deconcentrated services than services',
    rule: 'territory.services',
    dossier: itn3.withField('leadServices', 1).withField('deconcentratedServices', 2),
    told: [
      [
        'error, deconcentratedServices',
        'Plus de services déconcentrés (2) que de services en tout (1) : corrigez l’un des deux nombres.',
        'ITN3, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'ITN3 without a central administration',
    rule: 'territory.central',
    dossier: itn3.withField('centralAdministrations', 0),
    told: [
      [
        'error, centralAdministrations',
        'Associez au projet au moins une administration centrale.',
        'ITN3, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'ITN1 outside the observatory',
    rule: 'observatory.listed',
    dossier: itn1.withField('observatory', 'Non'),
    told: [
      [
        'error, observatory',
        'La démarche doit être recensée dans l’observatoire : répondez Oui si elle l’est ; sinon le projet n’est pas éligible.',
        'ITN1, Financement, Éligibilité',
      ],
    ],
  },
  {
    title: 'SNAP1 without relay',
    rule: 'relay.2023',
    dossier: snap1.withField('relay', 'Non'),
    told: [
      [
        'warning, relay',
        'L’appel demande au porteur d’assurer, le cas échéant, le relais du financement à partir de 2023 : répondez Oui s’il s’y engage ; sinon, justifiez dans le dossier que ce relais est sans objet.',
        'SNAP1, Descriptif de la thématique',
      ],
    ],
  },
  {
    title: 'commitments answered in part',
    rule: 'commitment.missing',
    dossier: snap2.withRange('commitments', [
      ['A', 'Oui'],
      ['B', ''],
      ['C', 'Non'],
    ]),
    told: [
      [
        'warning, commitments 1,1',
        'Engagements non pris (2 sur 3) : répondez Oui à chacun de ceux que le porteur prend.',
        null,
      ],
    ],
  },
]);
