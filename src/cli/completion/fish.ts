import type { CommandTree, CommandWords, OptionWords } from './command-tree.js';

/** A fish script that completes the command line; save it in ~/.config/fish/completions. */
export function fishCompletion({ name, options, commands }: CommandTree): string {
  const none = `not __fish_seen_subcommand_from ${commands.map((command) => command.name).join(' ')}`;
  const complete = `complete -c ${name}`;
  return [
    `# fish completion of ${name}`,
    ...commands.map(
      (command) => `${complete} -f -n ${quoted(none)} -a ${command.name} -d ${quoted(command.description)}`,
    ),
    ...options.map((option) => `${complete} ${words(option)}`),
    ...commands.flatMap((command) => ofCommand(command).map((line) => `${complete} ${line}`)),
    '',
  ].join('\n');
}

function ofCommand({ name, options, takes }: CommandWords): string[] {
  const here = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  const arguments_ = takes === 'files' ? `${here} -F` : `${here} -f -a ${quoted(takes.join(' '))}`;
  return [arguments_, ...options.map((option) => `${here} ${words(option)}`)];
}

function words({ long, short, description, takes }: OptionWords): string {
  const names = [`-l ${long.replace(/^--/, '')}`, ...(short === undefined ? [] : [`-s ${short.replace(/^-/, '')}`])];
  return [...names, ...whatFollows(takes), `-d ${quoted(description)}`].join(' ');
}

function whatFollows(takes: OptionWords['takes']): string[] {
  if (takes === 'nothing') return [];
  if (takes === 'file') return ['-rF'];
  return takes === 'value' ? ['-x'] : [`-xa ${quoted(takes.join(' '))}`];
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
