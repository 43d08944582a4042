import type { Severity } from '../../findings/finding';
import { french } from './french';

export const EXAMPLES_HELP = french`bareme examples APPEL.json [EXEMPLES.json] [--json] [--lang fr|en]

Juge les dossiers d’exemple d’un appel d’après ses règles et dit où le résultat n’est pas celui que vous attendez :
un montant, un constat absent, un constat de trop. APPEL.json est le fichier de l’appel ; à défaut d’autre nom, ses
exemples sont dans APPEL.examples.json, à côté (docs/schemas/examples.schema.json). APPEL peut aussi être le code
d’un appel de Barème, suivi du fichier d’exemples.

  --json          un objet JSON par exemple et par ligne (docs/schemas/example-results.schema.json),
                  en français sauf --lang en
  --lang fr|en    la langue

Fin : 0 tous les exemples tiennent · 1 un exemple ne tient pas · 2 un fichier ne peut être lu.
`;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'information',
};

/** A figure that is not the one expected, amounts as they are written. */
interface OtherFigure {
  readonly figure: string;
  readonly expected: string;
  readonly found: string;
  /** Without a sign. */
  readonly gap: string;
  readonly isMore: boolean;
}

interface MissingFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly found: readonly Severity[];
  readonly holds: string;
}

interface UnexpectedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly count: number;
}

const counted = (count: number): string => (count > 1 ? `${count} exemples` : `${count} exemple`);

/** What `bareme examples` says, in French. */
export const EXAMPLES = {
  noCall: () => french`Les exemples de quel appel ? Par exemple : bareme examples mon-appel.json`,
  noFile: ({ id }: { id: string }) =>
    french`Quels exemples juger d’après ${id} ? Par exemple : bareme examples ${id} mes-exemples.json`,
  holds: (a: { line: number; call: string; title: string }) =>
    french`ligne ${a.line}, ${a.call} : « ${a.title} » tient.`,
  fails: (a: { line: number; call: string; title: string }) =>
    french`ligne ${a.line}, ${a.call} : « ${a.title} » ne tient pas.`,
  atLine: ({ line, sentence }: { line: number; sentence: string }) =>
    french`ligne ${line} : ${sentence}`,
  otherFigure: (a: OtherFigure) =>
    french`${a.figure} : attendu ${a.expected}, trouvé ${a.found} (${a.gap} ${a.isMore ? 'de trop' : 'de moins'}).`,
  missing: ({ rule, severity, found, holds }: MissingFinding) =>
    found.length > 0
      ? french`${rule} : attendu ${SEVERITIES[severity]}, trouvé ${found.map((one) => SEVERITIES[one]).join(', ')}.`
      : french`Constat attendu et absent : ${rule} (${SEVERITIES[severity]}). La règle ne trouve rien à redire : ${holds}`,
  unexpected: ({ rule, severity, message, count }: UnexpectedFinding) =>
    french`Constat de trop : ${rule} (${SEVERITIES[severity]})` +
    (count > 1 ? french`, ${count} fois` : '') +
    french`. ${message}`,
  why: ({ why }: { why: string }) => french`Calcul attendu : ${why}`,
  summary: ({ examples, failing }: { examples: number; failing: number }) =>
    failing === 0
      ? french`${counted(examples)} : tout est comme attendu.`
      : french`${counted(examples)}, dont ${failing} ne ${failing > 1 ? 'tiennent' : 'tient'} pas.`,
};
