import { describe, expect, it } from 'vitest';
import { commands, help, readArguments, readPort } from './arguments.mjs';

describe('what a person types', () => {
  it('reads options and words of a command', () => {
    expect(readArguments(['start', '--prod', '--port', '8080'])).toEqual({
      command: 'start',
      options: { prod: true, port: '8080' },
      words: [],
    });
    expect(readArguments(['test', 'quick'])).toEqual({ command: 'test', options: {}, words: ['quick'] });
    expect(readArguments(['operator:add', '--', 'olga@demo.test'])).toMatchObject({
      words: ['olga@demo.test'],
    });
  });

  it('passes on unread what another tool reads', () => {
    expect(readArguments(['bench', '--', '--quick', '--seed=7'])).toEqual({
      command: 'bench',
      options: {},
      words: ['--quick', '--seed=7'],
    });
    expect(readArguments(['e2e', '--help'])).toMatchObject({ command: 'e2e', words: ['--help'] });
  });

  it('shows the help when nothing, or help, is asked for', () => {
    for (const words of [[], ['help'], ['--help'], ['start', '--help']]) {
      expect(readArguments(words)).toMatchObject({ command: 'help' });
    }
    for (const command of Object.keys(commands)) expect(help()).toContain(command);
  });

  it.each([
    [['dance'], /no command "dance"/],
    [['toString'], /no command "toString"/],
    [['start', '--fast'], /Unknown option '--fast'.*npm run start/],
    [['start', 'now'], /"now" is one word too many.*npm run start/],
    [['operator:add'], /A word is missing.*<e-mail>/],
    [['start', '--port'], /--port.*npm run start/],
  ])('answers %j with a sentence', (words, sentence) => {
    const { refusal } = readArguments(words) as { refusal: string };
    expect(refusal).toMatch(sentence);
    expect(refusal.split('\n')).toHaveLength(1);
  });

  it('takes only whole numbers from 1 to 65535 as ports', () => {
    expect(readPort(undefined)).toBeUndefined();
    expect(readPort('5174')).toBe(5174);
    for (const text of ['0', '65536', '80.5', 'http', '']) {
      expect(() => readPort(text)).toThrow('is not a port: give a whole number from 1 to 65535.');
    }
  });
});
