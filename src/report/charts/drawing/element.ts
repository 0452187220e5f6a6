import { escapeXml } from '../../escape/xml.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes in the order given; children are markup already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** A group of elements, or nothing where there are none. */
export function group(attributes: Attributes, children: readonly string[]): string {
  return children.length === 0 ? '' : element('g', attributes, children);
}

/**
 * A coordinate with at most two decimals.
 *
 * @throws RangeError if it is not a number, which no picture may hold
 */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate must be a finite number, not ${value}`);
  const rounded = Number(value.toFixed(2));
  return String(rounded === 0 ? 0 : rounded);
}
