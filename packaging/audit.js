// Asks the registry for known vulnerabilities: of what a dependent installs, then of everything. A registry that does
// not answer that question is said and passes; whatever else goes wrong fails.
import { spawnSync } from 'node:child_process';

/** What `npm audit` with these options found, as a line, and whether it is a reason to stop. */
function audit(what, options) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], { encoding: 'utf8' });
  const answer = JSON.parse(stdout || '{}');
  const found = answer.metadata?.vulnerabilities;
  if (found !== undefined) {
    const names = Object.keys(answer.vulnerabilities);
    return { line: `${what}: ${found.total} vulnerable packages ${names.join(', ')}`.trim(), isBad: found.total > 0 };
  }
  // 404 Not Found, 405 Method Not Allowed and 501 Not Implemented: a mirror without the question.
  if ([404, 405, 501].includes(answer.statusCode)) {
    return { line: `${what}: not checked, since this registry answers no audits (${answer.statusCode})`, isBad: false };
  }
  return { line: `${what}: npm audit failed: ${answer.message ?? 'no answer'}`, isBad: true };
}

const audits = [audit('what is installed', ['--omit=dev']), audit('everything', [])];
for (const { line } of audits) console.log(`audit of ${line}`);
process.exitCode = audits.some(({ isBad }) => isBad) ? 1 : 0;
