// preflight plan: several tables in import order, and what keeps each from being ready.
import { resolve } from 'node:path';
import { type Plan, planSources, type TypeName, typeNames } from '../core/index.ts';
import { groupFiles } from './group-files.ts';
import { checkOptions, decoder, inputsOf, type SharedOptions, sourceOf } from './input.ts';
import { progressLine } from './progress.ts';
import { Refusal } from './refusal.ts';
import { textPlan } from './text-plan.ts';

interface PlanArguments extends Omit<SharedOptions, 'type'> {
  readonly format: 'text' | 'json';
  readonly groupFiles?: string;
}

/** @returns the exit code */
export async function plan(given: readonly string[], options: PlanArguments): Promise<number> {
  const shared = { ...checkOptions(options), decoder };
  const named = given.map(tableNamed);
  refuseTwice(named.map(({ name }) => name));
  const inputs = named.flatMap(({ name }) => inputsOf(name, options));
  const tables = [];
  for (const table of named) tables.push({ ...table, source: await sourceOf(table.name) });
  const files = options.groupFiles === undefined ? undefined : groupFiles(options.groupFiles, inputs);
  const progress = progressLine('plan');
  let written: string[] = [];
  let found: Plan;
  try {
    found = await planSources(tables, { ...shared, onProgress: progress.onProgress }, files?.of);
    written = files?.finish() ?? [];
  } catch (error) {
    files?.discard();
    throw error;
  }
  progress.clear();
  process.stdout.write(printed(found, options.format));
  for (const file of written) process.stderr.write(`preflight: wrote ${file}\n`);
  const undecided = found.tables.filter(({ report }) => report.reasons);
  for (const { name, why } of undecided) {
    process.stderr.write(`preflight: ${name}: ${why.join(' ')} Say TYPE=${name}.\n`);
  }
  if (undecided.length) return 2;
  return found.tables.every(({ ready }) => ready) ? 0 : 1;
}

/** "rewards=march.csv" is march.csv as rewards; a file whose name looks so is given as ./rewards=march.csv. */
function tableNamed(argument: string): { name: string; type?: TypeName } {
  const at = argument.indexOf('=');
  const type = typeNames.find((name) => name === argument.slice(0, at));
  return type ? { name: argument.slice(at + 1), type } : { name: argument };
}

/** @throws Refusal where a file is given twice: it would stand for two tables */
function refuseTwice(files: readonly string[]): void {
  const paths = files.map((file) => (file === '-' ? file : resolve(file)));
  const twice = files.find((_, at) => paths.indexOf(paths[at] ?? '') !== at);
  if (twice !== undefined) throw new Refusal(`${twice} is given twice. Give each table once.`);
}

function printed(found: Plan, format: PlanArguments['format']): string {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  return textPlan(found, process.stdout.isTTY === true && !process.env.NO_COLOR);
}
