// The command line: arguments in, exit code out. 0 passed, 1 not passed, 2 could not run.
import { Command, CommanderError, Option } from 'commander';
import { type TypeName, typeNames, visible } from '../core/index.ts';
import { check } from './check.ts';
import { fix } from './fix.ts';
import { plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { split } from './split.ts';
import { printTemplate } from './template.ts';

declare const PREFLIGHT_VERSION: string;

const COULD_NOT_RUN = 2;

const typeOption = () =>
  new Option('--type <type>', 'import type; without it the header tells').choices(typeNames);
const profileOption = () => new Option('--profile <file>', "the program's profile, a JSON file");
const todayOption = () =>
  new Option('--today <date>', 'the day to check against, YYYY-MM-DD; else the local date');

function program(done: (exitCode: number) => void): Command {
  const root = new Command('preflight')
    .description('Checks PartnerStack import files before the upload. Nothing leaves this machine.')
    .version(PREFLIGHT_VERSION)
    .showHelpAfterError('Run preflight --help to see how it is used.')
    .configureOutput({ outputError: (text, write) => write(`preflight: ${text.replace(/^error: /, '')}`) })
    .exitOverride();

  root
    .command('check')
    .description('say what would go wrong')
    .argument('<file...>', 'CSV files; - reads standard input')
    .addOption(typeOption())
    .addOption(profileOption())
    .addOption(todayOption())
    .addOption(
      new Option('--format <format>', 'how to print the report')
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .addOption(
      new Option('--max-issues <n>', 'issues listed per rule; counts are always exact').default('1000'),
    )
    .addOption(
      new Option('--fail-on <level>', 'what makes the exit code 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .action(async (files: string[], options) => done(await check(files, options)));

  root
    .command('fix')
    .description('write a copy with every safe fix applied')
    .argument('<file>', 'a CSV file; - reads standard input')
    .requiredOption('-o, --output <file>', 'where to write')
    .addOption(new Option('--accept <rules>', 'suggested fixes to apply too: RULE[=CHOICE],...'))
    .addOption(typeOption())
    .addOption(profileOption())
    .addOption(todayOption())
    .action(async (file: string, options) => done(await fix(file, options)));

  root
    .command('split')
    .description('write the rows without errors to one file, the others to another')
    .argument('<file>', 'a CSV file; - reads standard input')
    .requiredOption('-o, --output <file>', 'where to write the rows without errors')
    .requiredOption('--rest <file>', 'where to write the others, with a last column saying why')
    .addOption(typeOption())
    .addOption(profileOption())
    .addOption(todayOption())
    .action(async (file: string, options) => done(await split(file, options)));

  root
    .command('template')
    .description('print the header row of an import type')
    .argument('<type>', `${typeNames.join(', ')}`, (text) => typeNamed(text))
    .addOption(
      new Option('--columns <set>', 'which columns').choices(['required', 'common', 'all']).default('common'),
    )
    .option('--example', 'add an example row')
    .addOption(profileOption())
    .action(async (type: TypeName, options) => done(await printTemplate(type, options)));

  root
    .command('plan')
    .description('say in which order several tables are to be imported, and what they need')
    .argument('<table...>', 'CSV files, one per table; TYPE=FILE where the header does not tell the type')
    .addOption(profileOption())
    .addOption(todayOption())
    .addOption(
      new Option('--format <format>', 'how to print the plan').choices(['text', 'json']).default('text'),
    )
    .addOption(
      new Option(
        '--group-files <folder>',
        'write one file per group of tables whose partners sit in different groups',
      ),
    )
    .action(async (tables: string[], options) => done(await plan(tables, options)));

  return root;
}

function typeNamed(text: string): TypeName {
  const found = typeNames.find((name) => name === text);
  if (!found) throw new Refusal(`"${text}" is no import type. Use one of ${typeNames.join(', ')}.`);
  return found;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (head, less) may stop early; that is no failure.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await program((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : COULD_NOT_RUN;
  } else {
    const sentence =
      error instanceof Refusal ? error.message : `Preflight failed, nothing was checked: ${String(error)}`;
    process.stderr.write(`preflight: ${visible(sentence)}\n`);
    process.exitCode = COULD_NOT_RUN;
  }
}
