// What the sheet page may ask for. Checked here, as anything could stand in a request.
import * as z from 'zod/mini';

const count = z.int().check(z.minimum(1), z.maximum(100_000));
const at = { row: count, column: count };

/** Typed: dates and numbers are read as Sheets reads them. Text: every cell stays as it stands in the file. */
export const loadModes = ['typed', 'text'] as const;
export type LoadMode = (typeof loadModes)[number];

export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('enter'), ...at, text: z.string() }),
  z.object({ do: z.literal('paste'), ...at, text: z.string() }),
  z.object({ do: z.literal('delete-row'), row: count }),
  z.object({ do: z.literal('plain-text'), column: count }),
  z.object({ do: z.literal('show-sheet'), index: z.int().check(z.minimum(0)) }),
  z.object({ do: z.literal('add-sheet') }),
  z.object({ do: z.literal('start-over') }),
  z.object({ do: z.literal('load-sample'), file: z.string(), as: z.enum(loadModes) }),
  /** A menu item, with the cell that is selected. */
  z.object({ do: z.literal('run'), ...at, name: z.string() }),
  /** The sidebar's google.script.run, the same. */
  z.object({ do: z.literal('call'), ...at, name: z.string(), args: z.array(z.unknown()) }),
]);

export type Action = z.infer<typeof actionSchema>;
