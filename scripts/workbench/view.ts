// What the sheet page gets to see of the workbook after each action.
import type { Area, MenuState } from '../../test/addon/runtime/state.ts';

export interface CellView {
  readonly shown: string;
  /** What stands in the cell while it is edited, where that is not what it shows. */
  readonly typed?: string;
  readonly align?: 'right' | 'center';
  readonly bold?: boolean;
  readonly note?: string;
}

/** A conditional format. Those of the add-on always hold, and no others can be made here. */
export interface MarkView {
  readonly background?: string;
  readonly fontColor?: string;
  readonly areas: readonly Area[];
}

export interface SheetView {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  /** Sparse: [row - 1][column - 1]. */
  readonly cells: readonly (readonly (CellView | null)[])[];
  readonly marks: readonly MarkView[];
}

export interface View {
  readonly menu?: MenuState;
  /** Of the sheets that are not hidden. */
  readonly tabs: readonly TabView[];
  readonly active: number;
  readonly sheet: SheetView;
  /** A cell the add-on has selected since the last view. */
  readonly selection?: Area;
  /** Counts how often the sidebar was opened; each time it starts anew. */
  readonly sidebar?: { readonly title: string; readonly opened: number };
  readonly toasts: readonly string[];
  readonly alerts: readonly string[];
  /** What the workbench itself has to say. */
  readonly notice: string;
}

export interface TabView {
  readonly name: string;
  readonly index: number;
}

/** What google.script.run gets back. */
export type Answer = { readonly value: unknown } | { readonly error: string };

export interface Reply {
  readonly view: View;
  readonly answer?: Answer;
}
