// preflight template: a header row on standard output, byte for byte as the importer takes it.
import { type TemplateColumns, type TypeName, template, writeRow } from '../core/index.ts';
import { profileFrom } from './input.ts';

interface TemplateArguments {
  readonly columns: TemplateColumns;
  readonly example?: boolean;
  readonly profile?: string;
}

/** @returns the exit code */
export async function printTemplate(
  type: TypeName,
  { columns, example, profile }: TemplateArguments,
): Promise<number> {
  const { header, example: row } = template(type, {
    columns,
    example: example === true,
    profile: profileFrom(profile),
  });
  process.stdout.write(writeRow(header) + (row ? writeRow(row) : ''));
  return 0;
}
