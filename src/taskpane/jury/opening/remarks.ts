import type { ListRemark, PassedOver } from '../../../documents/jury/opening/list-headings';
import { listedTwice } from '../../../documents/jury/opening/listed-twice';
import type { PlannedDossier } from '../../../documents/jury/plan';
import type { Language } from '../../../language/language';
import { OPENING_TEXTS, type OpeningTexts } from './texts';

interface Understood {
  readonly dossiers: readonly PlannedDossier[];
  readonly listed: readonly ListRemark[];
  readonly ofJurors: readonly ListRemark[];
}

/** What is told of the lists and keeps no session from being opened, a sentence each. */
export function remarksIn(
  { dossiers, listed, ofJurors }: Understood,
  language: Language,
): readonly string[] {
  const texts = OPENING_TEXTS[language].lists;
  return [
    ...listed.map((remark) => ofList(remark, texts.dossiers, texts)),
    ...ofJurors.map((remark) => ofList(remark, texts.jurors, texts)),
    ...listedTwice(dossiers).map(([one, other]) => texts.twice(one, other)),
  ];
}

function ofList(remark: ListRemark, list: string, texts: OpeningTexts['lists']): string {
  switch (remark.kind) {
    case 'unknown-columns':
      return texts.unknownColumns(list, named(remark.columns, texts));
    case 'other-unit':
      return texts.otherUnit(list, named(remark.columns, texts));
    case 'first-line':
      return texts.firstLine(list, remark.text);
  }
}

const named = (columns: readonly PassedOver[], texts: OpeningTexts['lists']): string =>
  columns
    .map(({ heading, position }) => (heading === '' ? texts.column(position) : heading))
    .join(', ');
