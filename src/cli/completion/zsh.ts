import type { CommandTree, CommandWords, OptionWords } from './command-tree.js';

/** A zsh script that completes the command line; source it from ~/.zshrc after compinit. */
export function zshCompletion({ name, options, commands }: CommandTree): string {
  return `#compdef ${name}
# zsh completion of ${name}
_vanguard_metrics() {
  local -a shared commands
  shared=(
${options.map((option) => `    ${argument(option)}`).join('\n')}
  )
  commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${command.description}`)}`).join('\n')}
  )
  local context state line
  _arguments -C $shared '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${commands.map(caseOf).join('\n')}
      esac ;;
  esac
}
(( $+functions[compdef] )) && compdef _vanguard_metrics ${name}
`;
}

function caseOf({ name, options, takes }: CommandWords): string {
  const rest = takes === 'files' ? ["'*:file:_files'"] : takes.length > 0 ? [`'1:word:(${takes.join(' ')})'`] : [];
  const all = ['$shared', ...options.map(argument), ...rest].join(' \\\n          ');
  return `        ${name}) _arguments ${all} ;;`;
}

// Several options may be given more than once, and none of the others is harmed by it.
function argument({ long, short, description, takes }: OptionWords): string {
  const text = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`;
  const value = takes === 'nothing' ? '' : `:value:${whatFollows(takes)}`;
  return [long, short ?? []]
    .flat()
    .map((spelling) => quoted(`*${spelling}${text}${value}`))
    .join(' ');
}

function whatFollows(takes: 'file' | 'value' | readonly string[]): string {
  if (takes === 'file') return '_files';
  return takes === 'value' ? ' ' : `(${takes.join(' ')})`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
