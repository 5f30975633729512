// Writes docs/rules.md and docs/types.md from the declarations and the fixtures, so that they cannot drift.
// With --check it writes nothing and fails where they have drifted.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadCore } from './load-core.mjs';

const { checkSource, createLive, importTypes, planSources, rules, ruleWhys, spellingsOf, typeNames } =
  await loadCore(`
  export * from './core/index.ts';
  export { rules } from './core/rules/index.ts';
  export { spellingsOf } from './core/profile.ts';
`);

const decoder = (encoding) => {
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return { decode: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
};

const sourceOf = (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  return {
    async *open() {
      yield bytes;
    },
  };
};

/** The first issue of a rule's own firing fixture. */
async function example(rule) {
  const several = { workbook: 'workbooks', live: 'live' }[rule.scope];
  const issues = several
    ? await issuesOfTables(`test/fixtures/${several}/${rule.id}/fires`)
    : await issuesOfFile(rule);
  return issues.find((issue) => issue.rule === rule.id);
}

async function issuesOfTables(folder) {
  const { options } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const given = names.map((name) => ({ name, source: sourceOf(`${folder}/${name}`) }));
  const path = `${folder}/snapshot.json`;
  const live = existsSync(path) ? createLive(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  const { tables } = await planSources(given, { ...options, live, decoder });
  return tables.flatMap(({ report }) => report.issues);
}

async function issuesOfFile(rule) {
  const path = `test/fixtures/rules/${rule.id}/fires`;
  const { options, typed = {} } = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const { report } = await checkSource(sourceOf(`${path}.csv`), {
    ...options,
    typed: (row, position) => typed[`${row},${position}`],
    decoder,
  });
  return report.issues;
}

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const SCOPES = {
  file: 'File',
  header: 'Header',
  row: 'Row',
  table: 'Table',
  sheet: 'Sheet',
  workbook: 'Workbook',
  live: 'Live',
};
const NOTE = '<!-- Written by `npm run docs`. Do not edit. -->';

async function rulesPage() {
  const lines = [
    '# Rules',
    '',
    NOTE,
    '',
    'Every rule with its usual level, why it speaks and what it says of a file that breaks it. The id is the same in the sheet, on the importer page, on the command line and in reports. A table passes when it has no error. *safe* fixes are applied by "fix"; *suggested* ones only where you accept them.',
  ];
  for (const [scope, title] of Object.entries(SCOPES)) {
    lines.push(
      '',
      `## ${title}`,
      '',
      '| id | level | about | why | for example | fix |',
      '|---|---|---|---|---|---|',
    );
    for (const rule of rules.filter((one) => one.scope === scope)) {
      const { message = '', fix } = (await example(rule)) ?? {};
      lines.push(
        `| \`${rule.id}\` | ${rule.level} | ${cell(rule.title)} | ${cell(ruleWhys[rule.id])} | ${cell(message)} | ${fix?.kind ?? '-'} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function typesPage() {
  const lines = [
    '# Import types',
    '',
    NOTE,
    '',
    "The columns Preflight knows. Your program may have more: the importer's own list is Select Data type > View CSV header. Grade A: stated by PartnerStack. I: inferred.",
  ];
  for (const name of typeNames) {
    const type = importTypes[name];
    lines.push(
      '',
      `## ${type.title}`,
      '',
      '| column | need | holds | blank means | example | grade | note |',
      '|---|---|---|---|---|---|---|',
    );
    for (const column of type.columns) {
      const group = type.groups.find(({ columns }) => columns.includes(column.key));
      const need = group
        ? `${group.takes.replaceAll('-', ' ')} of ${group.columns.join(', ')}`
        : (column.need ?? 'optional');
      const names = spellingsOf(column)
        .map((spelling) => `\`${spelling}\``)
        .join(' or ');
      const values = column.choices ? `one of ${column.choices.join(', ')}` : column.kind;
      lines.push(
        `| ${names} | ${need} | ${values} | ${column.blank ?? ''} | ${column.example} | ${column.grade ?? 'A'} | ${cell(column.note)} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

const pages = { 'docs/rules.md': await rulesPage(), 'docs/types.md': typesPage() };
let stale = 0;
for (const [path, text] of Object.entries(pages)) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    stale += 1;
    console.error(`${path} is not what the declarations say. Run npm run docs.`);
  }
}
process.exitCode = stale ? 1 : 0;
