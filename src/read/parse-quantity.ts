import { type Quantity, quantities } from '../domain/observation.js';
import { columnAliases, normaliseName } from './header.js';

/** The quantity that a name means, by its column aliases; `undefined` when it means none. */
export function parseQuantity(text: string): Quantity | undefined {
  const name = normaliseName(text);
  return quantities.find((quantity) => columnAliases[quantity].includes(name));
}
