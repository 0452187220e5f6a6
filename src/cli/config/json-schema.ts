import type { ConfigKey } from './keys.js';

const texts = { type: 'array', items: { type: 'string' } };

/** The JSON Schema of a configuration, made from the options of all commands. */
export function configJsonSchema(known: ReadonlyMap<string, ConfigKey>): Record<string, unknown> {
  const keys = [...known].map(([name, key]) => [name, { description: key.option.description, ...typeOf(key) }]);
  const properties = Object.fromEntries(keys.sort(([first], [second]) => (String(first) < String(second) ? -1 : 1)));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:vanguard-metrics:schema/v1/config.json',
    title: 'vanguard.config.json',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      activity: { description: 'files of activity', anyOf: [{ type: 'string' }, texts] },
      ...properties,
    },
    additionalProperties: false,
  };
}

function typeOf({ option, type }: ConfigKey): Record<string, unknown> {
  if (option.argChoices !== undefined) return { enum: option.argChoices };
  const types = {
    flag: { type: 'boolean' },
    number: { type: 'number' },
    list: { anyOf: [{ type: 'string' }, texts] },
    pairs: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    text: { type: ['string', 'number'] },
  };
  return types[type];
}
