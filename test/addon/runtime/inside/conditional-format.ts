// Conditional format rules: the ones a builder makes, and the ones the user already has.
import { exception } from '../exception.ts';
import type { FormatRule, SheetState } from '../state.ts';
import { FakeRange, range } from './range.ts';
import { behind, service } from './service.ts';

type Real = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export function formatRule(sheet: SheetState, rule: FormatRule): Real {
  return service('ConditionalFormatRule', new FakeRule(rule, sheet));
}

export class FakeRule implements Pick<Real, 'getBooleanCondition' | 'getRanges'> {
  constructor(
    readonly rule: FormatRule,
    private readonly sheet?: SheetState,
  ) {}

  getBooleanCondition() {
    const { gradient, formula, text } = this.rule;
    return gradient
      ? null
      : service<GoogleAppsScript.Spreadsheet.BooleanCondition>(
          'BooleanCondition',
          new FakeCondition(formula ?? text),
        );
  }

  getRanges() {
    const { sheet } = this;
    return sheet ? this.rule.areas.map((area) => range(sheet, area)) : [];
  }
}

class FakeCondition implements Pick<GoogleAppsScript.Spreadsheet.BooleanCondition, 'getCriteriaValues'> {
  constructor(private readonly value: string | undefined) {}

  getCriteriaValues() {
    return this.value === undefined ? [] : [this.value];
  }
}

export class FakeRuleBuilder
  implements Pick<Builder, 'build' | 'setBackground' | 'setFontColor' | 'setRanges' | 'whenFormulaSatisfied'>
{
  private readonly rule: FormatRule = { areas: [] };

  whenFormulaSatisfied(formula: string) {
    this.rule.formula = formula;
    return this.again();
  }

  setBackground(color: string | null) {
    if (color) this.rule.background = color;
    return this.again();
  }

  setFontColor(color: string | null) {
    if (color) this.rule.fontColor = color;
    return this.again();
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    this.rule.areas = ranges.map((each) => behind(each, FakeRange).area);
    return this.again();
  }

  build() {
    if (!this.rule.formula || this.rule.areas.length === 0) {
      throw exception('Conditional format rule cannot be built without a condition and a range.');
    }
    return service<Real>('ConditionalFormatRule', new FakeRule(this.rule));
  }

  private again(): Builder {
    return service('ConditionalFormatRuleBuilder', this);
  }
}
