import type { Call, CallExpenseType } from '../../calls/call';
import { folded } from '../../language/folded';
import { isShortened, wordsIn } from '../../language/near-words';
import type { Certainty, ProposedType } from '../reading';

/** Words by which people name what the general types are for, by the types’ identifiers. */
const WORDS: readonly (readonly [id: string, words: RegExp])[] = [
  [
    'staff',
    /\b(?:titre 2|t2|masse salariale|salaires?|remuneration|traitements? et salaires|personnels? internes?|frais de personnel|agents? (?:titulaires?|contractuels?|interne)|internal staff|salar(?:y|ies)|payroll|staff costs?|fonctionnaires?)\b/,
  ],
  [
    'contingency',
    /\b(?:provisions?|aleas?|imprevus?|contingenc(?:y|ies)|marge pour risques?|risques?)\b/,
  ],
  ['maintenance', /\b(?:maintenance|tma|mco|corrective|evolutive|maintien en condition)\b/],
  [
    'hosting',
    /\b(?:hebergements?|hosting|cloud|serveurs?|servers?|infogerance|exploitation|iaas|paas|vm|nom de domaine|domain name|stockage)\b/,
  ],
  ['licences', /\b(?:licen[cs]es?|abonnements?|souscriptions?|saas|subscriptions?)\b/],
  [
    'shared-team',
    /\b(?:equipe mutualisee|support (?:aux )?utilisateurs?|user support|help ?desk|hotline|assistance (?:aux )?utilisateurs?|shared team)\b/,
  ],
  [
    'shared-hardware-software',
    /\b(?:materiels?|progiciels?|hardware|equipements?|ordinateurs?|postes de travail|tablettes?|laptops?|imprimantes?|ecrans?)\b/,
  ],
  [
    'development',
    /\b(?:developpements?|developpeurs?|developpeuses?|dev|devs|developers?|development|realisation|front|front end|back|back end|frontend|backend|fullstack|prototypes?|prototypage|integration|integrateurs?|api|apis|codage|programmation|mvp|sprints?|recette|tests?|ux|ui|design|designers?|graphistes?|maquettes?|interfaces?|data scientists?|migrations?)\b/,
  ],
  [
    'consulting-steering',
    /\b(?:amoa|amo|moa|conseils?|consulting|consultants?|cadrage|pilotage|etudes?|audits?|coach|coachs|coaching|accompagnements?|conduite du changement|chef(?:fe)? de projets?|project manager|product owner|po|scrum master|pmo|framing|steering|expertise|expert|juridique|juristes?|direction de projet|strategie)\b/,
  ],
];

/** Words of labels that any line may have. */
const COMMON = new Set(
  [
    ...[
      'de',
      'du',
      'des',
      'la',
      'le',
      'les',
      'et',
      'en',
      'au',
      'aux',
      'sur',
      'pour',
      'par',
      'dans',
    ],
    ...[
      'the',
      'of',
      'and',
      'for',
      'to',
      'in',
      'on',
      'their',
      'they',
      'are',
      'is',
      'si',
      'elles',
      'sont',
    ],
    ...[
      'service',
      'services',
      'projet',
      'project',
      'prestation',
      'plan',
      'different',
      'sujet',
      'equipe',
    ],
    ...[
      'interne',
      'utilisateur',
      'user',
      'team',
      'ligne',
      'procedure',
      'administration',
      'produit',
    ],
    ...[
      'agile',
      'logicielle',
      'software',
      'necessaire',
      'cercle',
      'mise',
      'niveau',
      'partage',
      'shared',
    ],
    ...['solution', 'support', 'faire', 'connaitre', 'design', 'travailler', 'adoption', 'end'],
  ].flatMap(wordsIn),
);

interface Texts {
  readonly type: string;
  readonly label: string;
  readonly section: string | null;
}

/**
 * What a line is for, by its words: those of its own column first, then its label, then the title above it. Nothing is
 * proposed where no word is known.
 */
export function proposeType(call: Call, { type, label, section }: Texts): ProposedType | null {
  return (
    proposed(call, type, 'type') ??
    proposed(call, label, 'label') ??
    (section === null ? null : proposed(call, section, 'section'))
  );
}

function proposed(call: Call, text: string, from: ProposedType['from']): ProposedType | null {
  if (text.trim() === '') return null;
  const { types } = call.expenses;
  const found = called(types, text) ?? byWords(types, text);
  return found && { ...found, from };
}

type Match = Omit<ProposedType, 'from'>;

/** The label itself, or a part of it that is no other’s. */
function called(types: readonly CallExpenseType[], text: string): Match | null {
  const wanted = folded(text);
  const same = types.find(({ id, label }) =>
    [id, label.fr, label.en].some((word) => folded(word) === wanted),
  );
  if (same) return { id: same.id, certainty: 'certain', words: text };
  const short = types.filter(({ label }) =>
    [label.fr, label.en].some((word) => isShortened(text, word)),
  );
  const [only, another] = short;
  return only && !another ? { id: only.id, certainty: 'certain', words: text } : null;
}

function byWords(types: readonly CallExpenseType[], text: string): Match | null {
  const own = byLabels(types, text);
  if (own) return own;
  const words = folded(text);
  const found = WORDS.flatMap(([id, pattern]) => {
    const type = types.find((one) => one.id === id) ?? types.find(({ general }) => general === id);
    const [match] = pattern.exec(words) ?? [];
    return type && match !== undefined ? [{ type, match, at: words.indexOf(match) }] : [];
  });
  const [first, another] = found.toSorted((one, other) => one.at - other.at);
  if (!first) return null;
  const certainty: Certainty = another ? 'unsure' : 'likely';
  return { id: first.type.id, certainty, words: first.match };
}

/** Words of the labels of the call’s own types, which the general ones do not have. */
function byLabels(types: readonly CallExpenseType[], text: string): Match | null {
  const general = new Set(WORDS.map(([id]) => id));
  const given = new Set(wordsIn(text));
  const found = types
    .filter(({ id }) => !general.has(id))
    .flatMap(({ id, label }) => {
      const words = [...wordsIn(label.fr), ...wordsIn(label.en)];
      const match = words.find((word) => word.length > 1 && !COMMON.has(word) && given.has(word));
      return match === undefined ? [] : [{ id, match }];
    });
  const [first, another] = found;
  if (!first) return null;
  return { id: first.id, certainty: another ? 'unsure' : 'likely', words: first.match };
}
