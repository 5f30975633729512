// RangeList.
import { exception } from '../exception.ts';
import type { Area, SheetState } from '../state.ts';
import { FakeRange, range } from './range.ts';
import { service } from './service.ts';

export function rangeList(sheet: SheetState, areas: readonly Area[]): GoogleAppsScript.Spreadsheet.RangeList {
  return service('RangeList', new FakeRangeList(sheet, areas));
}

class FakeRangeList
  implements Pick<GoogleAppsScript.Spreadsheet.RangeList, 'getRanges' | 'setNumberFormat' | 'setValue'>
{
  constructor(
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    if (areas.length === 0) throw exception('The range list must not be empty.');
  }

  getRanges() {
    return this.areas.map((area) => range(this.sheet, area));
  }

  setNumberFormat(format: string | null) {
    for (const area of this.areas) new FakeRange(this.sheet, area).setNumberFormat(format ?? 'General');
    return service<GoogleAppsScript.Spreadsheet.RangeList>('RangeList', this);
  }

  setValue(value: unknown) {
    for (const area of this.areas) {
      new FakeRange(this.sheet, area).setValue(value);
    }
    return service<GoogleAppsScript.Spreadsheet.RangeList>('RangeList', this);
  }
}
