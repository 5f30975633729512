// preflight split: rows without errors to one file, the rest with reasons to another.
import { checkSource, counted, splitSource } from '../core/index.ts';
import { checkOptions, decoder, inputsOf, nameOf, type SharedOptions, sourceOf } from './input.ts';
import { cannotMend } from './not-mendable.ts';
import { type Output, openOutput, refuseSameFile } from './output.ts';
import { verdict } from './text-report.ts';

interface SplitArguments extends SharedOptions {
  readonly output: string;
  readonly rest: string;
}

/** @returns the exit code: whether the file of good rows passes */
export async function split(file: string, options: SplitArguments): Promise<number> {
  refuseSameFile(inputsOf(file, options), [options.output, options.rest]);
  const shared = { ...checkOptions(options), decoder };
  const source = await sourceOf(file);
  const { report, facts } = await checkSource(source, shared);
  const reason = cannotMend(file, report);
  if (reason) return reason;
  const good = openOutput(options.output);
  let rest: Output | undefined;
  try {
    rest = openOutput(options.rest);
    const rows = await splitSource(source, facts, shared, good.write, rest.write);
    good.finish();
    rest.finish();
    process.stdout.write(
      `${nameOf(options.output)}: ${counted(rows.good, 'row')} without errors\n${nameOf(options.rest)}: ${counted(rows.rest, 'row')} to mend (their last column says why, with the row numbers of ${nameOf(file)})\n`,
    );
  } catch (error) {
    good.discard();
    rest?.discard();
    throw error;
  }
  const after = await checkSource(await sourceOf(options.output), {
    ...shared,
    type: report.type ?? undefined,
  });
  process.stdout.write(`${nameOf(options.output)}: ${verdict(after.report)}\n`);
  return after.report.passed ? 0 : 1;
}
