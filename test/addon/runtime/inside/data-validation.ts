// Data validation: lists of values.
import { service } from './service.ts';

type Real = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export class FakeValidation {
  constructor(
    readonly values: readonly string[],
    readonly reject: boolean,
  ) {}
}

export class FakeValidationBuilder
  implements Pick<Builder, 'build' | 'requireValueInList' | 'setAllowInvalid'>
{
  private values: readonly string[] = [];
  private reject = true;

  requireValueInList(values: string[]) {
    if (values.length > 500) {
      throw new Error('Exception: The data validation rule has more items than the limit of 500.');
    }
    this.values = values;
    return this.again();
  }

  setAllowInvalid(allow: boolean) {
    this.reject = !allow;
    return this.again();
  }

  build() {
    return service<Real>('DataValidation', new FakeValidation(this.values, this.reject));
  }

  private again(): Builder {
    return service('DataValidationBuilder', this);
  }
}
