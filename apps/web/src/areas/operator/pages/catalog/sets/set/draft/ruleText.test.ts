import { expect, test } from 'vitest';
import { firstRuleText, ruleTextOf, ruleValueIn } from './ruleText.ts';

test.each([
  [{ __typename: 'BooleanValue', enabled: false } as const, { enabled: false }],
  [{ __typename: 'BooleanValue', enabled: true } as const, { enabled: true }],
  [{ __typename: 'EnumValue', level: 'high' } as const, { level: 'high' }],
  [{ __typename: 'LimitValue', limit: '0', isUnlimited: false } as const, { limit: '0' }],
  [{ __typename: 'LimitValue', limit: null, isUnlimited: true } as const, { unlimited: true }],
])('%j is edited and sent as it was', (value, sent) => {
  expect(ruleValueIn(ruleTextOf(value))).toEqual(sent);
});

test.each(['limit:', 'limit:-1', 'limit:1.5', 'limit:9223372036854775808', 'limit:x', ''])(
  '%j is no value to send',
  (text) => expect(ruleValueIn(text)).toBeNull(),
);

test('the greatest limit that is kept is still one, and leading zeros are none of it', () => {
  expect(ruleValueIn('limit:9223372036854775807')).toEqual({ limit: '9223372036854775807' });
  expect(ruleValueIn('limit:007')).toEqual({ limit: '7' });
});

test('what is added begins with something of its kind', () => {
  expect(ruleValueIn(firstRuleText('ENUM', ['low', 'high']))).toEqual({ level: 'low' });
  expect(ruleValueIn(firstRuleText('BOOLEAN', []))).toEqual({ enabled: true });
  expect(ruleValueIn(firstRuleText('LIMIT', []))).toBeNull();
});
