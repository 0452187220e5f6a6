import type { AggregateRequest } from '../../engine.js';
import { classOfMethod, methodClass } from '../../rules/admission-method.js';
import { blankTexts } from '../../rules/blank.js';
import { ageBandOf, personFault } from '../../rules/person.js';
import type { Dialect } from '../dialect.js';
import type { RoleColumns } from './role-columns.js';
import { firstOf, isOneOf } from './select.js';

type Case = [condition: string, outcome: string];

const twoCharacters = [...'123456789'].flatMap((first) => [...'0123456789ABCD'].map((second) => first + second));
const methods = [...blankTexts, '&', ...twoCharacters];

/** Rows that are no first finished emergency episode, by the rules that files are read by, each with its outcome. */
export function countsAsAdmission(dialect: Dialect, request: AggregateRequest, columns: RoleColumns): Case[] {
  const method = columns.code('admission_method');
  const of = (meaning: number): string =>
    isOneOf(
      dialect,
      method,
      methods.filter((one) => classOfMethod(one) === meaning),
    );
  const others: Case[] = [
    [of(methodClass.other), `'notEmergency'`],
    [of(methodClass.unknown), `'methodUnknown'`],
  ];
  return [
    // The long list of other methods is gone through only for rows that are of none of the few that count.
    [`NOT (${of(methodClass.emergency)} OR ${of(methodClass.transfer)})`, firstOf(others, `'odd'`)],
    ...(request.transfers === 'include' ? [] : [[of(methodClass.transfer), `'transfers'`] as Case]),
    ...episodeCases(dialect, columns),
  ];
}

function episodeCases(dialect: Dialect, columns: RoleColumns): Case[] {
  const cases: Case[] = [];
  if (columns.has('episode_status')) {
    const status = columns.code('episode_status');
    cases.push([isOneOf(dialect, status, ['1', '9']), `'unfinished'`], [`${status} <> '3'`, `'odd'`]);
  }
  if (columns.has('episode_order')) {
    const order = columns.code('episode_order');
    const isFirst = isOneOf(dialect, order, ['1', '01']);
    cases.push([`NOT (${isFirst} OR ${dialect.isDigits(order, 2)})`, `'odd'`]);
    cases.push([`NOT (${isFirst})`, `'laterEpisodes'`]);
  }
  if (columns.has('patient_class')) {
    const patientClass = columns.code('patient_class');
    const digits = [...'0123456789'];
    cases.push([`NOT (${isOneOf(dialect, patientClass, digits)})`, `'odd'`]);
    cases.push([isOneOf(dialect, patientClass, ['3', '4']), `'regularAttenders'`]);
  }
  return cases;
}

/** Rows of which the query is not sure who the person is. */
export function knownPerson(dialect: Dialect, columns: RoleColumns): Case[] {
  const cases: Case[] = [];
  if (columns.has('age')) {
    const age = columns.code('age');
    const known = [...blankTexts, '100', '101', '102', '103', '104', '105', '999'].filter(
      (one) => ageBandOf(one) !== personFault,
    );
    cases.push([`NOT (${dialect.isDigits(age, 2)} OR ${isOneOf(dialect, age, known)})`, `'odd'`]);
  }
  if (columns.has('sex')) {
    cases.push([
      `NOT (${isOneOf(dialect, columns.code('sex'), ['1', '2', 'M', 'F', ...blankTexts, '0', '9', 'U', 'X'])})`,
      `'odd'`,
    ]);
  }
  if (columns.has('care_home')) {
    const known = ['1', 'Y', 'YES', 'TRUE', ...blankTexts, '0', 'N', 'NO', 'FALSE'];
    cases.push([`NOT (${isOneOf(dialect, columns.code('care_home'), known)})`, `'odd'`]);
  }
  return cases;
}
