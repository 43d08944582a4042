import type { DocumentDataModel, IAccessor } from '@univerjs/core';
import type { Engine } from './engine';
import {
  CommandType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
} from '@univerjs/core';
import {
  EditingRenderController,
  IDescriptionService,
  IEditorService,
  InsertFunctionOperation,
  IRenderManagerService,
} from '@univerjs/preset-sheets-core';
import { IFunctionService, LexerTreeBuilder } from '@univerjs/engine-formula';
import { UNIT } from './engine';
import { localFormula, localFunctionName, withEnglishMarks } from './local-formula';

/**
 * The editor in which a French formula is typed: it proposes functions under their French names, knows where an
 * argument ends, and leaves the text as it is. Univer reads English ones, and would make `50,5` of `50,05`.
 */
export function editFrenchFormulas(engine: Engine): void {
  if (engine.locale !== 'fr-FR') return;
  nameFunctions(engine);
  readMarks(engine);
  leaveAsTyped(engine);
  insertFunctions(engine);
}

function nameFunctions({ injector, locale }: Engine): void {
  const descriptions = injector.get(IDescriptionService);
  const english = [...injector.get(IFunctionService).getDescriptions().values()];
  descriptions.unregisterDescriptions(english.map(({ functionName }) => functionName));
  descriptions.registerDescriptions(
    english.map(({ aliasFunctionName: _english, ...described }) => ({
      ...described,
      functionName: localFunctionName(described.functionName, locale),
    })),
  );
}

const EDITORS = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];

/** What is being typed is read with its own marks; all other formulas are English ones. */
function readMarks({ injector }: Engine): void {
  const lexer = injector.get(LexerTreeBuilder);
  const units = injector.get(IUniverInstanceService);
  const typed = (): (string | undefined)[] =>
    EDITORS.map((id) => units.getUnit<DocumentDataModel>(id)?.getBody()?.dataStream.slice(0, -2));
  const isTyped = (text: string): boolean => {
    const formula = text.startsWith('=') ? text : `=${text}`;
    return typed().includes(formula);
  };
  const nodesOf = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (text) =>
    isTyped(text) ? inTypedMarks(nodesOf(withEnglishMarks(text)), text) : nodesOf(text);
  const functionAt = lexer.getFunctionAndParameter.bind(lexer);
  // Univer asks with a letter added, for the argument that is about to be typed.
  lexer.getFunctionAndParameter = (text, at) =>
    functionAt(isTyped(text.replace(/A$/, '')) ? withEnglishMarks(text) : text, at);
}

type Nodes = ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>;

/** The nodes with the letters that were typed: Univer puts the text together again from them. */
function inTypedMarks(nodes: Nodes, text: string): Nodes {
  let at = text.startsWith('=') ? 1 : 0;
  return nodes?.map((node) => {
    const written = typeof node === 'string' ? node : node.token;
    const typed = text.slice(at, at + written.length);
    at += written.length;
    return typeof node === 'string' ? typed : { ...node, token: typed };
  });
}

/** What Univer keeps to itself of the editor that is left (0.25.1). */
interface LeavingEditor {
  _lexerTreeBuilder: Pick<LexerTreeBuilder, 'sequenceNodesBuilder' | 'checkIfAddBracket'>;
}

/** Of a formula without nodes Univer keeps the text: it would read each number in it as an American one. */
function leaveAsTyped({ injector }: Engine): void {
  const editing = injector
    .get(IRenderManagerService)
    .getRenderById(UNIT)
    ?.with(EditingRenderController);
  if (!editing) throw new Error('Univer has no editor');
  const lexer = injector.get(LexerTreeBuilder);
  const leaving = editing as unknown as LeavingEditor;
  leaving._lexerTreeBuilder = {
    sequenceNodesBuilder: () => undefined,
    checkIfAddBracket: (text) => lexer.checkIfAddBracket(withEnglishMarks(text)),
  };
}

/** The ribbon's functions: what it opens in the editor is a formula to go on with. */
function insertFunctions({ commands, locale }: Engine): void {
  const { id } = InsertFunctionOperation;
  commands.unregisterCommand(id);
  commands.registerCommand({
    id,
    type: CommandType.OPERATION,
    handler: (accessor, params) =>
      InsertFunctionOperation.handler(withLocalEditors(accessor, locale), params),
  });
}

function withLocalEditors(accessor: IAccessor, locale: Engine['locale']): IAccessor {
  const editors = accessor.get(IEditorService);
  const local = shadow(editors, {
    getEditor: (id) => {
      const editor = editors.getEditor(id);
      return (
        editor &&
        shadow(editor, {
          replaceText: (text, isCursorMoved) =>
            editor.replaceText(localFormula(text, locale), isCursorMoved),
        })
      );
    },
  });
  const get = (service: unknown, ...rest: unknown[]): unknown =>
    service === IEditorService ? local : Reflect.apply(accessor.get, accessor, [service, ...rest]);
  return { ...accessor, get: get as IAccessor['get'] };
}

/** The same object with some methods of its own. */
const shadow = <T extends object>(object: T, own: Partial<T>): T =>
  Object.create(object, Object.getOwnPropertyDescriptors(own)) as T;
