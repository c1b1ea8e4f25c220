import { textOf } from '../door/formBody.ts';
import { addCard, addDebit, cardByNumber } from '../engine/cards.ts';
import type { Json } from '../objects/json.ts';
import type { PaymentMethod } from '../objects/paymentMethod.ts';
import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';

/** The ways to pay that a page offers, each with what it shows of the world. */
const choices = [
  ['4242424242424242', 'A card that works', '4242 4242 4242 4242'],
  ['4000002760003184', 'A card whose bank asks “is it you?”', '4000 0027 6000 3184'],
  ['4000000000000341', 'A card that is saved, and declined when charged', '4000 0000 0000 0341'],
  ['4000000000009995', 'A card that is declined', '4000 0000 0000 9995'],
  ['DE89370400440532013000', 'Bank debit that arrives days later', 'DE89 3704 0044 0532 0130 00'],
  ['DE62370400440532013062', 'Bank debit that bounces days later', 'DE62 3704 0044 0532 0130 62'],
] as const;

export function methodFields(): Html {
  const rows = choices.map(
    ([value, words, shown], place) => html`
<label class="choice"><input type="radio" name="number" value="${value}"${place === 0 ? html` checked` : null}>
<span><span>${words}</span><span class="dim small number">${shown}</span></span></label>`,
  );
  return html`<fieldset><legend>Pay with</legend>${rows}
<label class="choice"><input type="radio" name="number" value="other"><span><span>Another test card</span></span></label>
<label class="label" for="other">Number of the other card</label>
<input type="text" id="other" name="other" inputmode="numeric" autocomplete="off" placeholder="5555 5555 5555 4444"></fieldset>`;
}

/** The method that was chosen or typed. */
export function chosenMethod(world: World, form: Json): PaymentMethod {
  const chosen = textOf(form, 'number');
  const number = chosen === 'other' ? textOf(form, 'other') : chosen;
  return /^[A-Za-z]{2}/.test(number) ? addDebit(world, number) : addCard(world, cardByNumber(number));
}

/** What a bank shows; its two buttons go where the page before it says. */
export function authentication(action: string, method: string, amount: string): Html {
  return html`<main class="card"><h1>Your bank asks: is it you?</h1>
<p>A payment of <strong>${amount}</strong> needs your consent.</p>
<form method="post" action="${action}"><input type="hidden" name="method" value="${method}">
<div class="actions"><button name="verdict" value="yes">Yes, it is me</button>
<button class="plain" name="verdict" value="no">No, refuse</button></div></form></main>`;
}
