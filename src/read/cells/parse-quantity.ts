import { type Quantity, quantities } from '../../domain/counts/observation.js';
import { columnAliases, normaliseName } from '../table/header.js';

/** The quantity that a name means, by its column aliases; `undefined` when it means none. */
export function parseQuantity(text: string): Quantity | undefined {
  const name = normaliseName(text);
  return quantities.find((quantity) => columnAliases[quantity].includes(name));
}
