// The public names of every entry with their types, without comments: what a dependent may rely on. `npm run api` writes
// api/; with --check it says what differs and ends with 1, so that no name changes unannounced.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.entries(exports).flatMap(([path, { types }]) => (types === undefined ? [] : [{ path, types }]));
const declarations = join('node_modules', '.cache', 'declarations');

/** Writes the declarations of the library as they are now, without what is internal. */
function declare() {
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const outDir = join(process.cwd(), declarations);
  const own = { ...options, noEmit: false, emitDeclarationOnly: true, stripInternal: true, outDir };
  ts.createProgram(fileNames, own).emit();
  return ts.createProgram(
    entries.map(({ types }) => join(declarations, types.replace('./dist/', ''))),
    own,
  );
}

/** The text of a declaration on its own, as source text has it. */
function printed(declaration) {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const printer = ts.createPrinter({ removeComments: true });
  return printer.printNode(ts.EmitHint.Unspecified, statement, statement.getSourceFile()).trim();
}

/** The report of one entry, names in the order of the alphabet. */
function reportOf(program, { path, types }) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(declarations, types.replace('./dist/', '')));
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(file));
  const blocks = symbols
    .map((symbol) => {
      const found = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const text = [...new Set((found.declarations ?? []).map(printed))].join('\n');
      return { name: symbol.name, text: `// ${symbol.name}\n${text}` };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const title = path === '.' ? name : `${name}${path.slice(1)}`;
  const text = blocks.map((block) => block.text).join('\n\n');
  return `# ${title}\n\nMade by \`npm run api\`: a change here is a change for dependents.\n\n\`\`\`ts\n${text}\n\`\`\`\n`;
}

const program = declare();
const isCheck = process.argv.includes('--check');
mkdirSync('api', { recursive: true });
for (const entry of entries) {
  const file = join('api', `${entry.path === '.' ? name : entry.path.slice(2)}.api.md`);
  const [now, before] = [reportOf(program, entry), ts.sys.readFile(file)];
  if (!isCheck) writeFileSync(file, now);
  else if (now !== before) {
    const had = new Set(before?.split('\n'));
    const changed = now.split('\n').filter((line) => !had.has(line));
    console.error(`${file} is not what the library exports: run npm run api, and announce it\n${changed.join('\n')}`);
    process.exitCode = 1;
  }
}
