import type { Part, Seed } from './corpus.js';
import { Draw } from './draw.js';
import { byteMutators, encoders, textMutators } from './mutators.js';
import { oddCells, oddOptions } from './words.js';

/** One input: the files it needs and the command line over them. */
export interface FuzzInput {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly args: readonly string[];
  /** Whether it goes through the whole command line, and not only through the library beneath it. */
  readonly wholeCommand: boolean;
  readonly draw: Draw;
}

const textNames = Object.keys(textMutators);
const byteNames = Object.keys(byteMutators);
const encodings = Object.keys(encoders);
// The command line takes ten times as long as the library, in which nearly all that could break is.
const wholeCommands = 0.05;

/** Input `index` of the run with this seed; the same two numbers and corpus give the same input. */
export function makeInput(corpus: readonly Seed[], seed: number, index: number): FuzzInput {
  const draw = new Draw(seed, index);
  const wholeCommand = draw.chance(wholeCommands);
  if (wholeCommand && draw.chance(0.05)) return { files: {}, args: strangeArguments(draw), wholeCommand, draw };
  const chosen = chooseFiles(corpus, draw, wholeCommand);
  const changed = draw.below(chosen.length);
  const files = chosen.map(({ name, text, part }, at) => ({
    part,
    name: `${at}-${name}`,
    bytes: at === changed || draw.chance(0.1) ? mutate(text, draw) : Buffer.from(text),
  }));
  const content = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return { files: content, args: [...argumentsOf(files, draw), ...optionsOf(draw)], wholeCommand, draw };
}

function chooseFiles(corpus: readonly Seed[], draw: Draw, wholeCommand: boolean): readonly Seed[] {
  const ofPart = (part: Part): Seed => draw.of(corpus.filter((seed) => seed.part === part));
  const some = (part: Part, share: number): Seed[] => (draw.chance(share) ? [ofPart(part)] : []);
  const scale = wholeCommand ? 1 : 0.4;
  const files = [
    ...some('activity', wholeCommand ? 1 : 0.75),
    ...some('activity', 0.1),
    ...some('population', 0.85 * scale),
    ...some('population', 0.05),
    ...some('cohorts', 0.6 * scale),
    ...some('practices', 0.1),
    ...some('exclude', 0.1),
  ];
  return files.length === 0 ? [ofPart('activity')] : files;
}

const fewRows = 12;

// Half of the inputs are the first rows only: they are read in a third of the time, and most faults need no more.
function mutate(text: string, draw: Draw): Uint8Array {
  let changed = draw.chance(0.5) ? text.split('\n').slice(0, fewRows).join('\n') : text;
  for (let times = draw.below(4); times > 0; times--) {
    changed = textMutators[draw.of(textNames)]?.(changed, draw) ?? changed;
  }
  const encode = draw.chance(0.1) ? encoders[draw.of(encodings)] : undefined;
  const bytes = encode?.(changed) ?? Buffer.from(changed);
  return draw.chance(0.25) ? (byteMutators[draw.of(byteNames)]?.(bytes, draw) ?? bytes) : bytes;
}

const optionOf = { population: '-p', cohorts: '--cohorts', practices: '--practices', exclude: '--exclude' } as const;

function argumentsOf(files: readonly { readonly part: Part; readonly name: string }[], draw: Draw): string[] {
  const named = files.flatMap(({ part, name }) => (part === 'activity' ? [name] : [optionOf[part], name]));
  return [draw.of(commands), ...named, ...draw.of(outputs)];
}

const commands = [
  ...Array.from({ length: 12 }, () => 'validate'),
  ...Array.from({ length: 6 }, () => 'compare'),
  ...['trend', 'area', 'events'],
];

const outputs: readonly (readonly string[])[] = [
  [],
  [],
  ['--json', '--draws', '9'],
  ['--format', 'csv', '--draws', '0'],
  ['--format', 'md'],
  ['--format', 'ndjson', '--draws', '9'],
];

function optionsOf(draw: Draw): string[] {
  const options: string[] = [];
  while (draw.chance(0.3)) options.push(...draw.of(oddOptions));
  return options;
}

function strangeArguments(draw: Draw): string[] {
  const word = (): string => draw.of([...oddCells, ...oddOptions.flat(), 'no-such-file.csv', '--help', '--version']);
  const start = draw.of([
    ['explain'],
    ['cohorts'],
    ['cohorts', '--area'],
    ['cohorts', '--programme'],
    ['schema'],
    [],
    ['compare'],
  ]);
  return [...start, ...Array.from({ length: draw.below(4) }, word)];
}
