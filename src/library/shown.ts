const longest = 60;

/** A value as a message shows it: short, and without what an object that is not plain may hide. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if ('then' in value) return 'a promise: await it';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${shown(value[0])}`;
  const { name } = value.constructor ?? {};
  return name === undefined || name === '' || name === 'Object' ? objectOf(value) : `a ${name}`;
}

// Of names alone: values may be addresses.
function objectOf(value: object): string {
  const names = Object.keys(value);
  return names.length === 0 ? 'an empty object' : shortened(`an object of ${names.join(', ')}`);
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
