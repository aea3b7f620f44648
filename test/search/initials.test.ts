/** Initials in a query are told apart from other short words with a full stop. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personAt } from '../../src/search/browser/query/initials.ts';
import { parseQuery } from '../../src/search/browser/query/parse.ts';

const read = (query: string) => {
  const person = personAt(parseQuery(query).groups.flatMap(({ units }) => units));
  return person && `${person.initials.join(' ')} ${person.surname.text} ${person.length}`;
};

describe('a person with initials', () => {
  for (const [query, expected] of [
    ['A. B. Ivanov menulis', 'a b Ivanov 3'],
    ['Л.Н. Толстой', 'л н Толстой 2'],
    ['Л.Н.Толстой', 'л н Толстой 1'],
    ['b.j. habibie', 'b j habibie 2'],
    ['Дж. Буш', 'дж Буш 2'],
    ['Ж.-П. Сартр', 'ж п Сартр 2'],
    ['Петров-Водкин К. С.', 'к с Петров-Водкин 3'],
  ] as const) {
    it(`is read in ${query}`, () => assert.equal(read(query), expected));
  }

  for (const query of [
    'Ivanov',
    'U.S. President',
    'P.T. Pelni',
    'P. falciparum',
    'vitamin C',
    'Ivanov A. Petrov',
    'A. B.',
    'Л.Н. 1828',
    'No. Lima',
  ]) {
    it(`is not read at the beginning of ${query}`, () => assert.equal(read(query), undefined));
  }
});
