import { describe, expect, it } from 'vitest';
import { mirrorId } from './mirrorId.ts';

describe('our id of a thing of Stripe', () => {
  it('is the same for ever, and another for each kind and thing', () => {
    // Stored by every installation: if this changes, all that was mirrored is doubled.
    expect(mirrorId('subscription', 'sub_1Abc')).toBe('07da3e29-c1b4-8375-af87-3f2042a3c81a');
    expect(mirrorId('invoice', 'sub_1Abc')).not.toBe(mirrorId('subscription', 'sub_1Abc'));
  });

  it('is a UUID of version 8', () => {
    for (let place = 0; place < 500; place += 1) {
      expect(mirrorId('payment', `pi_${place}`)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});
