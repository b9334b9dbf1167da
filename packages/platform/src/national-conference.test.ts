import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amendAll } from './amend-all.ts';
import { findCollisions } from './find-collisions.ts';
import { mergeAmendments } from './merge-amendments.ts';
import { orderVotes } from './order-votes.ts';
import { parseText } from './parse-text.ts';
import { readAmendmentsCsv } from './read-amendments-csv.ts';
import { readMotions } from './read-motions.ts';
import { simulateVotes } from './simulate-votes.ts';

const folder = new URL('../../../examples/national-conference/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));
const text = parseText(read('platform.md').toString('utf8'));
const { proposals, problems } = readAmendmentsCsv(read('amendments.csv'), text, { file: 'amendments.csv' });
const { amendments, inQuestion } = amendAll(text, proposals);

// Oracle of all this: the sixteen amendments of the example, worked by hand on paper.
describe('the amendments of the example', () => {
  it('are all found in the draft', () => {
    expect(problems).toEqual([]);
    expect(inQuestion).toEqual([]);
    expect(amendments.map(({ id, clause, change }) => [id, clause, change.kind])).toEqual([
      ['A1', 'wages-and-work-4', 'words'],
      ['A2', 'wages-and-work-4', 'words'],
      ['A3', 'wages-and-work-3', 'words'],
      ['A4', 'wages-and-work-3', 'words'],
      ['A5', 'wages-and-work-3', 'words'],
      ['A6', 'pensions-children-and-health-2', 'words'],
      ['A7', 'pensions-children-and-health-1', 'insert-after'],
      ['A8', 'the-right-to-organise-3', 'words'],
      ['A9', 'pensions-children-and-health-3', 'delete'],
      ['A10', 'pensions-children-and-health-3', 'words'],
      ['A11', 'one-working-class-1', 'words'],
      ['A12', 'one-working-class-1', 'words'],
      ['A13', 'the-situation-2', 'insert-after'],
      ['A14', 'young-people-2', 'words'],
      ['A15', 'solidarity-2', 'words'],
      ['A16', 'solidarity-2', 'insert-after'],
    ]);
  });

  it('collide over the working week, health care and the list of peoples, and nowhere else', () => {
    const found = findCollisions(text, amendments);
    expect(
      found.map(({ amendments: pair, words, reason }) => [
        ...pair,
        ...words.map((w) => w.slice(0, 12)),
        reason.code,
      ]),
    ).toEqual([
      ['A3', 'A4', '36', '36', 'same-words'],
      ['A3', 'A5', '36', '36 hours', 'same-words'],
      ['A4', 'A5', '36', '36 hours', 'same-words'],
      ['A9', 'A10', 'Health care ', 'medicines fo', 'deleted-and-changed'],
      ['A11', 'A12', 'Kazakhs, Rus', ', Kurds, Dun', 'same-words'],
    ]);
    expect(found.some(({ orderDecides }) => orderDecides)).toBe(false);
  });

  it('are nine times one question and three series', () => {
    const questions = orderVotes(text, amendments);
    expect(
      questions.map(({ place, id, series, falls, distance }) => [
        place,
        id,
        series,
        falls.join(' '),
        distance?.amount,
      ]),
    ).toEqual([
      [1, 'en-bloc', null, '', undefined],
      [2, 'A5', 'A5', 'A3 A4', '6'],
      [3, 'A4', 'A5', 'A3 A5', '4'],
      [4, 'A3', 'A5', 'A4 A5', '1'],
      [5, 'A9', 'A9', 'A10', '13'],
      [6, 'A10', 'A9', 'A9', '7'],
      [7, 'A11', 'A11', 'A12', '14'],
      [8, 'A12', 'A11', 'A11', '2'],
      [9, 'main', null, '', undefined],
    ]);
    expect(questions[0]?.amendments).toEqual(['A13', 'A2', 'A1', 'A8', 'A7', 'A6', 'A14', 'A15', 'A16']);
    expect(questions[1]?.reasons).toEqual([
      { code: 'alternatives', params: { series: ['A5', 'A4', 'A3'] } },
      { code: 'furthest-first', params: { measure: 'numbers', amount: '6', amendment: 'A5' } },
      { code: 'text-order', params: { clause: 'wages-and-work-3' } },
      { code: 'falls-if-passed', params: { questions: ['A3', 'A4'] } },
    ]);
  });

  it('fall by themselves as results come in, and give the final text', () => {
    const questions = orderVotes(text, amendments);
    const begun = simulateVotes(questions, { 'en-bloc': 'passed', A5: 'passed' });
    expect(begun.fallen.map(({ id }) => id)).toEqual(['A4', 'A3']);
    expect(begun.open).toEqual(['A9', 'A10', 'A11', 'A12', 'main']);
    const { fallen, open, adopted } = simulateVotes(questions, {
      'en-bloc': 'passed',
      A5: 'lost',
      A4: 'lost',
      A3: 'passed',
      A9: 'lost',
      A10: 'passed',
      A11: 'passed',
      main: 'passed',
    });
    expect(fallen).toEqual([
      { id: 'A12', because: { code: 'against-what-passed', params: { passed: 'A11' } } },
    ]);
    expect(open).toEqual([]);
    const merged = mergeAmendments(
      text,
      amendments.filter(({ id }) => adopted.includes(id)),
    );
    if (merged.status !== 'merged') throw new Error('collided');
    const before = new Set(text.clauses.map((clause) => clause.text));
    expect(merged.text.clauses.map((clause) => clause.text).filter((words) => !before.has(words))).toEqual([
      'At the oil fields, foreign contractors pay local workers a fifth of what they pay others for the same work.',
      'The working week shall be no longer than 35 hours, without loss of pay.',
      'An enterprise that does not pay its workers, or that is run down, sold for scrap or closed, shall be taken into public ownership without compensation, under the control of elected committees of those who work there.',
      'The right to strike, to hold meetings at the place of work, to assemble and to publish shall not depend on the leave of any official.',
      'The pension age shall be 60 for men and 55 for women.',
      'Child allowances shall be restored and paid to the mother or guardian of every child.',
      'Health care shall be free, and all prescribed medicines supplied without charge.',
      'Students shall have a grant no lower than the subsistence minimum, and hostels that are fit to live in.',
      'We reject every attempt to divide working people on national lines. Working people of every nationality have the same interests.',
      'A conference that is blocked by the authorities shall be answered on the same day, at every embassy.',
      'The national committee shall name, before the conference, those who will speak for it if it is blocked.',
    ]);
    expect(merged.text.clauses).toHaveLength(text.clauses.length + 3);
  });

  it('come with four motions', () => {
    const { motions, problems: wrong } = readMotions(read('motions.md').toString('utf8'));
    expect(wrong).toEqual([]);
    expect(motions.map(({ id, title, by, text: words }) => [id, title, by, words.clauses.length])).toEqual([
      ['M1', 'The strike at the metal works', 'Uralsk', 2],
      ['M2', "The independent miners' union", 'Saran', 2],
      ['M3', 'Registration', 'Almaty', 1],
      ['M4', 'Relief for the strikers', 'Temirtau', 1],
    ]);
  });
});
