// What it would take to undo a push: what it has made, what it has changed from what, what nobody can tell, and which
// of it the API can archive. A list; nothing is undone from here.
import {
  canArchive,
  type ReceiptHead,
  type Rollback,
  type RollbackItem,
  rollbackCsv,
  type Undoing,
} from '../../../core/index.ts';
import { counted, download, PagedList, Sentence, Shown } from '../../../ui/index.ts';

interface RollbackViewProps {
  readonly head: ReceiptHead;
  readonly undo: Rollback;
  readonly singular: string;
}

const ORDER: readonly Undoing[] = ['made', 'changed', 'unsure'];

export function RollbackView({ head, undo, singular }: RollbackViewProps) {
  const { items, untouched } = undo;
  const save = () =>
    download(
      new File([rollbackCsv(head, undo)], `rollback-${head.type}-${head.id}.csv`, { type: 'text/csv' }),
    );
  return (
    <div class="rollback">
      <p class="note">
        {items.length === 0
          ? 'This push has left nothing to undo.'
          : 'A list of what undoing takes. Nothing is undone from here, and it does not take back mails or what triggers did.'}
        {untouched > 0 && ` ${counted(untouched, 'row')} changed nothing.`}
      </p>
      {ORDER.map((undoing) => {
        const ofKind = items.filter((item) => item.undoing === undoing);
        if (ofKind.length === 0) return null;
        return (
          <section key={undoing}>
            <h5>{titleOf(undoing, ofKind.length, singular)}</h5>
            <p class="note">{adviceOf(undoing, head)}</p>
            <PagedList
              items={ofKind}
              title={titleOf(undoing, ofKind.length, singular)}
              buttons={false}
              render={(item) => <Item item={item} />}
            />
          </section>
        );
      })}
      {items.length > 0 && (
        <button type="button" class="secondary" onClick={save}>
          Download the rollback list
        </button>
      )}
    </div>
  );
}

function Item({ item: { row, record, before, undoing, message } }: { readonly item: RollbackItem }) {
  return (
    <div class="pf-issue">
      <span class="pf-address">
        Row {row}
        <span class="pf-hidden">: </span>
      </span>
      <span>
        {record && <code>{record}</code>}
        {undoing === 'unsure' && (
          <span class="meaning">
            {' '}
            <Sentence text={message} />
          </span>
        )}
        {before.map(({ column, value }) => (
          <span key={column} class="was">
            {column} was{' '}
            {value ? (
              <span class="pf-old">
                <Shown text={value} limit={80} />
              </span>
            ) : (
              <em>blank</em>
            )}
          </span>
        ))}
      </span>
    </div>
  );
}

function titleOf(undoing: Undoing, count: number, singular: string): string {
  const what = counted(count, singular);
  if (undoing === 'made') return `${what} made`;
  return undoing === 'changed' ? `${what} changed` : `${what} to look at`;
}

function adviceOf(undoing: Undoing, { type, mode }: ReceiptHead): string {
  if (undoing === 'changed') return 'Push the values they had before, or change them back in PartnerStack.';
  if (undoing === 'unsure')
    return mode === 'import'
      ? 'An import makes or changes records, and does not say which. Compare before you archive.'
      : 'Nobody but you can tell whether this push has made or changed them.';
  if (!canArchive(type))
    return 'PartnerStack lists no API call that archives or deletes a reward: deal with them in the dashboard.';
  if (type === 'customers')
    return 'The API can archive them: DELETE /api/v2/customers/… with your own customer_key of the row. Their transactions first.';
  return 'The API can archive each by its key; the downloaded list has the calls.';
}
