import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['', ''],
  [null, ''],
  [undefined, ''],
  [0, '0'],
  [true, 'true'],
  ['a,b', '"a,b"'],
  ['she said "no"', '"she said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['-7', '-7'],
  ['-1.5', '-1.5'],
  ['=HYPERLINK("http://evil.test","x")', `"'=HYPERLINK(""http://evil.test"",""x"")"`],
  ['+49 30 1', "'+49 30 1"],
  ['-1+1|cmd', "'-1+1|cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
])('%j stands in a cell as %j', (value, cell) => {
  expect(csvOf([[value]])).toBe(`${cell}\r\n`);
});

test('every row is a line of its own', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['1', null],
    ]),
  ).toBe('a,b\r\n1,\r\n');
});
