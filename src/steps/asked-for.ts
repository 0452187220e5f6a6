import type { Settings } from '../domain/settings.js';

/** Every setting of a run by its name in snake case; what is left out was not asked for. */
export function askedFor(settings: Settings): Readonly<Record<string, unknown>> {
  return snakeCased(settings);
}

function snakeCased(object: object): Record<string, unknown> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [inSnakeCase(name), name === 'read' ? snakeCased(value) : value]),
  );
}

function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
