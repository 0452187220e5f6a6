/** The rules that a row of a large input can break, with the code of the problem that says so. */
export const faultCodes = {
  date: 'VM270',
  order: 'VM271',
  method: 'VM272',
  area: 'VM273',
  count: 'VM274',
  code: 'VM275',
  spell: 'VM276',
  distinct: 'VM277',
  period: 'VM278',
  width: 'VM279',
  cut: 'VM121',
} as const;

export type Fault = keyof typeof faultCodes;
