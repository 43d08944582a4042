import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { asksComment } from '../../documents/jury/comment-asked';
import { scaleOf } from '../../documents/jury/panel-of';
import { isToDo, type LineState } from '../../documents/jury/progress';
import { scoreOnScale } from '../../documents/jury/scoring/counted-score';
import type { PanelDossier } from '../../documents/jury/scoring/panel';
import type { JurorLine, JurorSheet } from '../../documents/jury/session';
import type { RawCell } from '../../workbook/table-rows';
import { PARTICIPATIONS } from '../../documents/jury/template/choices';
import { labelOf } from '../../workbook/choices';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookPort } from '../../excel/port';
import { isBlank, type Scalar } from '../../workbook/scalar';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { CommentField } from './comment-field';
import { Conflicts } from './conflicts';
import { DossierChoice } from './dossier-choice';
import { ownDossiers, recusable } from './own-dossiers';
import { Recuse } from './recuse';
import { focusIn, ScoreRow } from './score-row';
import { TEXTS } from './texts';
import { useScoring, type Scoring } from './use-scoring';
import { runningTotal } from './running-total';
import { useWayOn } from './way-on';

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
  /** Whose view it is has just been said in the pane. */
  readonly isAsked?: boolean;
}

/** A juror’s own sheet, dossier by dossier and criterion by criterion. Nothing of anybody else’s is shown. */
export function JurorView({ verdict, sheet, port, onWritten, isAsked = false }: JurorViewProps) {
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const styles = useStyles();
  const scoring = useScoring(sheet, port, onWritten);
  const dossiers = ownDossiers(verdict, sheet, scoring);
  // The first to do as one comes here: it stays in view once it is done.
  const [chosen, setChosen] = useState(
    () => dossiers.find(({ state }) => isToDo(state))?.dossier.id,
  );
  const box = useRef<HTMLDivElement>(null);
  const { goTo, onFocus, onBlur } = useWayOn(box, setChosen, isAsked);
  const current = dossiers.find(({ dossier }) => dossier.id === chosen) ?? dossiers[0];
  if (!current) return null;
  return (
    <div ref={box} onFocus={onFocus} onBlur={onBlur}>
      <DossierChoice
        entries={dossiers.map(({ dossier, title, state }) => ({ id: dossier.id, title, state }))}
        current={current.dossier.id}
        onChoose={setChosen}
        onScore={(id) => goTo(id, 'score')}
        onComment={(id) => goTo(id, 'comment')}
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
    </div>
  );
}

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
  if (state.kind === 'recused') {
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
  if (state.kind === 'not-assigned') return <Message tone="info">{texts.notAssigned}</Message>;
  const counted = countedScores(verdict, line, scoring).filter(
    (score, index) => score !== null && dossier.applies[index] === true,
  ).length;
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
        <Recuse scores={counted} onRecuse={recuse} />
        {scoring.undo && (
          <Button size="small" onClick={scoring.undo}>
            {texts.undo}
          </Button>
        )}
      </div>
    </>
  );
}

/** What counts of a line, criterion by criterion, what is being written included; null: nothing does. */
const countedScores = (
  { panel }: JuryVerdict,
  line: JurorLine,
  scoring: Scoring,
): readonly (number | null)[] =>
  line.first.map(({ raw }, index) => {
    const after = scoring.value(line, `after${index + 1}`, line.after[index]?.raw ?? null);
    const first = scoring.value(line, `first${index + 1}`, raw);
    return scoreOnScale(panel.scale, isBlank(after) ? first : after);
  });

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
  const read = (cells: readonly RawCell[], key: string, index: number): Scalar =>
    scoring.value(line, `${key}${index + 1}`, cells[index]?.raw ?? null);
  const lacks = (...cells: readonly Scalar[]): boolean => {
    const bad = cells.filter((raw) => scoreOnScale(scaleOf(session), raw) === null);
    return bad.length === cells.length || !bad.every(isBlank);
  };
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
          const put = (key: string, cells: readonly RawCell[], to: Scalar): void =>
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
              isLacking={dossier.applies[index] === true && lacks(scores.first, scores.after)}
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
  const scores = countedScores(verdict, line, scoring);
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
