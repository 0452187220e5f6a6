/** The rules that a row of a large input can break, with the code of the problem that says so. */
export const faultCodes = {
  date: 'VM280',
  order: 'VM281',
  method: 'VM282',
  area: 'VM283',
  count: 'VM284',
  code: 'VM285',
  spell: 'VM286',
  distinct: 'VM287',
  period: 'VM288',
  width: 'VM289',
  repeat: 'VM290',
  cut: 'VM131',
} as const;

export type Fault = keyof typeof faultCodes;
