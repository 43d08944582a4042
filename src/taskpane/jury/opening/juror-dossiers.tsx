import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { dossiersInWords } from '../../../documents/jury/opening/named-dossiers';
import type { PlannedJuror } from '../../../documents/jury/plan';
import { textsOf, type Form } from './form';

const useStyles = makeStyles({
  item: {
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
  },
  name: { margin: 0, overflowWrap: 'anywhere' },
  said: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  choice: { margin: '6px 0 0', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: '0 0 4px', fontSize: tokens.fontSizeBase200 },
  list: {
    maxHeight: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  dossier: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'center',
    // 24 px high: the least a finger needs (WCAG 2.5.8).
    minHeight: '24px',
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  box: { margin: 0, width: '16px', height: '16px', accentColor: tokens.colorBrandBackground },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

interface JurorDossiersProps {
  readonly form: Form;
  readonly juror: PlannedJuror;
  /** null: all of them, those that come late too. */
  readonly onChange: (ids: readonly string[] | null) => void;
}

/** What one juror scores, in words; boxes to tick come when they are asked for: there may be hundreds. */
export function JurorDossiers({ form, juror, onChange }: JurorDossiersProps) {
  const styles = useStyles();
  const texts = textsOf(form).assign;
  const [isOpen, setIsOpen] = useState(false);
  const boxes = useId();
  const known = form.draft.plan.dossiers.map(({ id }) => id);
  const { assigned, name } = juror;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div>
          <p className={styles.name}>{name}</p>
          <p className={styles.said}>
            {assigned === null
              ? texts.all
              : texts.some(assigned.length, known.length, dossiersInWords(assigned, known))}
          </p>
        </div>
        <Button
          size="small"
          aria-label={isOpen ? undefined : texts.choose(name)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? boxes : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? texts.close : texts.chooseShort}
        </Button>
      </div>
      {isOpen && <Boxes id={boxes} form={form} juror={juror} onChange={onChange} />}
    </li>
  );
}

function Boxes({ id, form, juror, onChange }: JurorDossiersProps & { readonly id: string }) {
  const styles = useStyles();
  const texts = textsOf(form).assign;
  const { dossiers } = form.draft.plan;
  const known = dossiers.map((dossier) => dossier.id);
  const ticked = new Set(juror.assigned ?? known);
  const toggle = (dossier: string, isTicked: boolean): void => {
    const ids = known.filter((one) => (one === dossier ? isTicked : ticked.has(one)));
    onChange(ids.length === known.length ? null : ids);
  };
  return (
    <fieldset id={id} className={styles.choice}>
      <legend className={styles.legend}>{texts.dossiersOf(juror.name)}</legend>
      <div className={styles.list}>
        {dossiers.map((dossier) => (
          <label key={dossier.id} className={styles.dossier}>
            <input
              type="checkbox"
              className={styles.box}
              checked={ticked.has(dossier.id)}
              onChange={({ target }) => toggle(dossier.id, target.checked)}
            />
            <span>
              {dossier.id} · {dossier.title}
            </span>
          </label>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onChange(null)}>
          {texts.tick}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {texts.untick}
        </Button>
      </div>
    </fieldset>
  );
}
