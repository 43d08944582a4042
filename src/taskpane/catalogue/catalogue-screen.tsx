import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useRef, type FormEvent, type ReactNode } from 'react';
import type { CallSummary } from '../../calls/call';
import { BrandLine } from '../frame/brand-line';
import { Screen } from '../frame/screen';
import { useWording } from '../wording/language';
import { CallRow } from './call-row';
import { byFamily } from './search';
import { useSearch } from './use-search';

const useStyles = makeStyles({
  lead: {
    margin: '2px 0 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  search: { width: '100%', maxWidth: 'none' },
  family: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: '0 0 16px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    '& > li:first-child > button': { borderTopWidth: 0 },
  },
  nothing: { marginTop: '8px' },
  note: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface CatalogueScreenProps {
  readonly calls: readonly CallSummary[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  /** The call that the person comes back from; its row takes the focus. */
  readonly cameFrom: string | null;
  readonly notices: ReactNode;
  /** The way back to where the person came from; absent where the list is where one starts. */
  readonly back?: ReactNode;
  /** The quiet way to a call that is not in the list. */
  readonly footer: ReactNode;
}

/** No dossier in the workbook: the calls to choose from. */
export function CatalogueScreen(props: CatalogueScreenProps) {
  const { calls, query, onQuery, onOpen, cameFrom, notices, footer } = props;
  const styles = useStyles();
  const { messages } = useWording();
  const { calls: found, inDescriptions } = useSearch(calls, query);
  const search = useRef<HTMLInputElement>(null);
  const showAll = (): void => {
    onQuery('');
    // The button goes away.
    search.current?.focus();
  };
  const openOnlyOne = (event: FormEvent): void => {
    event.preventDefault();
    const [only, another] = found;
    if (only && !another) onOpen(only.id);
  };
  return (
    <Screen
      title={messages.catalogue.title}
      status={messages.catalogue.count(found.length)}
      focusElsewhere={cameFrom !== null}
      above={props.back ?? <BrandLine help="en-cinq-minutes" />}
      footer={footer}
      below={
        <>
          <p className={styles.lead}>{messages.catalogue.lead}</p>
          <form role="search" onSubmit={openOnlyOne}>
            <SearchBox
              ref={search}
              className={styles.search}
              aria-label={messages.catalogue.search}
              placeholder={messages.catalogue.placeholder}
              value={query}
              onChange={(_, { value }) => onQuery(value)}
            />
          </form>
        </>
      }
    >
      {notices}
      {inDescriptions && <p className={styles.note}>{messages.catalogue.inDescriptions}</p>}
      {byFamily(found).map(([family, members]) => (
        <section key={family} aria-label={family}>
          <h2 className={styles.family}>{messages.catalogue.family(family, members.length)}</h2>
          <ul className={styles.list}>
            {members.map((call) => (
              <li key={call.id}>
                <CallRow call={call} onOpen={onOpen} takesFocus={call.id === cameFrom} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && (
        <div className={styles.nothing}>
          <p>{messages.catalogue.nothing(query.trim())}</p>
          <Button onClick={showAll}>{messages.catalogue.showAll}</Button>
        </div>
      )}
    </Screen>
  );
}
