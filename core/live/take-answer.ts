// What an answer of the API tells about the questions that are open. Only what it shows for sure: a filter that was
// passed over, a list that goes on, a refusal leave what was asked for as not checked.
import { type Fields, listOf, textOf } from '../requests/answer.ts';
import type { Listed, SetUp } from '../rule.ts';
import { apiRecords, entriesOf, recordOf } from './api-records.ts';
import { filterOf, type Read, sumOf } from './reads.ts';
import { type Question, questionName, type Snapshot } from './snapshot.ts';

/** 25,000 records. */
const MOST_PAGES = 100;

/** @param data of a clear yes; undefined: the API refused */
export function takeAnswer(snapshot: Snapshot, read: Read, data: Fields | undefined, at: number): void {
  const { answers, entries, lists } = snapshot;
  const { type, asks, page } = read;
  const { items, more } = listOf(data ?? {});
  const isWhole = data !== undefined && !more;
  const settle = (questions: readonly Question[], ...entry: Snapshot['entries'][number]) => {
    if (questions.length === 0) return;
    const place = entries.push(entry) - 1;
    for (const one of questions) answers[questionName(one)] = place;
  };
  if (!isListed(type)) {
    if (isWhole) settle(asks, at, entriesOf(type, items));
    else settle(asks, at);
    return;
  }
  const asked = new Map(asks.map((one) => [questionName(one), one]));
  const left = new Map(asked);
  // A second record under a key that was asked for is no sign that the filter was passed over.
  const isFound = items.map((item) => {
    const record = recordOf(type, item);
    const meant = Object.entries(apiRecords[type].by).flatMap(([by, field]) => {
      const question = asked.get(questionName({ type, by, text: textOf(record[field]) }));
      return question ? [question] : [];
    });
    settle(
      meant.filter((one) => left.delete(questionName(one))),
      at,
      record,
    );
    return meant.length > 0;
  });
  const rest = Array.from(left.values());

  if (page) {
    const { at: began = at, pages = 0 } = page;
    const after = textOf(items[items.length - 1]?.key);
    const listing = { at: began, pages: pages + 1, left: sumOf(rest) };
    const goesOn = data && more && after && listing.pages < MOST_PAGES;
    lists[type] = goesOn ? { ...listing, after } : listing;
    if (isWhole) settle(rest, began, null);
    else if (!goesOn)
      settle(
        rest.filter((one) => !filterOf(one)),
        at,
      );
  } else if (!isWhole || isFound.includes(false)) settle(rest, at);
  else {
    // Whether addresses are compared without case is not known: the usual way to keep them is tried too.
    const again = rest.filter(({ by, text }) => by.endsWith('email') && text !== text.toLowerCase());
    for (const one of again) one.text = one.text.toLowerCase();
    settle(
      rest.filter((one) => !again.includes(one)),
      at,
      null,
    );
  }
}

function isListed(type: Listed | SetUp): type is Listed {
  return type in apiRecords;
}
