import type { AreaSystem } from './area-system.js';

const found = {
  confidence: 'FOUND',
  source:
    'NHS Digital ODS workbook "STP Partner Relationships", sheet ONS STP-CCG mapping, last updated April 2019 ' +
    '(copy in ebmdatalab/openprescribing)',
} as const;

/**
 * The 44 sustainability and transformation partnerships of 2016/17 with their ODS codes of that year, which are those
 * before Manchester's areas merged in April 2017. 01H is in two of them: its south lay in Lancashire and South Cumbria.
 */
export const stps: readonly AreaSystem[] = [
  { code: 'E54000001', name: 'Northumberland, Tyne and Wear', areas: ['00L', '00N', '00P', '13T', '99C'], ...found },
  { code: 'E54000002', name: 'West, North and East Cumbria', areas: ['01H'], ...found },
  {
    code: 'E54000003',
    name: 'Durham, Darlington, Tees, Hambleton, Richmondshire and Whitby',
    areas: ['00C', '00D', '00J', '00K', '00M', '03D'],
    ...found,
  },
  {
    code: 'E54000004',
    name: 'Lancashire and South Cumbria',
    areas: ['00Q', '00R', '00X', '01A', '01E', '01H', '01K', '02G', '02M'],
    ...found,
  },
  {
    code: 'E54000005',
    name: 'West Yorkshire',
    areas: ['02N', '02R', '02T', '02V', '02W', '03A', '03C', '03E', '03G', '03J', '03R'],
    ...found,
  },
  { code: 'E54000006', name: 'Coast, Humber and Vale', areas: ['02Y', '03F', '03H', '03K', '03M', '03Q'], ...found },
  {
    code: 'E54000007',
    name: 'Greater Manchester',
    areas: ['00T', '00V', '00W', '00Y', '01D', '01G', '01M', '01N', '01W', '01Y', '02A', '02H'],
    ...found,
  },
  {
    code: 'E54000008',
    name: 'Cheshire and Merseyside',
    areas: ['01C', '01F', '01J', '01R', '01T', '01V', '01X', '02D', '02E', '02F', '12F', '99A'],
    ...found,
  },
  { code: 'E54000009', name: 'South Yorkshire and Bassetlaw', areas: ['02P', '02Q', '02X', '03L', '03N'], ...found },
  { code: 'E54000010', name: 'Staffordshire', areas: ['04Y', '05D', '05G', '05Q', '05V', '05W'], ...found },
  { code: 'E54000011', name: 'Shropshire and Telford and Wrekin', areas: ['05N', '05X'], ...found },
  { code: 'E54000012', name: 'Derbyshire', areas: ['03X', '03Y', '04J', '04R'], ...found },
  { code: 'E54000013', name: 'Lincolnshire', areas: ['03T', '04D', '04Q', '99D'], ...found },
  { code: 'E54000014', name: 'Nottinghamshire', areas: ['04E', '04H', '04K', '04L', '04M', '04N'], ...found },
  { code: 'E54000015', name: 'Leicester, Leicestershire and Rutland', areas: ['03W', '04C', '04V'], ...found },
  { code: 'E54000016', name: 'The Black Country', areas: ['05C', '05L', '05Y', '06A'], ...found },
  { code: 'E54000017', name: 'Birmingham and Solihull', areas: ['04X', '05P', '13P'], ...found },
  { code: 'E54000018', name: 'Coventry and Warwickshire', areas: ['05A', '05H', '05R'], ...found },
  { code: 'E54000019', name: 'Herefordshire and Worcestershire', areas: ['05F', '05J', '05T', '06D'], ...found },
  { code: 'E54000020', name: 'Northamptonshire', areas: ['03V', '04G'], ...found },
  { code: 'E54000021', name: 'Cambridgeshire and Peterborough', areas: ['06H'], ...found },
  { code: 'E54000022', name: 'Norfolk and Waveney', areas: ['06M', '06V', '06W', '06Y', '07J'], ...found },
  { code: 'E54000023', name: 'Suffolk and North East Essex', areas: ['06L', '06T', '07K'], ...found },
  { code: 'E54000024', name: 'Milton Keynes, Bedfordshire and Luton', areas: ['04F', '06F', '06P'], ...found },
  { code: 'E54000025', name: 'Hertfordshire and West Essex', areas: ['06K', '06N', '07H'], ...found },
  { code: 'E54000026', name: 'Mid and South Essex', areas: ['06Q', '07G', '99E', '99F', '99G'], ...found },
  {
    code: 'E54000027',
    name: 'North West London',
    areas: ['07P', '07W', '07Y', '08C', '08E', '08G', '08Y', '09A'],
    ...found,
  },
  { code: 'E54000028', name: 'North Central London', areas: ['07M', '07R', '07X', '08D', '08H'], ...found },
  { code: 'E54000029', name: 'North East London', areas: ['07L', '07T', '08F', '08M', '08N', '08V', '08W'], ...found },
  { code: 'E54000030', name: 'South East London', areas: ['07N', '07Q', '08A', '08K', '08L', '08Q'], ...found },
  { code: 'E54000031', name: 'South West London', areas: ['07V', '08J', '08P', '08R', '08T', '08X'], ...found },
  {
    code: 'E54000032',
    name: 'Kent and Medway',
    areas: ['09C', '09E', '09J', '09W', '10A', '10D', '10E', '99J'],
    ...found,
  },
  {
    code: 'E54000033',
    name: 'Sussex and East Surrey',
    areas: ['09D', '09F', '09G', '09H', '09L', '09P', '09X', '99K'],
    ...found,
  },
  { code: 'E54000034', name: 'Frimley Health', areas: ['10C', '10G', '10T', '11C', '99M'], ...found },
  { code: 'E54000035', name: 'Surrey Heartlands', areas: ['09N', '09Y', '99H'], ...found },
  { code: 'E54000036', name: 'Cornwall and the Isles of Scilly', areas: ['11N'], ...found },
  { code: 'E54000037', name: 'Devon', areas: ['99P', '99Q'], ...found },
  { code: 'E54000038', name: 'Somerset', areas: ['11X'], ...found },
  {
    code: 'E54000039',
    name: 'Bristol, North Somerset and South Gloucestershire',
    areas: ['11H', '11T', '12A'],
    ...found,
  },
  { code: 'E54000040', name: 'Bath, Swindon and Wiltshire', areas: ['11E', '12D', '99N'], ...found },
  { code: 'E54000041', name: 'Dorset', areas: ['11J'], ...found },
  {
    code: 'E54000042',
    name: 'Hampshire and the Isle of Wight',
    areas: ['10J', '10K', '10L', '10R', '10V', '10X', '11A'],
    ...found,
  },
  { code: 'E54000043', name: 'Gloucestershire', areas: ['11M'], ...found },
  {
    code: 'E54000044',
    name: 'Buckinghamshire, Oxfordshire and Berkshire West',
    areas: ['10H', '10M', '10N', '10Q', '10W', '10Y', '11D'],
    ...found,
  },
];
