import { describe, expect, it } from 'vitest';
import { Refused } from '../calls/errors.ts';
import { listedOf } from './listedOf.ts';

const gone = async () => {
  throw new Refused(404, 'resource_missing', 'No such customer');
};
const wrongAddress = async () => {
  throw new Refused(404, 'invalid_request_error', 'Unrecognized request URL');
};

describe("a customer's list that Stripe does not know", () => {
  it('is empty for a deleted customer, and no answer at all for another', async () => {
    expect(await listedOf({ customer: 'cus_1', isDeleted: true }, 'all', gone)).toEqual({
      items: [],
      isWhole: true,
    });
    await expect(listedOf({ customer: 'cus_1', isDeleted: false }, 'all', gone)).rejects.toThrow('No such');
    await expect(listedOf({ customer: 'cus_1', isDeleted: true }, 'all', wrongAddress)).rejects.toThrow(
      'URL',
    );
  });
});
