import { areaCodes } from '../../reference/area-codes.js';
import { vanguardSites } from '../../reference/vanguard-sites.js';
import { plainText } from './words.js';

/** An area by its name and code (Salford 01G), a site measured on its practices likewise; a code unknown, alone. */
export function areaLabel(code: string, ascii = false): string {
  const name =
    areaCodes.find((area) => area.code === code)?.name ?? vanguardSites.find((site) => site.id === code)?.name;
  if (name === undefined) return plainText(code, ascii);
  const short = name.replace(/^NHS /, '').replace(/ CCG$/, '');
  return plainText(`${short} ${code}`, ascii);
}
