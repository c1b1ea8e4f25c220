#!/usr/bin/env node
/**
 * The one door behind `npm start`, `npm test` and the other root scripts; needs nothing but Node. This file
 * and machine.mjs keep to what very old versions of Node can read, so that those get a sentence too.
 */
import { whyNodeIsTooOld } from './launcher/machine.mjs';

const refusal = whyNodeIsTooOld(process.versions.node);
if (refusal) {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
} else {
  void import('./launcher/main.mjs').then(({ main }) => main(process.argv.slice(2)));
}
