import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { asksComment } from '../../documents/jury/comment-asked';
import { scaleOf } from '../../documents/jury/panel-of';
import { isSetAside, isToDo, stateOf, type LineState } from '../../documents/jury/progress';
import { scoreOnScale } from '../../documents/jury/scoring/counted-score';
import type { PanelDossier } from '../../documents/jury/scoring/panel';
import type { JurorLine, JurorSheet, ScoreCell } from '../../documents/jury/session';
import { labelOf, PARTICIPATIONS } from '../../documents/jury/template/choices';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookPort } from '../../excel/port';
import { isBlank, type Scalar } from '../../workbook/scalar';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { CommentField } from './comment-field';
import { Conflicts, type Recusable } from './conflicts';
import { DossierChoice } from './dossier-choice';
import { focusIn, ScoreRow } from './score-row';
import { TEXTS } from './texts';
import { useScoring, type Scoring } from './use-scoring';
import { runningTotal } from './running-total';

const useStyles = makeStyles({
  list: {
    margin: '8px 0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  hint: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  total: { margin: '8px 0', fontSize: tokens.fontSizeBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface JurorViewProps {
  readonly verdict: JuryVerdict;
  readonly sheet: JurorSheet;
  readonly port: Pick<WorkbookPort, 'correct'>;
  readonly onWritten: () => void;
}

/** A juror’s own sheet, dossier by dossier and criterion by criterion. Nothing of anybody else’s is shown. */
export function JurorView({ verdict, sheet, port, onWritten }: JurorViewProps) {
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const styles = useStyles();
  const scoring = useScoring(sheet, port, onWritten);
  const dossiers = useOwnDossiers(verdict, sheet, scoring);
  // The first to do as one comes here: it stays in view once it is done.
  const [chosen, setChosen] = useState(
    () => dossiers.find(({ state }) => isToDo(state))?.dossier.id,
  );
  const current = dossiers.find(({ dossier }) => dossier.id === chosen) ?? dossiers[0];
  if (!current) return null;
  return (
    <>
      <DossierChoice
        entries={dossiers.map(({ dossier, title, state }) => ({ id: dossier.id, title, state }))}
        current={current.dossier.id}
        onChoose={setChosen}
      />
      <Conflicts
        dossiers={recusable(verdict, dossiers)}
        onRecuse={(line) =>
          scoring.recuse(line, labelOf(PARTICIPATIONS, 'recused')[verdict.session.language])
        }
      />
      {scoring.news?.kind === 'changed' && <Message tone="warning">{texts.changed}</Message>}
      {scoring.news?.kind === 'failed' && <TroubleMessage trouble={scoring.news.trouble} />}
      {current.line ? (
        <Line
          key={current.dossier.id}
          verdict={verdict}
          dossier={current.dossier}
          line={current.line}
          state={current.state}
          scoring={scoring}
        />
      ) : (
        <Message tone="warning">{texts.lineLost}</Message>
      )}
      <p className={styles.hint}>{texts.keys(scaleOf(verdict.session).step < 1)}</p>
      <p className={styles.hint}>{texts.communicable}</p>
    </>
  );
}

interface OwnDossier {
  readonly dossier: PanelDossier;
  readonly title: string;
  /** null: the sheet has no line for it, or several. */
  readonly line: JurorLine | null;
  readonly state: LineState;
}

/** The dossiers that a juror is to score, with what they have typed since the last reading. */
function useOwnDossiers(
  { session, panel }: JuryVerdict,
  sheet: JurorSheet,
  scoring: Scoring,
): readonly OwnDossier[] {
  const aside = new Set(
    session.dossiers.flatMap((dossier) => (isSetAside(session, dossier) ? dossier.id : [])),
  );
  return panel.dossiers
    .filter(({ id }) => !aside.has(id))
    .map((dossier): OwnDossier => {
      const lines = sheet.lines.filter(({ id }) => id.toLowerCase() === dossier.id.toLowerCase());
      const line = lines.length === 1 ? (lines[0] ?? null) : null;
      const known = session.dossiers.find(({ id }) => id === dossier.id);
      const title = known?.title.value ?? known?.number.value ?? '';
      const typed = line && withTyped(line, scoring);
      const state = typed ? stateOf(panel, typed, dossier.applies) : 'untouched';
      return { dossier, title, line, state };
    });
}

/** Those that this juror is to score, each with its carrier: whom one knows is often the carrier. */
const recusable = (
  { session }: JuryVerdict,
  dossiers: readonly OwnDossier[],
): readonly Recusable[] =>
  dossiers.flatMap(({ dossier: { id }, title, line, state }) => {
    if (!line || state === 'recused' || state === 'not-assigned') return [];
    const carrier = session.dossiers.find((one) => one.id === id)?.carrier.value ?? '';
    return { line, name: [id, title, carrier].filter(Boolean).join(' · ') };
  });

const withTyped = (line: JurorLine, scoring: Scoring): JurorLine => ({
  ...line,
  first: line.first.map((cell, index) => ({
    ...cell,
    raw: scoring.value(line, `first${index + 1}`, cell.raw),
  })),
});

interface LineProps {
  readonly verdict: JuryVerdict;
  readonly dossier: PanelDossier;
  readonly line: JurorLine;
  readonly state: LineState;
  readonly scoring: Scoring;
}

function Line({ verdict, dossier, line, state, scoring }: LineProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const { session } = verdict;
  const isLate = session.settings.stage.value !== 'scoring' && session.ranked !== null;
  const [group, setGroup] = useState<'first' | 'after'>(isLate ? 'after' : 'first');
  if (state === 'recused') {
    return (
      <Message
        tone="info"
        actions={
          scoring.undo && (
            <Button size="small" onClick={scoring.undo}>
              {texts.undo}
            </Button>
          )
        }
      >
        {texts.recused}
      </Message>
    );
  }
  if (state === 'not-assigned') return <Message tone="info">{texts.notAssigned}</Message>;
  const recuse = (): void =>
    scoring.recuse(line, labelOf(PARTICIPATIONS, 'recused')[session.language]);
  return (
    <>
      <div role="group" className={styles.actions}>
        {(['first', 'after'] as const).map((one) => (
          <Button
            key={one}
            size="small"
            appearance={group === one ? 'primary' : 'secondary'}
            aria-pressed={group === one}
            onClick={() => setGroup(one)}
          >
            {texts[one]}
          </Button>
        ))}
      </div>
      {group === 'after' && <p className={styles.hint}>{texts.afterHint}</p>}
      <Criteria verdict={verdict} dossier={dossier} line={line} scoring={scoring} group={group} />
      <RunningTotal verdict={verdict} dossier={dossier} line={line} scoring={scoring} />
      <CommentField
        label={texts.appreciation}
        comment={scoring.value(line, 'appreciation', line.appreciation.raw)}
        isDue={false}
        onComment={(words) =>
          scoring.write(line, 'appreciation', line.appreciation.raw, words === '' ? null : words)
        }
      />
      <div className={styles.actions}>
        <Button size="small" onClick={recuse}>
          {texts.recuse}
        </Button>
        {scoring.undo && (
          <Button size="small" onClick={scoring.undo}>
            {texts.undo}
          </Button>
        )}
      </div>
    </>
  );
}

interface CriteriaProps extends Omit<LineProps, 'state'> {
  readonly group: 'first' | 'after';
}

function Criteria({ verdict, dossier, line, scoring, group }: CriteriaProps) {
  const styles = useStyles();
  const { language } = useWording();
  const list = useRef<HTMLDivElement>(null);
  const { session } = verdict;
  const asks = asksComment(session);
  const levels = session.levels.flatMap(({ score, wording }) =>
    score.value === null ? [] : [{ score: score.value, wording }],
  );
  const read = (cells: readonly ScoreCell[], key: string, index: number): Scalar =>
    scoring.value(line, `${key}${index + 1}`, cells[index]?.raw ?? null);
  const move = (index: number, step: -1 | 1): void =>
    focusIn(list.current?.children[index + step] ?? null);
  return (
    <>
      <p className={styles.hint}>
        {levels
          .map(({ score, wording }) => `${score.toLocaleString(language)} ${wording}`)
          .join(' · ')}
      </p>
      <div ref={list} className={styles.list}>
        {session.criteria.map(({ code, label, definition }, index) => {
          const scores = {
            first: read(line.first, 'first', index),
            after: read(line.after, 'after', index),
          };
          const comment = read(line.comments, 'comment', index);
          const put = (key: string, cells: readonly ScoreCell[], to: Scalar): void =>
            scoring.write(line, `${key}${index + 1}`, cells[index]?.raw ?? null, to);
          return (
            <ScoreRow
              key={code}
              code={code}
              label={label}
              definition={definition}
              scale={scaleOf(session)}
              levels={levels}
              score={scores[group]}
              comment={comment}
              isCommentDue={(asks(scores.first) || asks(scores.after)) && isBlank(comment)}
              applies={dossier.applies[index] === true}
              onScore={(score) => put(group, line[group], score)}
              onComment={(words) => put('comment', line.comments, words === '' ? null : words)}
              onMove={(step) => move(index, step)}
            />
          );
        })}
      </div>
    </>
  );
}

/** One’s own scores alone, by the coefficients of the session. */
function RunningTotal({ verdict, dossier, line, scoring }: Omit<LineProps, 'state'>) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const { panel } = verdict;
  const scores = line.first.map(({ raw }, index) => {
    const after = scoring.value(line, `after${index + 1}`, line.after[index]?.raw ?? null);
    const first = scoring.value(line, `first${index + 1}`, raw);
    return scoreOnScale(panel.scale, isBlank(after) ? first : after);
  });
  const { total, count, due } = runningTotal(panel, dossier, scores);
  return (
    <p className={styles.total} role="status">
      {total === null
        ? texts.partial(count, due)
        : texts.total(
            (total / 100).toLocaleString(language, { minimumFractionDigits: 2 }),
            panel.scale.max.toLocaleString(language),
          )}
    </p>
  );
}
