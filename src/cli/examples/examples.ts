const inputs = 'admissions.csv -p populations.csv';

/** Command lines that show what a command is for, after the name of the program. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  demo: ['demo', 'demo --check published --window quarter', 'demo --keep vanguard-demo'],
  init: ['init admissions.csv populations.csv', 'init *.csv --yes --force'],
  validate: [
    `validate ${inputs}`,
    `validate ${inputs} --strict --diagnostics github`,
    'validate admissions.csv --fix tidy.csv',
  ],
  compare: [
    `compare ${inputs}`,
    `compare ${inputs} --window quarter --period "Q2 2017/18"`,
    `compare ${inputs} --fail-if "PACS.difference_pp > 0"`,
    `compare ${inputs} -f csv -o results.csv --csvw`,
    "compare --json | jq '.results[].difference_pp'",
  ],
  trend: [`trend ${inputs}`, 'trend --demo --cohort MCP', `trend ${inputs} -f csv -o trend.csv`],
  area: [`area ${inputs} --top 10`, `area 05C ${inputs}`, 'area --demo --sort name'],
  sensitivity: [`sensitivity ${inputs}`, 'sensitivity --demo --metric admissions', 'sensitivity --demo -f ndjson'],
  events: [`events ${inputs}`, 'events --demo --cohort PACS'],
  sql: [
    'sql sus.admissions --dialect databricks --columns admimeth,admidate,disdate,ccg',
    'sql sus.admissions --dialect trino --columns admimeth,admidate,ccg -o q.sql',
  ],
  report: [
    `report ${inputs} -o report.html`,
    `report ${inputs} -o report.ods`,
    `report ${inputs} --json -o analysis.json`,
    'report analysis.json -o report.xlsx --title "Quarter 2"',
    'report analysis.json -o report.html --charts-dir charts',
    'report analysis.json -f md >> "$GITHUB_STEP_SUMMARY"',
  ],
  cohorts: ['cohorts', 'cohorts --programme uec', 'cohorts --area 05C -f csv'],
  explain: ['explain', 'explain difference-pp', 'explain VM231'],
  schema: ['schema > analysis.schema.json', 'schema config'],
  completion: [
    'completion bash > /etc/bash_completion.d/vanguard-metrics',
    'completion zsh > ~/.zfunc/_vanguard-metrics',
    'completion fish > ~/.config/fish/completions/vanguard-metrics.fish',
  ],
};

// One line has room for this many characters beside the prompt.
const [width, name] = [80, 'vanguard-metrics'];

/** The examples of a command as its help shows them; nothing for a command without any. */
export function examplesOf(command: string): string {
  const own = Object.hasOwn(examples, command) ? examples[command] : undefined;
  if (own === undefined) return '';
  return `\nExamples:\n${own.map((line) => lineOf(`${name} ${line}`)).join('\n')}`;
}

// A line that is too long goes on as a shell would have it.
function lineOf(line: string): string {
  if (line.length + 4 <= width) return `  $ ${line}`;
  const at = line.lastIndexOf(' ', width - 6);
  return `  $ ${line.slice(0, at)} \\\n      ${line.slice(at + 1)}`;
}
