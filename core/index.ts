// Everything the surfaces may use of the core.
export type { Accept } from './accept.ts';
export type { Age, Ages } from './ages.ts';
export { apiBase } from './api-base.ts';
export { catalogueVersion } from './catalogue-version.ts';
export { type Check, createCheck } from './check.ts';
export type { CheckOptions } from './check-options.ts';
export type { DateCells } from './date-cells.ts';
export { localDay } from './days.ts';
export type { Decoder, Encoding, MakeDecoder } from './encoding.ts';
export type { Found } from './findings.ts';
export { type FixOptions, fixSource } from './fix.ts';
export { importTypes, typeNames } from './import-types/index.ts';
export { type HeaderNews, headerNews, typesOfHeader, withHeaders } from './learn-headers.ts';
export { type GroupFile, groupFiles } from './live/group-files.ts';
export { keepBack } from './live/keep-back.ts';
export { lookupsOf } from './live/lookups.ts';
export { planTable, type TablePlan } from './live/plan-table.ts';
export { nextReads, type Read } from './live/reads.ts';
export type { Reason, RowPlan, Verdict } from './live/row-plan.ts';
export { createLive, emptySnapshot, type Live, type Snapshot, viewOf, youngerThan } from './live/snapshot.ts';
export { takeAnswer } from './live/take-answer.ts';
export { updateOf } from './live/update-of.ts';
export { pushWords } from './messages/push-words.ts';
export { ruleWhys } from './messages/why.ts';
export { fromCents } from './money.ts';
export type { NamedHeader, Overview } from './overview.ts';
export { alwaysErrors, parseProfile } from './parse-profile.ts';
export type { PartnerTotal, PartnerTotals } from './partner-totals.ts';
export {
  type Plan,
  type PlannedTable,
  planRows,
  planSources,
  type RowsTable,
  type SourceTable,
} from './plan.ts';
export { type Preview, previewFixes } from './preview.ts';
export type { Profile } from './profile.ts';
export { outcomeOf } from './push/outcome.ts';
export {
  type Amount,
  amountsOf,
  importText,
  type PushRow,
  type PushTable,
  partnerAmounts,
  pushRows,
} from './push/push-rows.ts';
export { isPast, readBack, readBackPath, type Sought } from './push/read-back.ts';
export {
  finalLines,
  type PushLine,
  type ReceiptHead,
  type ReceiptLine,
  receiptCsv,
  receiptHeads,
} from './push/receipt.ts';
export {
  canArchive,
  type Rollback,
  type RollbackItem,
  rollback,
  rollbackCsv,
  type Undoing,
} from './push/rollback.ts';
export { markText, type RowMark, readMark } from './push/row-mark.ts';
export { isOpen, isRowState, type RowOutcome, type RowState, rowStates } from './push/row-state.ts';
export { readProfile } from './read-profile.ts';
export { type ReportCsvOptions, reportCsv } from './report-csv.ts';
export {
  type Answered,
  type Arrived,
  asFields,
  type Fields,
  listOf,
  readAnswer,
  textOf,
} from './requests/answer.ts';
export type { Body } from './requests/body.ts';
export type { Lookups, Partner, RequestContext, Update } from './requests/context.ts';
export { type Difference, differences } from './requests/differences.ts';
export type { Group } from './requests/find-group.ts';
export { type ImportRequest, importRequest } from './requests/import-request.ts';
export type { LeftOut } from './requests/left-out.ts';
export { notCarried, type PushMode } from './requests/not-carried.ts';
export { type ProgramLists, profileFromApi } from './requests/profile-from-api.ts';
export { type RequestTable, type RowContext, type RowRequest, requestRows } from './requests/request-rows.ts';
export type { ApiRequest, Unsent } from './requests.ts';
export { checkedRows, checkRows, fixRows, type Rows } from './rows.ts';
export { type RowsAround, rowsAround } from './rows-around.ts';
export type { LiveView, RowView } from './rule.ts';
export { type RuleFacts, ruleFacts } from './rule-facts.ts';
export { cellRuleIds, liveRuleIds, workbookRuleIds } from './rule-sets.ts';
export { ruleTitles } from './rule-titles.ts';
export type { Facts } from './second-pass.ts';
export { longHash } from './seen.ts';
export { Cancelled, checkSource, type Source, type SourceCheck, type SourceOptions } from './source.ts';
export { REASON, splitSource } from './split.ts';
export type { WriteGroup } from './split-groups.ts';
export { summaryText } from './summary.ts';
export { type Template, type TemplateColumns, template } from './template.ts';
export { counted, grouped, visible } from './text.ts';
export {
  type Concern,
  type RowsInHand,
  type Setting,
  type TriggerAdvice,
  type TriggerSettings,
  triggerAdvice,
} from './trigger-advice.ts';
export type {
  Change,
  Choice,
  Column,
  ColumnGroup,
  Fix,
  ImportType,
  Issue,
  Level,
  Report,
  Total,
  TypeName,
} from './types.ts';
export { tabbedForPeople, writeRow, writeRowForPeople } from './write.ts';
