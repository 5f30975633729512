// Every rule, in the order of the catalogue. Two lists: rows of cells that never were a file need no rules of its form.
import type { Rule } from '../rule.ts';
import { alreadyImported } from './already-imported.ts';
import { ambiguousDate } from './ambiguous-date.ts';
import { amountFormat } from './amount-format.ts';
import { amountNotWhole } from './amount-not-whole.ts';
import { amountOutlier } from './amount-outlier.ts';
import { amountPrecision } from './amount-precision.ts';
import { amountRange } from './amount-range.ts';
import { atLeastOne } from './at-least-one.ts';
import { atMostOne } from './at-most-one.ts';
import { blankColumn } from './blank-column.ts';
import { blankRow } from './blank-row.ts';
import { brokenText } from './broken-text.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { centsOrDollars } from './cents-or-dollars.ts';
import { currencyMismatch } from './currency-mismatch.ts';
import { damagedNumber } from './damaged-number.ts';
import { dateFormat } from './date-format.ts';
import { defaultApplied } from './default-applied.ts';
import { duplicateColumn } from './duplicate-column.ts';
import { duplicateEmail } from './duplicate-email.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateRow } from './duplicate-row.ts';
import { emailTaken } from './email-taken.ts';
import { emptyFile } from './empty-file.ts';
import { encoding } from './encoding.ts';
import { exactlyOne } from './exactly-one.ts';
import { exampleRowRule } from './example-row.ts';
import { externalRewardUnpaid } from './external-reward-unpaid.ts';
import { extraCell } from './extra-cell.ts';
import { formulaError } from './formula-error.ts';
import { futureDate } from './future-date.ts';
import { importOrder } from './import-order.ts';
import { invalidAmount } from './invalid-amount.ts';
import { invalidChoice } from './invalid-choice.ts';
import { invalidCurrency } from './invalid-currency.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidEmail } from './invalid-email.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { keyTooShort } from './key-too-short.ts';
import { minorUnit } from './minor-unit.ts';
import { misnamedColumn } from './misnamed-column.ts';
import { missingCell } from './missing-cell.ts';
import { missingColumn } from './missing-column.ts';
import { missingGroup } from './missing-group.ts';
import { missingKey } from './missing-key.ts';
import { missingParent } from './missing-parent.ts';
import { missingProviderKey } from './missing-provider-key.ts';
import { mixedAmountColumns } from './mixed-amount-columns.ts';
import { mixedGroups } from './mixed-groups.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { needsCompanion } from './needs-companion.ts';
import { negativeAmount } from './negative-amount.ts';
import { noRows } from './no-rows.ts';
import { notCsv } from './not-csv.ts';
import { oldDates } from './old-dates.ts';
import { paidReward } from './paid-reward.ts';
import { placeholder } from './placeholder.ts';
import { required } from './required.ts';
import { rewardAboveTransaction } from './reward-above-transaction.ts';
import { shownDiffers } from './shown-differs.ts';
import { shownToPartner } from './shown-to-partner.ts';
import { strayQuote } from './stray-quote.ts';
import { straySpace } from './stray-space.ts';
import { titleRow } from './title-row.ts';
import { tooLong } from './too-long.ts';
import { totalsRow } from './totals-row.ts';
import { unclosedQuote } from './unclosed-quote.ts';
import { unknownColumn } from './unknown-column.ts';
import { unknownGroup } from './unknown-group.ts';
import { unknownParent } from './unknown-parent.ts';
import { wrongDelimiter } from './wrong-delimiter.ts';
import { wrongType } from './wrong-type.ts';
import { zeroAmount } from './zero-amount.ts';

export const formRules: readonly Rule[] = [
  notCsv,
  encoding,
  byteOrderMark,
  wrongDelimiter,
  unclosedQuote,
  strayQuote,
];

export const cellRules: readonly Rule[] = [
  emptyFile,
  noRows,
  extraCell,
  missingCell,
  blankRow,
  titleRow,
  totalsRow,
  missingColumn,
  misnamedColumn,
  unknownColumn,
  duplicateColumn,
  blankColumn,
  wrongType,
  required,
  exactlyOne,
  atLeastOne,
  atMostOne,
  needsCompanion,
  invalidEmail,
  invalidDate,
  dateFormat,
  ambiguousDate,
  futureDate,
  amountFormat,
  currencyMismatch,
  amountNotWhole,
  amountPrecision,
  invalidAmount,
  zeroAmount,
  negativeAmount,
  amountRange,
  invalidCurrency,
  minorUnit,
  invalidChoice,
  damagedNumber,
  formulaError,
  placeholder,
  straySpace,
  invisibleCharacter,
  brokenText,
  tooLong,
  keyTooShort,
  paidReward,
  externalRewardUnpaid,
  exampleRowRule,
  duplicateKey,
  duplicateEmail,
  duplicateRow,
  nearDuplicate,
  missingKey,
  missingGroup,
  missingProviderKey,
  mixedAmountColumns,
  centsOrDollars,
  amountOutlier,
  oldDates,
  defaultApplied,
  shownToPartner,
  shownDiffers,
];

/** Speak where several tables are checked together. */
export const workbookRules: readonly Rule[] = [
  missingParent,
  mixedGroups,
  importOrder,
  rewardAboveTransaction,
];

/** Speak where the program behind the API was asked. */
export const liveRules: readonly Rule[] = [unknownParent, emailTaken, alreadyImported, unknownGroup];

export const rules: readonly Rule[] = /* @__PURE__ */ formRules.concat(cellRules, workbookRules, liveRules);
