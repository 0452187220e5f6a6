// Part of a release: writes the version of package.json wherever else it stands.
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Puts the version into what `pattern` finds between its first and last group. */
function setVersion(file, pattern) {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has no version where one is looked for`);
  writeFileSync(file, text.replace(pattern, `$1${version}$2`));
}

setVersion('src/version.ts', /(version = ')[^']*(')/);
setVersion('CITATION.cff', /(^version: )\S+($)/m);
