import type { CommandTree, OptionWords } from './command-tree.js';

/** A bash script that completes the command line; source it from ~/.bashrc. */
export function bashCompletion({ name, options, commands }: CommandTree): string {
  const names = commands.map((command) => command.name).join(' ');
  const all = [...options, ...commands.flatMap((command) => command.options)];
  return `# bash completion of ${name}
_vanguard_metrics() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${names.replaceAll(' ', '|')}) command="$word"; break ;;
    esac
  done
  case "$previous" in
${choices(all)}
    ${spellings(all.filter(({ takes }) => takes === 'file'))}) COMPREPLY=($(compgen -f -- "$current")); return ;;
    ${spellings(all.filter(({ takes }) => takes === 'value'))}) return ;;
  esac
  local options='${longNames(options)}' words=''
  case "$command" in
    '') words='${names}' ;;
${commands.map((command) => caseOf(command.name, longNames(command.options), command.takes)).join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ $words == '<files>' ]]; then COMPREPLY=($(compgen -f -- "$current"))
  else COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o filenames -F _vanguard_metrics ${name}
`;
}

function choices(options: readonly OptionWords[]): string {
  const lines = options.flatMap((option) => {
    if (typeof option.takes === 'string') return [];
    return [
      `    ${spellings([option])}) COMPREPLY=($(compgen -W '${option.takes.join(' ')}' -- "$current")); return ;;`,
    ];
  });
  return [...new Set(lines)].join('\n');
}

function caseOf(name: string, options: string, takes: 'files' | readonly string[]): string {
  const words = takes === 'files' ? '<files>' : takes.join(' ');
  return `    ${name}) options+=' ${options}'; words='${words}' ;;`;
}

function spellings(options: readonly OptionWords[]): string {
  return [...new Set(options.flatMap(({ long, short }) => [long, short ?? []].flat()))].join('|');
}

function longNames(options: readonly OptionWords[]): string {
  return options.map(({ long }) => long).join(' ');
}
