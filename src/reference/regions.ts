/** A region of NHS England as of 2016/17, by the partnerships that lay in it. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** ONS codes of the sustainability and transformation partnerships. */
  readonly stps: readonly string[];
}

/** The four regions of NHS England in 2016/17. Source: the workbook that `stps` is from, its column of regions. */
export const regions: readonly Region[] = [
  {
    code: 'Y54',
    name: 'North',
    stps: [
      'E54000001',
      'E54000002',
      'E54000003',
      'E54000004',
      'E54000005',
      'E54000006',
      'E54000007',
      'E54000008',
      'E54000009',
    ],
  },
  {
    code: 'Y55',
    name: 'Midlands and East',
    stps: [
      'E54000010',
      'E54000011',
      'E54000012',
      'E54000013',
      'E54000014',
      'E54000015',
      'E54000016',
      'E54000017',
      'E54000018',
      'E54000019',
      'E54000020',
      'E54000021',
      'E54000022',
      'E54000023',
      'E54000024',
      'E54000025',
      'E54000026',
    ],
  },
  { code: 'Y56', name: 'London', stps: ['E54000027', 'E54000028', 'E54000029', 'E54000030', 'E54000031'] },
  {
    code: 'Y57',
    name: 'South',
    stps: [
      'E54000032',
      'E54000033',
      'E54000034',
      'E54000035',
      'E54000036',
      'E54000037',
      'E54000038',
      'E54000039',
      'E54000040',
      'E54000041',
      'E54000042',
      'E54000043',
      'E54000044',
    ],
  },
];
