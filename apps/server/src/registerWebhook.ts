import { registerWebhook } from '@member-console/stripe';
import { z } from 'zod';

/** `npm run stripe:webhook -- https://console.example.org`: makes the endpoint by which Stripe tells what happens. */
async function run(): Promise<string> {
  const origin = z.url({ protocol: /^https?$/ }).safeParse(process.argv[2]);
  if (!origin.success) throw new Error('Say where: npm run stripe:webhook -- https://console.example.org');
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_ORIGIN: apiOrigin } = process.env;
  if (secretKey === undefined) throw new Error('STRIPE_SECRET_KEY is not set.');
  const url = new URL('/webhooks/stripe', origin.data).href;
  const options = { secretKey, ...(apiOrigin === undefined ? {} : { apiOrigin }) };
  const { stripeId, secret } = await registerWebhook(options, url);
  return secret === null
    ? `${url} stands already (${stripeId}); its events are up to date. Its secret is in Stripe's dashboard.`
    : `${url} is registered (${stripeId}).\nSTRIPE_WEBHOOK_SECRET=${secret}\nThis secret is told once.`;
}

run().then(
  (sentence) => process.stdout.write(`${sentence}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
