// preflight fix: writes a mended copy, then checks it.
import { checkSource, counted, fixSource, ruleTitles } from '../core/index.ts';
import { checkOptions, decoder, inputsOf, nameOf, type SharedOptions, sourceOf } from './input.ts';
import { cannotMend } from './not-mendable.ts';
import { openOutput, refuseSameFile } from './output.ts';
import { Refusal } from './refusal.ts';
import { verdict } from './text-report.ts';

/** Mended cells no longer show which of day and month came first in their column. */
const LOST_ORDER =
  'The dates that are now ambiguous were not so in the input, where other dates of their column showed the order. Run fix on the input again with --accept date-format to write them all in that order.\n';

interface FixArguments extends SharedOptions {
  readonly output: string;
  readonly accept?: string;
}

/** @returns the exit code: whether the written file passes */
export async function fix(file: string, options: FixArguments): Promise<number> {
  refuseSameFile(inputsOf(file, options), [options.output]);
  const accept = acceptedFrom(options.accept);
  const shared = { ...checkOptions(options), decoder };
  const source = await sourceOf(file);
  const { report, facts } = await checkSource(source, shared);
  const reason = cannotMend(file, report);
  if (reason) return reason;
  const output = openOutput(options.output);
  let ordersLost = false;
  try {
    const { changes, rows, ...second } = await fixSource(
      source,
      report,
      facts,
      { ...shared, accept },
      output.write,
    );
    output.finish();
    ordersLost = second.ordersLost !== undefined;
    process.stdout.write(
      `${nameOf(options.output)}: ${counted(rows, 'row')}, ${counted(changes, 'change')}\n`,
    );
  } catch (error) {
    output.discard();
    throw error instanceof Refusal
      ? error
      : new Refusal(error instanceof Error ? error.message : String(error));
  }
  const after = await checkSource(await sourceOf(options.output), {
    ...shared,
    type: report.type ?? undefined,
  });
  process.stdout.write(`${verdict(after.report)}\n`);
  if (ordersLost) process.stdout.write(LOST_ORDER);
  return after.report.passed ? 0 : 1;
}

function acceptedFrom(text: string | undefined): { [rule: string]: string | true } {
  const accept: { [rule: string]: string | true } = {};
  for (const part of text?.split(',') ?? []) {
    const [rule = '', choice] = part.split('=', 2);
    if (!Object.keys(ruleTitles).includes(rule)) throw new Refusal(`--accept: "${rule}" is no rule.`);
    accept[rule] = choice ?? true;
  }
  return accept;
}
