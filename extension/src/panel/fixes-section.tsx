// The fixes, before anything is uploaded: what the fixed file changes, and the suggestions for the user to decide.
import { useEffect } from 'preact/hooks';
import type { Report } from '../../../core/index.ts';
import { counted, Section } from '../../../ui/index.ts';
import { ChangeGroups } from './change-groups.tsx';
import { SuggestionGroup } from './suggestion-group.tsx';
import { trusted } from './trusted.ts';
import type { Fixes } from './use-fixes.ts';

/** The rule whose suggestions lean on the order that other dates of a column show. */
const DATES = 'date-format';

interface FixesSectionProps {
  readonly report: Report;
  readonly titles: { readonly [rule: string]: string };
  readonly fixes: Fixes;
}

export function FixesSection({ report, titles, fixes }: FixesSectionProps) {
  const { suggestions, decisions, decide, previewed } = fixes;
  const forms = report.issues.filter(({ fix }) => fix?.kind === 'safe' && fix.do === 'rewrite');
  const hasSafe = report.issues.some(({ fix }) => fix?.kind === 'safe');
  if (!hasSafe && suggestions.length === 0 && !previewed?.preview.changes) return null;
  const { ordersLost = [] } = previewed?.preview ?? {};
  const dates = titles[DATES] ?? DATES;
  return (
    <>
      {ordersLost.length > 0 && (
        <div class="lost" role="status">
          In {ordersLost.join(', ')}, only dates that are rewritten here show whether day or month comes
          first. Without them the other dates there could be read either way: accept the suggestion “{dates}”
          too.{' '}
          <button type="button" onClick={trusted(() => decide(DATES, true))}>
            Accept “{dates}”
          </button>
        </div>
      )}
      <Section title="Fixes" gist={gistOf(fixes, forms.length)}>
        {() => (
          <div class="fixes">
            <Wanted want={fixes.want} />
            <p class="count" role="status">
              {countOf(fixes)}
            </p>
            {forms.map(({ rule, fix }) => (
              <p key={rule} class="pf-note">
                {titles[rule] ?? rule}: {fix?.choices[0]?.label}.
              </p>
            ))}
            {previewed && <ChangeGroups {...previewed} />}
            {suggestions.length > 0 && <h4 class="pf-heading">Suggestions, for you to decide</h4>}
            {suggestions.map((suggestion) => (
              <SuggestionGroup
                key={suggestion.key}
                suggestion={suggestion}
                title={titles[suggestion.rule] ?? suggestion.rule}
                decision={decisions[suggestion.key]}
                decide={(decision) => decide(suggestion.key, decision)}
              />
            ))}
          </div>
        )}
      </Section>
    </>
  );
}

/** Opening the section is what asks for the preview of a large file. */
function Wanted({ want }: { readonly want: () => void }) {
  useEffect(want, []);
  return null;
}

function gistOf({ previewed, suggestions }: Fixes, forms: number): string {
  const atLeast = suggestions.some(({ capped }) => capped) ? 'at least ' : '';
  const open = suggestions.reduce((sum, { issues }) => sum + issues.length, 0);
  const parts = [
    previewed && (previewed.preview.changes > 0 || forms === 0)
      ? counted(previewed.preview.changes, 'change')
      : '',
    forms > 0 ? 'written anew' : '',
    open > 0 ? atLeast + counted(open, 'suggestion') : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function countOf({ previewed, counting, trouble }: Fixes): string {
  if (counting) return 'Counting the changes…';
  if (trouble || !previewed) return trouble && `The changes could not be counted: ${trouble}.`;
  const { changes, after } = previewed.preview;
  const { error, warning } = after.counts;
  const errors = error ? `${counted(error, 'error')} in ${counted(after.rowsWithErrors, 'row')}` : 'no error';
  const warnings = warning ? counted(warning, 'warning') : 'no warning';
  return `The fixed file has ${changes === 0 ? 'no change' : counted(changes, 'change')}. After these fixes: ${errors}, ${warnings}.`;
}
