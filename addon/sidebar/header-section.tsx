// The header of a table in a line, open where a name can be mended.
import type { Issue, Overview } from '../../core/index.ts';
import { Section } from '../../ui/index.ts';
import { type HeaderActions, type HeaderItem, HeaderList } from './header-list.tsx';

interface HeaderSectionProps extends HeaderActions {
  readonly overview: Overview;
  readonly issues: readonly Issue[];
}

export function HeaderSection({ overview, issues, ...actions }: HeaderSectionProps) {
  const ofHeader = issues.filter(({ row }) => row === overview.headerRow);
  const missing = ofHeader.filter(({ rule }) => rule === 'missing-column');
  const cells = itemsOf(overview, ofHeader);
  const renames = cells.filter(({ issue }) => issue?.fix).length;
  const known = cells.filter(isKnown).length;
  const gist = [
    missing.length > 0 && `${missing.length} missing`,
    renames > 0 && `${renames} to rename`,
    `${known} of ${cells.length} known`,
  ].filter(Boolean);
  const failing =
    missing.some(({ level }) => level === 'error') || cells.some(({ is }) => is === 'duplicate');
  return (
    <Section
      tone={failing ? 'error' : missing.length > 0 || known < cells.length ? 'warning' : 'pass'}
      title="Header"
      gist={gist.slice(0, 2).join(', ')}
      startOpen={renames > 0}
    >
      {() => <HeaderList row={overview.headerRow} cells={cells} missing={missing} {...actions} />}
    </Section>
  );
}

/** Those that need a look first; a blank cell only where cells below it are filled. */
function itemsOf({ header }: Overview, issues: readonly Issue[]): HeaderItem[] {
  const items = header.map((cell) => ({
    ...cell,
    issue: issues.find(
      ({ cells, fix, rule }) =>
        cells?.[0] === cell.position && (fix?.do === 'rename' || rule === 'blank-column'),
    ),
  }));
  const listed = items.filter(({ is, issue }) => is !== 'blank' || issue);
  return [...listed.filter((cell) => !isKnown(cell)), ...listed.filter(isKnown)];
}

function isKnown({ is }: HeaderItem): boolean {
  return is === 'exact' || is === 'own';
}
