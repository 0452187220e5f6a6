import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtInNames,
  type InstalledPackage,
  type Manifest,
  readManifest,
  withTheirNeeds,
} from './installed-packages.js';

const introduction = `# Third-party software

What this package is made with, and under which licence. Written by \`npm run docs\` from the installed packages.

- **built in**: parts of it are in the files under \`dist\`; nothing of it is installed.
- **installed**: npm installs it beside this package; the command line's files hold parts of csv-parse too.
- **optional**: npm installs it unless told not to; \`--charts-dir\` writes PNG files with it.
- **when asked for**: never installed by this package; used if it is there.`;

const notPackages = `## Not from npm

The fonts of charts as pictures are cut from Arimo, copyright 2010 Google Inc., under the SIL Open Font License 1.1:
\`fonts/OFL.txt\` has its text, and is in the package.`;

/** What \`THIRD-PARTY.md\` must be: each package that is built in or installed, and the text of its licence. */
export function thirdPartyPage(root: string): string {
  const kinds = kindsOf(root);
  const rows = kinds.flatMap(({ kind, packages }) => packages.map((one) => row(one.manifest, kind)));
  const texts = kinds.filter(({ hasTexts }) => hasTexts).flatMap(({ packages }) => packages);
  const table = ['| package | version | licence | how |', '| --- | --- | --- | --- |', ...rows];
  const sections = [...new Set(texts.map((one) => section(one, root)))];
  return `${[introduction, table.join('\n'), notPackages, '## Licence texts', ...sections].join('\n\n')}\n`;
}

interface Kind {
  readonly kind: string;
  readonly hasTexts: boolean;
  readonly packages: readonly InstalledPackage[];
}

function kindsOf(root: string): readonly Kind[] {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = readManifest(root);
  // The splitter of bytes is compiled to WebAssembly with what it uses of AssemblyScript's own library.
  const compiled = withTheirNeeds(root, ['assemblyscript']).filter(
    ({ manifest }) => manifest.name === 'assemblyscript',
  );
  const builtIn = [...withTheirNeeds(root, builtInNames(root)), ...compiled];
  return [
    { kind: 'built in', hasTexts: true, packages: builtIn },
    { kind: 'installed', hasTexts: true, packages: withTheirNeeds(root, Object.keys(dependencies)) },
    { kind: 'optional', hasTexts: true, packages: withTheirNeeds(root, Object.keys(optionalDependencies)) },
    { kind: 'when asked for', hasTexts: false, packages: peers(root, Object.keys(peerDependencies)) },
  ];
}

// Only the peers themselves: what they need in turn is a choice of those who install them.
function peers(root: string, names: readonly string[]): readonly InstalledPackage[] {
  return withTheirNeeds(root, names).filter(({ manifest }) => names.includes(manifest.name));
}

function row({ name, version, license }: Manifest, kind: string): string {
  return `| ${name} | ${version} | ${license ?? 'see its text'} | ${kind} |`;
}

function section(one: InstalledPackage, root: string): string {
  return `### ${one.manifest.name} ${one.manifest.version}\n\n\`\`\`text\n${licenceText(one, root).trim()}\n\`\`\``;
}

/** The files of a package that hold its licence, or the licence's own text where it brings none. */
function licenceText({ folder, manifest }: InstalledPackage, root: string): string {
  const files = readdirSync(folder).filter((name) => /^(?:licence|license|copying|notice)/i.test(name));
  const texts = files.sort().map((name) => join(folder, name));
  const paths = texts.length > 0 ? texts : [join(root, 'docs', 'licences', `${manifest.license}.txt`)];
  return paths.map((path) => readFileSync(path, 'utf8').replace(/\r\n/g, '\n').trim()).join('\n\n');
}
